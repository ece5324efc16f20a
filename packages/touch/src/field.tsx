import { type ReactNode, useId } from 'react'
import { ChoiceField, ChoicesField } from './choice-field.tsx'
import { ChooserField } from './chooser.tsx'
import { DayField } from './day-field.tsx'
import css from './field.module.css'
import type { Item, Photo, Value } from './item.tsx'
import { PhotoInput } from './photos.tsx'
import { ScanField } from './scan.tsx'
import { Signature } from './signature.tsx'
import { NumberField, TextField } from './text-field.tsx'
import { useTouchWords } from './touch.tsx'

interface Props {
  readonly item: Item
  readonly value: Value
  readonly fault?: string | undefined
  readonly onChange: (value: Value) => void
}

/** What every control of a field is told. */
export interface Control {
  readonly id: string
  /** The ids of hint and fault, for `aria-describedby`. */
  readonly told: string | undefined
  readonly wrong: boolean
}

const text = (value: Value): string => (typeof value === 'string' ? value : '')
const listed = (value: Value): readonly string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [])
const photos = (value: Value): readonly Photo[] => (Array.isArray(value) ? value.filter((one): one is Photo => typeof one === 'object') : [])

/** Kinds with one control, which the label itself names; the buttons of the others say what was chosen. */
const alone: ReadonlySet<Item['kind']> = new Set(['text', 'long', 'count', 'money', 'day', 'time', 'phone', 'code'])

/** One item with its label, its control and, where something is wrong, what to do. */
export function Field({ item, value, fault, onChange }: Props) {
  const words = useTouchWords()
  const id = useId()
  const told = [item.hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined
  const label = (
    <>
      {item.label}
      {!item.need && <small>{words.optional}</small>}
    </>
  )
  const named = alone.has(item.kind)
  return (
    <div className={css.field} data-item={item.name} data-wrong={fault !== undefined} {...(named ? {} : { role: 'group', 'aria-labelledby': `${id}-label` })}>
      {named ? (
        <label className={css.label} htmlFor={id}>
          {label}
        </label>
      ) : (
        <div className={css.label} id={`${id}-label`}>
          {label}
        </div>
      )}
      {item.hint && (
        <p id={`${id}-hint`} className={css.hint}>
          {item.hint}
        </p>
      )}
      {controlOf(item, value, onChange, { id, told, wrong: fault !== undefined })}
      {fault && (
        <p id={`${id}-fault`} className={css.fault}>
          {fault}
        </p>
      )}
    </div>
  )
}

function controlOf(item: Item, value: Value, onChange: (value: Value) => void, control: Control): ReactNode {
  const rest = { item, control, onChange }
  switch (item.kind) {
    case 'count':
    case 'money':
      return <NumberField {...rest} value={typeof value === 'number' ? value : null} />
    case 'day':
    case 'time':
      return <DayField {...rest} value={text(value)} />
    case 'yes':
      return <ChoiceField {...rest} value={typeof value === 'boolean' ? value : null} />
    case 'choice':
      return <ChoiceField {...rest} value={text(value)} />
    case 'choices':
      return <ChoicesField {...rest} value={listed(value)} />
    case 'one':
    case 'several':
      return <ChooserField {...rest} value={item.kind === 'one' ? (text(value) ? [text(value)] : []) : listed(value)} />
    case 'photos':
      return <PhotoInput {...rest} value={photos(value)} />
    case 'sign':
      return <Signature {...rest} value={value instanceof Blob ? value : null} />
    case 'scan':
      return <ScanField {...rest} value={text(value)} />
    default:
      return <TextField {...rest} value={text(value)} />
  }
}
