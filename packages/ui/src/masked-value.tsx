import { EyeOutlined } from '@ant-design/icons'
import { Button, Input, Popover } from 'antd'
import { useEffect, useState } from 'react'
import css from './masked-value.module.css'
import { useUiWords } from './ui-words.tsx'

interface Props {
  /** As the server shows it: `621199********1234`. */
  readonly masked: string
  /** What it is, for those who hear the page. */
  readonly label: string
  /** Asks for it in full with this purpose; null when it was refused (the refusal is shown elsewhere). Without it there is no way to reveal. */
  readonly onReveal?: (purpose: string) => Promise<string | null>
  /** Usual purposes to choose from; the key is sent, so that it can be said in any language. */
  readonly purposes?: Readonly<Record<string, string>>
}

/** How long a revealed value stays on the screen. */
const shownFor = 60_000

/** A sensitive value, masked; shown in full for a minute once a purpose is given. */
export function MaskedValue({ masked, label, onReveal, purposes = {} }: Props) {
  const words = useUiWords()
  const [full, setFull] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    if (full === null) return
    const timer = setTimeout(() => setFull(null), shownFor)
    return () => clearTimeout(timer)
  }, [full])
  const asking = (
    <Asking
      purposes={purposes}
      onAsk={async (purpose) => {
        const value = (await onReveal?.(purpose)) ?? null
        if (value !== null) setOpen(false)
        setFull(value)
      }}
    />
  )
  return (
    <span className={css.value}>
      <span>{full ?? masked}</span>
      {onReveal && full === null && (
        <Popover open={open} onOpenChange={setOpen} trigger="click" content={asking} destroyOnHidden>
          <Button size="small" type="text" icon={<EyeOutlined />} aria-label={`${words.reveal} ${label}`} />
        </Popover>
      )}
    </span>
  )
}

function Asking({ onAsk, purposes }: { readonly onAsk: (purpose: string) => Promise<void>; readonly purposes: Readonly<Record<string, string>> }) {
  const words = useUiWords()
  const [purpose, setPurpose] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const short = purpose.trim().length < 2
  const ask = async () => {
    setTried(true)
    if (short) return
    setBusy(true)
    await onAsk(Object.entries(purposes).find(([, text]) => text === purpose.trim())?.[0] ?? purpose.trim())
    setBusy(false)
  }
  return (
    <div className={css.asking}>
      <label>
        {words.purpose}
        <Input
          autoFocus
          value={purpose}
          maxLength={100}
          status={tried && short ? 'error' : ''}
          onChange={(event) => setPurpose(event.target.value)}
          onPressEnter={() => void ask()}
        />
      </label>
      {Object.keys(purposes).length > 0 && (
        <div className={css.usual}>
          {Object.entries(purposes).map(([key, text]) => (
            <Button key={key} size="small" onClick={() => setPurpose(text)}>
              {text}
            </Button>
          ))}
        </div>
      )}
      {tried && short && <p role="alert">{words.purposeNeeded}</p>}
      <p>{words.purposeLogged}</p>
      <Button type="primary" size="small" loading={busy} onClick={() => void ask()}>
        {words.reveal}
      </Button>
    </div>
  )
}
