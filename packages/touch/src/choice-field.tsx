import { useState } from 'react'
import { Button } from './button.tsx'
import css from './field.module.css'
import type { Control } from './field.tsx'
import type { Item, Option, Value } from './item.tsx'
import { Picker } from './picker.tsx'
import { Segments } from './segments.tsx'
import { useTouchWords } from './touch.tsx'

interface Props<V> {
  readonly item: Item
  readonly control: Control
  readonly value: V
  readonly onChange: (value: Value) => void
}

/** With more values than this the choice opens a list. */
const fewest = 7

/** One of some values: in sight when few, in a list that can be searched when many. Yes and no are two of them. */
export function ChoiceField({ item, control, value, onChange }: Props<string | boolean | null>) {
  const words = useTouchWords()
  if (item.kind === 'yes') {
    const choices = [
      { value: 'true', label: words.yes },
      { value: 'false', label: words.no },
    ]
    return (
      <Segments bare label={item.label} value={value === null ? null : String(value)} choices={choices} onChange={(chosen) => onChange(chosen === 'true')} />
    )
  }
  const options = item.options ?? []
  if (options.length <= fewest) return <Segments bare label={item.label} value={value ? String(value) : null} choices={options} onChange={onChange} />
  return <Listed item={item} control={control} chosen={value ? [String(value)] : []} onChange={(all) => onChange(all[0] ?? null)} />
}

/** Some of some values. */
export function ChoicesField({ item, control, value, onChange }: Props<readonly string[]>) {
  const options = item.options ?? []
  if (options.length > fewest) return <Listed item={item} control={control} chosen={value} onChange={onChange} />
  return (
    <div className={css.checks}>
      {options.map((one) => (
        <label key={one.value} data-on={value.includes(one.value)}>
          <input
            type="checkbox"
            checked={value.includes(one.value)}
            onChange={(event) => onChange(event.target.checked ? [...value, one.value] : value.filter((other) => other !== one.value))}
          />
          {one.label}
        </label>
      ))}
    </div>
  )
}

interface ListedProps {
  readonly item: Item
  readonly control: Control
  readonly chosen: readonly string[]
  readonly onChange: (all: readonly string[]) => void
}

function Listed({ item, control, chosen, onChange }: ListedProps) {
  const words = useTouchWords()
  const [open, setOpen] = useState(false)
  const options = item.options ?? []
  const labels = options.filter((one) => chosen.includes(one.value)).map((one) => one.label)
  const find = async (text: string): Promise<readonly Option[]> => options.filter((one) => one.label.toLowerCase().includes(text.trim().toLowerCase()))
  return (
    <>
      <Button wide id={control.id} icon="search" aria-describedby={control.told} onClick={() => setOpen(true)}>
        {labels.join(', ') || words.choose}
      </Button>
      {open && (
        <Picker
          title={item.label}
          find={find}
          several={item.kind === 'choices'}
          chosen={options.filter((one) => chosen.includes(one.value))}
          onClose={() => setOpen(false)}
          onChoose={(all) => onChange(all.map((one) => one.value))}
        />
      )}
    </>
  )
}
