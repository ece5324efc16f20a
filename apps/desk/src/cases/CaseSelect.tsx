import { findCases } from '@balian/contract/cases'
import { Select } from 'antd'
import { useRead, useRested } from '../data/index.ts'
import { useWords } from '../words/use-words.ts'

interface Props {
  readonly value?: string
  readonly onChange?: (id: string | undefined) => void
  readonly id?: string
  /** The case that is not offered: the one at hand. */
  readonly not: string
}

/** Chooses another case of any line by its title or number. */
export function CaseSelect({ value, onChange, id, not }: Props) {
  const { t } = useWords()
  const { rested: text, type } = useRested()
  const { data, isFetching } = useRead(findCases, { text }, { keep: true })
  const options = (data?.items ?? []).filter((one) => one.id !== not)
  return (
    <Select
      {...(id ? { id } : {})}
      showSearch={{ filterOption: false, onSearch: type }}
      allowClear
      loading={isFetching}
      value={value ?? null}
      onChange={(chosen: string | null | undefined) => onChange?.(chosen ?? undefined)}
      options={options.map((one) => ({ value: one.id, label: [t(`kind.${one.kind}`), one.number, one.title].filter(Boolean).join(' · ') }))}
    />
  )
}
