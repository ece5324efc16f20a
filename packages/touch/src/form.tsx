import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { Button } from './button.tsx'
import { answersOf, askedFor, faultsOf } from './faults.tsx'
import css from './field.module.css'
import { Field } from './field.tsx'
import type { Item, Value, Values } from './item.tsx'
import { useTouchWords } from './touch.tsx'

interface Props {
  readonly items: readonly Item[]
  readonly start?: Values
  /** What the button says. */
  readonly save: string
  /** Called with the answers once nothing is wrong with them. What it throws is the app's to show; the answers stay in the form. */
  readonly onSave: (answers: Readonly<Record<string, Value>>) => void | Promise<void>
  /** Reasons from elsewhere, by item. */
  readonly faults?: Readonly<Record<string, string>>
  readonly onChange?: (values: Values) => void
  /** Below the items, before the button. */
  readonly children?: ReactNode
}

/** A form out of a list of items. It says what is wrong beside each item and leads to the first. */
export function Form({ items, start = {}, save, onSave, faults: given = {}, onChange, children }: Props) {
  const words = useTouchWords()
  const form = useRef<HTMLFormElement>(null)
  const [values, setValues] = useState<Values>(start)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const faults = { ...given, ...(tried ? faultsOf(items, values, words) : {}) }
  const set = (name: string, value: Value) => {
    const next = { ...values, [name]: value }
    setValues(next)
    onChange?.(next)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const wrong = Object.keys(faultsOf(items, values, words))
    if (wrong.length > 0) {
      form.current?.querySelector<HTMLElement>(`[data-item="${wrong[0]}"]`)?.scrollIntoView({ block: 'center', behavior: 'smooth' })
      form.current?.querySelector<HTMLElement>(`[data-item="${wrong[0]}"] :is(input, textarea, button, canvas)`)?.focus({ preventScroll: true })
      return
    }
    setBusy(true)
    try {
      await onSave(answersOf(items, values))
    } finally {
      setBusy(false)
    }
  }
  const count = Object.keys(faults).length
  return (
    <form ref={form} noValidate onSubmit={(event) => void submit(event)}>
      {askedFor(items, values).map((item) => (
        <Field key={item.name} item={item} value={values[item.name]} fault={faults[item.name]} onChange={(value) => set(item.name, value)} />
      ))}
      {children}
      <div className={css.save}>
        {count > 0 && (
          <p className={css.fault} role="alert">
            {words.mend(count)}
          </p>
        )}
        <Button look="main" wide type="submit" busy={busy}>
          {busy ? words.saving : save}
        </Button>
      </div>
    </form>
  )
}
