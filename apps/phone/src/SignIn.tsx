import { signIn } from '@balian/contract/session'
import { type FormEvent, useState } from 'react'
import { problemWords, useWords } from './say.ts'
import { forgetSeen } from './seen.ts'
import { order, Refused } from './server.ts'

/** The way in; the one-time code is asked for once the server wants it. */
export function SignIn({ onDone }: { readonly onDone: () => void }) {
  const { t } = useWords()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const [asksCode, setAsksCode] = useState(false)
  const enter = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const text = (name: string) => String(given.get(name) ?? '')
    setBusy(true)
    const code = text('code')
    const error = await order(signIn, { account: text('account').trim(), password: text('password'), ...(code ? { code } : {}) }).then(
      () => null,
      (refused: unknown) => refused,
    )
    setBusy(false)
    setProblem(error)
    if (error instanceof Refused && error.code === 'code-needed') setAsksCode(true)
    if (error !== null) return
    forgetSeen()
    onDone()
  }
  return (
    <form className="sheet" onSubmit={(event) => void enter(event)}>
      <h1>{t('signIn.title')}</h1>
      {problem !== null && (
        <p role="alert" className="problem">
          {problemWords(problem, t)}
        </p>
      )}
      <label>
        {t('signIn.account')}
        <input name="account" required autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={64} />
      </label>
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
    </form>
  )
}
