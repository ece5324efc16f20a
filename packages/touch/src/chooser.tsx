import { useState } from 'react'
import { Button } from './button.tsx'
import css from './field.module.css'
import type { Control } from './field.tsx'
import type { Item, Option, Value } from './item.tsx'
import { Picker } from './picker.tsx'
import { useTouchWords } from './touch.tsx'

interface Props {
  readonly item: Item
  readonly control: Control
  readonly value: readonly string[]
  readonly onChange: (value: Value) => void
}

/** Chooses a person, a group, a place … by a search that the app gives. */
export function ChooserField({ item, control, value, onChange }: Props) {
  const words = useTouchWords()
  const [open, setOpen] = useState(false)
  const [labels, setLabels] = useState<Readonly<Record<string, string>>>(item.known ?? {})
  const several = item.kind === 'several'
  const chosen: readonly Option[] = value.map((one) => ({ value: one, label: labels[one] ?? item.known?.[one] ?? one }))
  const choose = (all: readonly Option[]) => {
    setLabels({ ...labels, ...Object.fromEntries(all.map((one) => [one.value, one.label])) })
    onChange(several ? all.map((one) => one.value) : (all[0]?.value ?? null))
  }
  return (
    <>
      {chosen.length > 0 && (
        <ul className={css.chosen}>
          {chosen.map((one) => (
            <li key={one.value}>
              <span>{one.label}</span>
              {!(item.need && !several) && (
                <Button
                  look="bare"
                  icon="close"
                  aria-label={`${words.clear} ${one.label}`}
                  onClick={() => choose(chosen.filter((other) => other.value !== one.value))}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <Button wide id={control.id} icon="search" aria-describedby={control.told} onClick={() => setOpen(true)}>
        {chosen.length > 0 ? words.change : words.choose}
      </Button>
      {open && item.find && <Picker title={item.label} find={item.find} several={several} chosen={chosen} onChoose={choose} onClose={() => setOpen(false)} />}
    </>
  )
}
