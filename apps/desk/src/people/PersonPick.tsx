import { peopleFind } from '@balian/contract/people'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useRead } from '../data/index.ts'
import { useWords } from '../words/use-words.ts'
import css from './people.module.css'
import { ageOf, codeSaid } from './said.ts'

interface Props {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (person: string | undefined) => void
  /** Not offered: the person whose form it is. */
  readonly without?: readonly string[]
  readonly placeholder?: string
  readonly autoFocus?: boolean
}

/** Chooses a resident of the caller's places by name, pinyin, initials, or a full number. */
export function PersonPick({ id, value, onChange, without = [], placeholder, autoFocus }: Props) {
  const { t, language } = useWords()
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const found = useRead(peopleFind, { q: text || '-', size: 12 }, { when: text !== '', keep: true })
  const people = (text === '' ? [] : (found.data?.items ?? [])).filter((person) => !without.includes(person.id) && ['present', 'away'].includes(person.state))
  return (
    <Select
      id={id}
      value={value}
      onChange={onChange}
      allowClear
      autoFocus={autoFocus}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={placeholder ?? t('people.pick')}
      notFoundContent={text === '' ? null : t('people.none')}
      options={people.map((person) => ({ value: person.id, label: person.name, person }))}
      optionRender={({ data: { person } }) => (
        <span className={css.pick}>
          <strong>{person.name}</strong>
          <small>
            {codeSaid('sex', person.sex, language)} · {t('people.years', { n: ageOf(person.birth) })} · {person.placeName}
          </small>
        </span>
      )}
    />
  )
}
