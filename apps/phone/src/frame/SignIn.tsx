import { type Me, signIn, whoAmI } from '@balian/contract/session'
import { type FormEvent, useState } from 'react'
import { problemWords, useWords } from '../say.ts'
import { ask, order, Refused } from '../server.ts'

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
      const code = text('code')
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
      <h1>{t(login ? 'signIn.again' : 'signIn.title')}</h1>
      {problem !== null && (
        <p role="alert" className="problem">
          {problemWords(problem, t)}
        </p>
      )}
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
      {asksCode && (
        <label>
          {t('signIn.code')}
          <input name="code" required inputMode="numeric" pattern="\d{6}" maxLength={6} autoComplete="one-time-code" />
        </label>
      )}
      <button type="submit" className="main" disabled={busy}>
        {t(busy ? 'signIn.busy' : 'signIn.enter')}
      </button>
      {onBack && (
        <button type="button" className="plain" onClick={onBack}>
          {t('app.back')}
        </button>
      )}
    </form>
  )
}
