import { type FormEvent, type ReactNode, useState } from 'react'
import { problemWords, useWords } from '../say.ts'

interface Props {
  /** What the button says. */
  readonly act: string
  readonly grave?: boolean
  /** Called with what was entered; what it throws is shown. A text is what is wrong already. */
  readonly onSend: (given: (name: string) => string) => Promise<string | undefined>
  readonly children: ReactNode
}

/** A form whose answers are sent at once and never kept on this phone. */
export function SecretForm({ act, grave = false, onSend, children }: Props) {
  const { t } = useWords()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const given = new FormData(form)
    setBusy(true)
    try {
      const wrong = await onSend((name) => String(given.get(name) ?? ''))
      setProblem(wrong ?? null)
      if (!wrong) form.reset()
    } catch (error) {
      setProblem(problemWords(error, t))
    }
    setBusy(false)
  }
  return (
    <form onSubmit={(event) => void send(event)}>
      {problem && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
      {children}
      <button type="submit" className={grave ? 'second danger' : 'main'} disabled={busy}>
        {act}
      </button>
    </form>
  )
}

/** A password of this account, entered. */
export function PasswordField({
  name,
  label,
  fresh = false,
  hint,
}: {
  readonly name: string
  readonly label: string
  readonly fresh?: boolean
  readonly hint?: string
}) {
  return (
    <>
      <label>
        {label}
        <input
          name={name}
          type="password"
          required
          maxLength={200}
          autoComplete={fresh ? 'new-password' : 'current-password'}
          {...(hint ? { 'aria-describedby': `${name}-hint` } : {})}
        />
      </label>
      {hint && (
        <p id={`${name}-hint`} className="quiet hint">
          {hint}
        </p>
      )}
    </>
  )
}
