import css from './field.module.css'
import type { Control } from './field.tsx'
import type { Item, Value } from './item.tsx'
import { LunarDay } from './lunar-day.tsx'
import { useTouchWords } from './touch.tsx'

interface Props {
  readonly item: Item
  readonly control: Control
  readonly value: string
  readonly onChange: (value: Value) => void
}

/** A day of the calendar in China, some days from today. */
export const chinaDay = (ahead = 0): string => new Date(Date.now() + ahead * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })

/** A day with its lunar date beside it, or a time of day. */
export function DayField({ item, control, value, onChange }: Props) {
  const words = useTouchWords()
  const { id, told, wrong } = control
  const input = (
    <input
      id={id}
      type={item.kind === 'time' ? 'time' : 'date'}
      aria-describedby={told}
      aria-invalid={wrong}
      aria-required={item.need}
      value={value}
      onChange={(event) => onChange(event.target.value || null)}
    />
  )
  if (item.kind === 'time') return input
  return (
    <>
      <div className={css.beside}>
        {input}
        {value !== chinaDay() && (
          <button type="button" className={css.quick} onClick={() => onChange(chinaDay())}>
            {words.today}
          </button>
        )}
      </div>
      {value && (
        <p className={css.hint}>
          <LunarDay day={value} />
        </p>
      )}
    </>
  )
}
