import { householdList } from '@balian/contract/households'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useRead } from '../data/index.ts'
import { useWords } from '../words/use-words.ts'
import css from './people.module.css'

interface Props {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (household: string | undefined) => void
  readonly place: string | undefined
}

/** Chooses a household of a place by number, address or head. */
export function HouseholdPick({ id, value, onChange, place }: Props) {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const found = useRead(householdList, { size: 20, ...(place ? { place } : {}), ...(q ? { q } : {}) }, { keep: true })
  return (
    <Select
      id={id}
      value={value}
      onChange={onChange}
      allowClear
      placeholder={t('people.noHousehold')}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      options={(found.data?.items ?? []).map((home) => ({ value: home.id, label: `${home.number} ${home.headName ?? ''}`, home }))}
      optionRender={({ data: { home } }) => (
        <span className={css.pick}>
          <strong>{home.number}</strong>
          <span>{home.headName}</span>
          <small>
            {home.placeName} {home.address}
          </small>
        </span>
      )}
    />
  )
}
