import type { Me } from '@balian/contract/session'
import { type FormEvent, useState } from 'react'
import { useWords } from '../say.ts'
import { setPin as keepPin } from '../store/vault.ts'

/** Six digits that everybody would try first. */
const tooEasy = (pin: string): boolean => /^(\d)\1+$/.test(pin) || '01234567890123456789'.includes(pin) || '98765432109876543210'.includes(pin)

interface Props {
  readonly me: Me
  readonly password: string | null
  /** The key of what this phone holds already, opened without the former PIN. */
  readonly known?: CryptoKey | null
  readonly onDone: () => void
}

/** The PIN of this phone, chosen after the first sign-in: it opens without network what the phone keeps. */
export function SetPin({ me, password, known = null, onDone }: Props) {
  const { t } = useWords()
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const choose = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const [pin, twice] = [String(given.get('pin')), String(given.get('again'))]
    if (tooEasy(pin)) return setProblem('pin.easy')
    if (pin !== twice) return setProblem('pin.unlike')
    setBusy(true)
    await keepPin(me, pin, password, known)
    void navigator.storage?.persist?.()
    onDone()
  }
  const digits = { type: 'password', required: true, inputMode: 'numeric', pattern: '\\d{6}', maxLength: 6, autoComplete: 'off' } as const
  return (
    <form className="sheet" onSubmit={(event) => void choose(event)}>
      <h1>{t('pin.choose', { name: me.name })}</h1>
      <p>{t('pin.why')}</p>
      {problem && (
        <p role="alert" className="problem">
          {t(problem)}
        </p>
      )}
      <label>
        {t('pin.pin')}
        <input name="pin" className="pin" {...digits} />
      </label>
      <label>
        {t('pin.again')}
        <input name="again" className="pin" {...digits} />
      </label>
      <button type="submit" className="main" disabled={busy}>
        {t(busy ? 'pin.busy' : 'pin.set')}
      </button>
    </form>
  )
}
