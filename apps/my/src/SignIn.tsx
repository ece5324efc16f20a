import { askPhoneCode, enterResident } from '@balian/contract/residents'
import type { Reply } from '@balian/contract/route'
import { signIn } from '@balian/contract/session'
import { Button } from '@balian/touch/button'
import { Card } from '@balian/touch/card'
import { Form } from '@balian/touch/form'
import { chooseLanguage } from '@balian/touch/language'
import { List, Row } from '@balian/touch/list'
import { Problem } from '@balian/touch/problem'
import { Segments } from '@balian/touch/segments'
import { useState } from 'react'
import { problemWords, useWords } from './say.ts'
import { order } from './server.ts'

type Way = 'phone' | 'first' | 'account'
type Sent = Reply<typeof askPhoneCode>

/** The way in: by phone; the first time with the invitation from the office besides; or with account and password for who has them. */
export function SignIn({ onDone }: { readonly onDone: () => void }) {
  const { t, language } = useWords()
  const [way, setWay] = useState<Way>('phone')
  const [sent, setSent] = useState<Sent | null>(null)
  return (
    <main className="in">
      <header className="mark">
        <img src="/my/mark.svg" alt="" width="56" height="56" />
        <div>
          <h1>{t('app.title')}</h1>
          <p>{t('signIn.text')}</p>
        </div>
        <Button look="bare" lang={language === 'en' ? 'zh-CN' : 'en'} onClick={() => chooseLanguage(language === 'en' ? 'zh' : 'en')}>
          {t('signIn.language')}
        </Button>
      </header>
      {sent ? (
        <Code sent={sent} onBack={() => setSent(null)} onDone={onDone} />
      ) : (
        <Card>
          <Segments
            label={t('signIn.way')}
            value={way}
            onChange={setWay}
            choices={(['phone', 'first', 'account'] as const).map((value) => ({ value, label: t(`signIn.${value}`) }))}
          />
          {way === 'account' ? <Account onDone={onDone} /> : <Phone key={way} first={way === 'first'} onSent={setSent} />}
        </Card>
      )}
      <Card title={t('signIn.noPhone')} text={t('signIn.noPhoneText')} />
      <Card>
        <List>
          <Row title={t('open.page')} text={t('open.pageText')} href="/my/open" />
        </List>
      </Card>
    </main>
  )
}

const digits = (text: unknown): string => String(text ?? '').replaceAll(/[\s-]/g, '')

function Phone({ first, onSent }: { readonly first: boolean; readonly onSent: (sent: Sent) => void }) {
  const spoken = useWords()
  const { t } = spoken
  const [problem, setProblem] = useState<unknown>(null)
  const send = async (answers: Readonly<Record<string, unknown>>) => {
    setProblem(null)
    await order(askPhoneCode, { phone: digits(answers['phone']), ...(first ? { invitation: String(answers['invitation']) } : {}) }).then(onSent, setProblem)
  }
  return (
    <>
      <p className="note">{t(first ? 'signIn.firstText' : 'signIn.phoneText')}</p>
      {problem !== null && <Problem title={problemWords(problem, spoken)} />}
      <Form
        items={[
          ...(first ? [{ name: 'invitation', kind: 'code' as const, label: t('signIn.invitation'), need: true, least: 10, most: 12 }] : []),
          { name: 'phone', kind: 'phone', label: t('signIn.number'), need: true },
        ]}
        save={t('signIn.send')}
        onSave={send}
      />
    </>
  )
}

function Code({ sent, onBack, onDone }: { readonly sent: Sent; readonly onBack: () => void; readonly onDone: () => void }) {
  const spoken = useWords()
  const { t } = spoken
  const [problem, setProblem] = useState<unknown>(null)
  const [choose, setChoose] = useState<{ code: string; who: Reply<typeof enterResident>['choose'] } | null>(null)
  const enter = async (code: string, who?: string) => {
    setProblem(null)
    try {
      const reply = await order(enterResident, { challenge: sent.challenge, code, ...(who ? { who } : {}) })
      if (reply.name === null) setChoose({ code, who: reply.choose })
      else onDone()
    } catch (error) {
      setProblem(error)
    }
  }
  return (
    <Card title={t('signIn.codeTitle')} text={t('signIn.codeText', { minutes: sent.minutes })}>
      {sent.shown !== null && <p className="demo">{t('signIn.shown', { code: sent.shown })}</p>}
      {problem !== null && <Problem title={problemWords(problem, spoken)} />}
      {choose ? (
        <>
          <p>{t('signIn.who')}</p>
          <List label={t('signIn.who')}>
            {choose.who.map(({ account, name }) => (
              <Row key={account} title={name} onPress={() => void enter(choose.code, account)} />
            ))}
          </List>
        </>
      ) : (
        <Form
          items={[
            {
              name: 'code',
              kind: 'code',
              label: t('signIn.code'),
              need: true,
              least: 6,
              most: 6,
              wrong: (typed) => (/^\d{6}$/.test(typed.trim()) ? null : t('signIn.sixDigits')),
            },
          ]}
          save={t('signIn.enter')}
          onSave={(answers) => enter(digits(answers['code']))}
        />
      )}
      <Button look="bare" icon="back" onClick={onBack}>
        {t('signIn.again')}
      </Button>
    </Card>
  )
}

function Account({ onDone }: { readonly onDone: () => void }) {
  const spoken = useWords()
  const { t } = spoken
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  return (
    <form
      className="account"
      onSubmit={(event) => {
        event.preventDefault()
        const given = new FormData(event.currentTarget)
        setBusy(true)
        order(signIn, { account: String(given.get('account')).trim(), password: String(given.get('password')) })
          .then(onDone, setProblem)
          .finally(() => setBusy(false))
      }}
    >
      {problem !== null && <Problem title={problemWords(problem, spoken)} />}
      <label>
        {t('signIn.name')}
        <input name="account" required autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={64} />
      </label>
      <label>
        {t('signIn.password')}
        <input name="password" type="password" required autoComplete="current-password" maxLength={200} />
      </label>
      <Button look="main" wide type="submit" busy={busy}>
        {t('signIn.enter')}
      </Button>
    </form>
  )
}
