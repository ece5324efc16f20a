import { type FormEvent, useEffect, useState } from 'react'
import { useWords } from '../say.ts'
import type { VaultRow } from '../store/database.ts'
import { askWhileLocked } from '../store/sync.ts'
import { unlock } from '../store/vault.ts'

interface Props {
  readonly user: VaultRow
  readonly onForgot: () => void
  readonly onOther: () => void
}

/** The PIN opens what this phone keeps, with or without network. */
export function Unlock({ user, onForgot, onOther }: Props) {
  const { t } = useWords()
  const [left, setLeft] = useState<number | null>(user.triesLeft > 0 ? null : 0)
  const [busy, setBusy] = useState(false)
  useEffect(() => void askWhileLocked(user.account), [user.account])
  const enter = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    setBusy(true)
    const outcome = await unlock(user.account, String(new FormData(form).get('pin')))
    setBusy(false)
    if (outcome.ok) return
    form.reset()
    setLeft(outcome.left)
  }
  return (
    <form className="sheet" onSubmit={(event) => void enter(event)}>
      <h1>{t('home.hello', { name: user.name })}</h1>
      {left !== null && (
        <p role="alert" className="problem">
          {left > 0 ? t('pin.wrong', { left: String(left) }) : t('pin.none')}
        </p>
      )}
      {left !== 0 && (
        <>
          <label>
            {t('pin.pin')}
            <input
              name="pin"
              className="pin"
              type="password"
              required
              inputMode="numeric"
              pattern="\d{6}"
              maxLength={6}
              autoComplete="off"
              aria-describedby="pin-offline"
            />
          </label>
          <p id="pin-offline" className="quiet">
            {t('pin.offline')}
          </p>
          <button type="submit" className="main" disabled={busy}>
            {t(busy ? 'pin.opening' : 'pin.open')}
          </button>
        </>
      )}
      <button type="button" className={left === 0 ? 'main' : 'plain'} onClick={onForgot}>
        {t('pin.forgot')}
      </button>
      <button type="button" className="plain" onClick={onOther}>
        {t('pin.other')}
      </button>
    </form>
  )
}
