import { type FormEvent, useState } from 'react'
import { useWords } from '../say.ts'
import { keyByPassword } from '../store/vault.ts'

interface Props {
  readonly account: string
  readonly onKey: (key: CryptoKey) => void
  readonly onBack: () => void
}

/** Unsent work behind a PIN that is forgotten, and behind a password that has been changed elsewhere: the former password opens it. */
export function Former({ account, onKey, onBack }: Props) {
  const { t } = useWords()
  const [wrong, setWrong] = useState(false)
  const open = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const key = await keyByPassword(account, String(new FormData(event.currentTarget).get('former')))
    if (key) onKey(key)
    else setWrong(true)
  }
  return (
    <form className="sheet" onSubmit={(event) => void open(event)}>
      <p>{t('pin.stays')}</p>
      {wrong && (
        <p role="alert" className="problem">
          {t('pin.formerWrong')}
        </p>
      )}
      <label>
        {t('pin.former')}
        <input name="former" type="password" required maxLength={200} autoComplete="off" />
      </label>
      <button type="submit" className="main">
        {t('pin.open')}
      </button>
      <button type="button" className="plain" onClick={onBack}>
        {t('app.back')}
      </button>
    </form>
  )
}
