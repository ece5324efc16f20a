import type { Reply } from '@balian/contract/route'
import { confirmTotp, type Me, newRecovery, startTotp, stopTotp } from '@balian/contract/session'
import { Code } from '@balian/touch/code'
import { toast } from '@balian/touch/toast'
import { useState } from 'react'
import { problemWords, useWords } from '../say.ts'
import { order } from '../server.ts'
import { synchronize } from '../store/sync.ts'
import { PasswordField, SecretForm } from './Secret.tsx'

/** The one-time code at sign-in, and the codes for the day on which the authenticator is lost. */
export function SecondFactor({ me }: { readonly me: Me }) {
  const { t } = useWords()
  const [codes, show] = useState<readonly string[] | null>(null)
  const kept = () => {
    show(null)
    void synchronize()
  }
  return (
    <section className="sheet">
      <h2>{t(codes ? 'account.codes' : 'account.totp')}</h2>
      {codes ? <Codes codes={codes} onKept={kept} /> : me.totp ? <On me={me} onCodes={show} /> : <Off onCodes={show} />}
    </section>
  )
}

/** Shown this once, to be written down. */
function Codes({ codes, onKept }: { readonly codes: readonly string[]; readonly onKept: () => void }) {
  const { t } = useWords()
  return (
    <>
      <p>{t('account.codesOnce')}</p>
      <ol className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <button type="button" className="main" onClick={onKept}>
        {t('account.codesKept')}
      </button>
    </>
  )
}

function Off({ onCodes }: { readonly onCodes: (codes: readonly string[]) => void }) {
  const { t } = useWords()
  const [fresh, setFresh] = useState<Reply<typeof startTotp> | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  if (!fresh)
    return (
      <>
        <p>{t('account.totpText')}</p>
        {problem !== null && (
          <p role="alert" className="problem">
            {problemWords(problem, t)}
          </p>
        )}
        <button type="button" className="second" onClick={() => void order(startTotp, {}).then(setFresh, setProblem)}>
          {t('account.totpStart')}
        </button>
      </>
    )
  const confirm = async (given: (name: string) => string) => {
    onCodes((await order(confirmTotp, { code: given('code') })).codes)
    return undefined
  }
  return (
    <>
      <a className="second" href={fresh.uri}>
        {t('account.totpHere')}
      </a>
      <p>{t('account.totpScan')}</p>
      <Code text={fresh.uri} label={t('account.totpScan')} />
      <p>
        {t('account.totpSecret')} <code className="secret">{fresh.secret.replace(/(.{4})/g, '$1 ')}</code>
      </p>
      <SecretForm act={t('account.totpConfirm')} onSend={confirm}>
        <label>
          {t('account.totpCode')}
          <input name="code" required inputMode="numeric" pattern="\d{6}" maxLength={6} autoComplete="one-time-code" />
        </label>
      </SecretForm>
    </>
  )
}

function On({ me, onCodes }: { readonly me: Me; readonly onCodes: (codes: readonly string[]) => void }) {
  const { t } = useWords()
  const renew = async (given: (name: string) => string) => {
    onCodes((await order(newRecovery, { password: given('renew') })).codes)
    return undefined
  }
  const stop = async (given: (name: string) => string) => {
    await order(stopTotp, { password: given('stop') })
    toast({ text: t('account.totpOff') })
    void synchronize()
    return undefined
  }
  return (
    <>
      <p>
        {t('account.totpIsOn')} {t(me.recoveryLeft > 0 ? 'account.codesLeft' : 'account.noCodes', { n: String(me.recoveryLeft) })}
      </p>
      <details>
        <summary>{t('account.newCodes')}</summary>
        <SecretForm act={t('account.newCodes')} onSend={renew}>
          <PasswordField name="renew" label={t('account.old')} />
        </SecretForm>
      </details>
      <details>
        <summary>{t('account.totpStop')}</summary>
        <SecretForm act={t('account.totpStop')} grave onSend={stop}>
          <PasswordField name="stop" label={t('account.old')} />
        </SecretForm>
      </details>
    </>
  )
}
