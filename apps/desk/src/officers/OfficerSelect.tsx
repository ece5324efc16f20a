import { officerList } from '@balian/contract/officers'
import { Select } from 'antd'
import { useRead, useRested } from '../data/index.ts'
import { useWords } from '../words/use-words.ts'

interface Props {
  /** The place whose officers are offered, with all that lies in it. */
  readonly place: string
  readonly value?: string
  readonly onChange?: (account: string | undefined) => void
  readonly id?: string
  readonly label?: string
  readonly placeholder?: string
  /** How the officer already chosen is called, before anything was searched. */
  readonly known?: string
}

/** Chooses an officer by the start of the name, its pinyin or its initials. */
export function OfficerSelect({ place, value, onChange, id, label, placeholder, known }: Props) {
  const { t, has } = useWords()
  const { rested: q, type } = useRested()
  const { data, isFetching } = useRead(officerList, { place, size: 50, ...(q ? { q } : {}) }, { keep: true })
  const once = (data?.items ?? []).filter((one, i, all) => all.findIndex((other) => other.account === one.account) === i)
  const options = once.map((one) => ({
    value: one.account,
    label: `${one.name} · ${has(`role.${one.role}`) ? t(`role.${one.role}`) : one.role} · ${one.placeName}`,
  }))
  if (value && known && !options.some((one) => one.value === value)) options.push({ value, label: known })
  return (
    <Select
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      {...(placeholder ? { placeholder } : {})}
      showSearch={{ filterOption: false, onSearch: type }}
      allowClear
      loading={isFetching}
      value={value ?? null}
      onChange={(account: string | null | undefined) => onChange?.(account ?? undefined)}
      options={options}
    />
  )
}
