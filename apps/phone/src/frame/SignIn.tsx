import { type Me, signIn, whoAmI } from '@balian/contract/session'
import { type FormEvent, useState } from 'react'
import { problemWords, useWords } from '../say.ts'
import { ask, order, Refused } from '../server.ts'
import { OfficeSignIn } from './OfficeSignIn.tsx'

interface Props {
  /** Whose password is asked for again; without it anybody's. */
  readonly login?: string
  readonly onDone: (me: Me, password: string) => void
  readonly onBack?: () => void
}

/** The way in with account and password, which takes network; the one-time code is asked for once the server wants it. */
export function SignIn({ login, onDone, onBack }: Props) {
  const { t } = useWords()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const [asksCode, setAsksCode] = useState(false)
  const enter = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const text = (name: string) => String(given.get(name) ?? '')
    setBusy(true)
    setProblem(null)
    try {
      const code = text('code').trim()
      await order(signIn, { account: login ?? text('account').trim(), password: text('password'), stays: true, ...(code ? { code } : {}) })
      onDone(await ask(whoAmI, {}), text('password'))
    } catch (error) {
      setProblem(error)
      if (error instanceof Refused && error.code === 'code-needed') setAsksCode(true)
    }
    setBusy(false)
  }
  return (
    <form className="sheet" onSubmit={(event) => void enter(event)}>
      {login === undefined && <Mark />}
      <h1>{t(login ? 'signIn.again' : 'signIn.title')}</h1>
      {problem !== null && (
        <p role="alert" className="problem">
          {problemWords(problem, t)}
        </p>
      )}
      <Who login={login} />
      {asksCode && <Code />}
      <button type="submit" className="main" disabled={busy}>
        {t(busy ? 'signIn.busy' : 'signIn.enter')}
      </button>
      {onBack && (
        <button type="button" className="plain" onClick={onBack}>
          {t('app.back')}
        </button>
      )}
      <p className="quiet">{t('signIn.forgot')}</p>
      <OfficeSignIn />
    </form>
  )
}

function Mark() {
  const { t } = useWords()
  return (
    <header className="mark">
      <img src="/phone/mark.svg" alt="" width="56" height="56" />
      <span>
        <strong>{t('app.name')}</strong>
        {t('signIn.system')}
      </span>
    </header>
  )
}

/** Account and password; the password alone where the account is known. */
function Who({ login }: { readonly login: string | undefined }) {
  const { t } = useWords()
  return (
    <>
      {login === undefined && (
        <label>
          {t('signIn.account')}
          <input name="account" required autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={64} />
        </label>
      )}
      <label>
        {t('signIn.password')}
        <input name="password" type="password" required autoComplete="current-password" maxLength={200} />
      </label>
    </>
  )
}

/** The second factor: six digits of the authenticator, or one of the codes kept for the day on which it is lost. */
function Code() {
  const { t } = useWords()
  const [lost, setLost] = useState(false)
  const field = lost
    ? ({ pattern: '\\w{5}[\\- ]?\\w{5}', maxLength: 12, autoComplete: 'off', autoCapitalize: 'none', spellCheck: false } as const)
    : ({ inputMode: 'numeric', pattern: '\\d{6}', maxLength: 6, autoComplete: 'one-time-code' } as const)
  return (
    <>
      <label>
        {t(lost ? 'signIn.recovery' : 'signIn.code')}
        <input key={String(lost)} name="code" required aria-describedby="code-hint" {...field} />
      </label>
      <p id="code-hint" className="quiet">
        {t(lost ? 'signIn.recoveryHint' : 'signIn.codeHint')}
      </p>
      <button type="button" className="plain" onClick={() => setLost(!lost)}>
        {t(lost ? 'signIn.useCode' : 'signIn.useRecovery')}
      </button>
    </>
  )
}
