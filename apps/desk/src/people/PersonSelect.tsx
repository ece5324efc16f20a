import { type PersonRow, peopleFind } from '@balian/contract/people'
import { Select } from 'antd'
import { useRead, useRested } from '../data/index.ts'
import { useWords } from '../words/use-words.ts'

interface Props {
  readonly value?: string
  readonly onChange?: (person: string | undefined, row?: PersonRow) => void
  readonly id?: string
  readonly label?: string
  readonly placeholder?: string
  /** How the person already chosen is called, before anything was searched. */
  readonly known?: string
}

/** Chooses a resident of the register: name, pinyin, initials, full identity number or phone. */
export function PersonSelect({ value, onChange, id, label, placeholder, known }: Props) {
  const { t } = useWords()
  const { rested: q, type } = useRested()
  const { data, isFetching } = useRead(peopleFind, { q, size: 12 }, { when: q !== '', keep: true })
  const found = q ? (data?.items ?? []) : []
  const options = found.map((row) => ({ value: row.id, label: `${row.name} · ${row.birth.slice(0, 4)} · ${row.placeName}`, row }))
  if (value && known && !found.some((row) => row.id === value)) options.push({ value, label: known, row: undefined as never })
  return (
    <Select
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      {...(placeholder ? { placeholder } : {})}
      showSearch={{ filterOption: false, onSearch: type }}
      allowClear
      loading={isFetching}
      notFoundContent={q ? t('select.person.none') : t('select.person.type')}
      value={value ?? null}
      onChange={(person: string | null | undefined, option) => {
        type('')
        onChange?.(person ?? undefined, Array.isArray(option) ? undefined : option?.row)
      }}
      options={options}
    />
  )
}
