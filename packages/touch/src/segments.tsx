import { useId } from 'react'
import css from './segments.module.css'

export interface Choice<V extends string = string> {
  readonly value: V
  readonly label: string
}

interface Props<V extends string> {
  readonly label: string
  readonly value: V | null
  readonly choices: readonly Choice<V>[]
  readonly onChange: (value: V) => void
  /** The label is read by screen readers only: something above says it already. */
  readonly bare?: boolean
}

/** One of a few, all in sight. */
export function Segments<V extends string>({ label, value, choices, onChange, bare = false }: Props<V>) {
  const name = useId()
  return (
    <fieldset className={css.segments}>
      <legend data-bare={bare}>{label}</legend>
      <div>
        {choices.map((choice) => (
          <label key={choice.value} data-on={choice.value === value}>
            <input type="radio" name={name} checked={choice.value === value} onChange={() => onChange(choice.value)} />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
