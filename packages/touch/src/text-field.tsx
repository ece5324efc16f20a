import { useState } from 'react'
import css from './field.module.css'
import type { Control } from './field.tsx'
import type { Item } from './item.tsx'
import { useTouchWords } from './touch.tsx'
import { VoiceInput } from './voice.tsx'

interface Props<V> {
  readonly item: Item
  readonly control: Control
  readonly value: V
  readonly onChange: (value: V) => void
}

const modes = { phone: 'tel', code: 'text' } as const

/** A text, typed or, where the browser has it, spoken. */
export function TextField({ item, control, value, onChange }: Props<string>) {
  const { id, told, wrong } = control
  const named = { id, 'aria-describedby': told, 'aria-invalid': wrong, 'aria-required': item.need, value }
  const spoken = item.kind === 'text' || item.kind === 'long'
  return (
    <div className={css.beside}>
      {item.kind === 'long' ? (
        <textarea {...named} rows={3} maxLength={item.most ?? 2000} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input
          {...named}
          type={item.kind === 'phone' ? 'tel' : 'text'}
          inputMode={modes[item.kind as keyof typeof modes]}
          autoCapitalize={item.kind === 'code' ? 'characters' : 'off'}
          autoComplete="off"
          maxLength={item.most ?? 100}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {spoken && <VoiceInput label={item.label} onHeard={(heard) => onChange(value === '' ? heard : `${value}${heard}`)} />}
    </div>
  )
}

/** A whole number, or an amount typed in yuan and held in fen. */
export function NumberField({ item, control, value, onChange }: Props<number | null>) {
  const words = useTouchWords()
  const money = item.kind === 'money'
  const [typed, setTyped] = useState(value === null ? '' : String(money ? value / 100 : value))
  const { id, told, wrong } = control
  const change = (text: string) => {
    setTyped(text)
    const number = Number(text.replace(/[,\uff0c\s]/g, ''))
    onChange(text.trim() === '' ? null : money ? Math.round(number * 100) : number)
  }
  const step = (by: number) => change(String(Math.max(item.least ?? 0, (value ?? 0) + by)))
  return (
    <div className={css.beside}>
      {!money && (
        <button type="button" className={css.step} aria-label="−1" onClick={() => step(-1)}>
          −
        </button>
      )}
      <input
        id={id}
        aria-describedby={told}
        aria-invalid={wrong}
        aria-required={item.need}
        inputMode={money ? 'decimal' : 'numeric'}
        autoComplete="off"
        value={typed}
        data-number
        onChange={(event) => change(event.target.value)}
      />
      {money ? (
        <span className={css.unit}>{words.yuan}</span>
      ) : (
        <button type="button" className={css.step} aria-label="+1" onClick={() => step(1)}>
          +
        </button>
      )}
    </div>
  )
}
