import { placePage, placeSearch } from '@balian/contract/places'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useRead } from '../data/index.ts'
import { usePlace } from '../session/place.tsx'
import { useWords } from '../words/use-words.ts'
import css from './people.module.css'

interface Props {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (place: string | undefined) => void
  /** The fewest digits of a code that may be chosen: 12 for a village or a group. */
  readonly from?: number
}

/** Chooses a place of the caller's by name; the place that the desk looks at and what lies beneath it come first. */
export function PlacePick({ id, value, onChange, from = 12 }: Props) {
  const { t } = useWords()
  const { place } = usePlace()
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const found = useRead(placeSearch, { q: text || place || '-', under: place, size: 50 }, { when: place !== '', keep: true, fresh: 60 })
  const chosen = useRead(placePage, { code: value ?? '' }, { when: Boolean(value), fresh: 600 })
  const options = (found.data?.items ?? [])
    .filter(({ code }) => code.length >= from)
    .map(({ code, name, path }) => ({ value: code, label: nameOf(code, name, path), path }))
  const known = chosen.data ? chosen.data.path.map((step) => step.name).join(' ') : ''
  const shown =
    value && !options.some((option) => option.value === value)
      ? [{ value, label: chosen.data ? nameOf(value, chosen.data.name, known) : value, path: known }, ...options]
      : options
  return (
    <Select
      id={id}
      value={value}
      onChange={onChange}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={t('people.pickPlace')}
      notFoundContent={t('shell.placeNone')}
      options={shown}
      optionRender={({ data }) => (
        <span className={css.pick}>
          <strong>{data.label}</strong>
          <small>{data.path}</small>
        </span>
      )}
    />
  )
}

/** A group with its village before it; anything else by its own name. */
const nameOf = (code: string, name: string, path: string): string => (code.length === 14 ? path.split(' ').slice(-2).join('') : name)
