import { oidcStart, signInWays, tabSlot } from '@balian/contract/oidc'
import { useEffect, useState } from 'react'
import { problemWords, useWords } from '../say.ts'
import { ask, order } from '../server.ts'

/** Where the office's sign-in brings the browser back to: the door, which then asks who has come. */
export const signedIn = 'signed-in'

/** The way in through the office's own sign-in, where one is set up. */
export function OfficeSignIn() {
  const { t } = useWords()
  const [name, setName] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  useEffect(() => {
    // Without network there is no such way, and nothing to say about it.
    void ask(signInWays, {}).then(
      ({ oidc }) => setName(oidc?.name ?? null),
      () => null,
    )
  }, [])
  if (name === null) return null
  const go = async () => {
    setBusy(true)
    try {
      const { attempt, url } = await order(oidcStart, { goTo: `/phone/#/${signedIn}` })
      sessionStorage.setItem(tabSlot, attempt)
      location.assign(url)
    } catch (error) {
      setBusy(false)
      setProblem(error)
    }
  }
  return (
    <>
      <p className="or">{t('signIn.or')}</p>
      {problem !== null && (
        <p role="alert" className="problem">
          {problemWords(problem, t)}
        </p>
      )}
      <button type="button" className="second" disabled={busy} onClick={() => void go()}>
        {t('signIn.office', { name })}
      </button>
    </>
  )
}
