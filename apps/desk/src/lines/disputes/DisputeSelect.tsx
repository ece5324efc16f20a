import { disputeList } from '@balian/contract/disputes'
import { Select } from 'antd'
import { useRead, useRested } from '../../data/index.ts'

interface Props {
  readonly value?: string
  readonly onChange?: (dispute: string | undefined) => void
  readonly id?: string
  /** The dispute that is not offered: the one at hand. */
  readonly not: string
}

/** Chooses another dispute by its title, number or party. */
export function DisputeSelect({ value, onChange, id, not }: Props) {
  const { rested: text, type } = useRested()
  const { data, isFetching } = useRead(disputeList, { size: 12, ...(text ? { text } : {}) }, { keep: true })
  return (
    <Select
      {...(id ? { id } : {})}
      showSearch={{ filterOption: false, onSearch: type }}
      allowClear
      loading={isFetching}
      value={value ?? null}
      onChange={(dispute: string | null | undefined) => onChange?.(dispute ?? undefined)}
      options={(data?.items ?? []).filter((one) => one.id !== not).map((one) => ({ value: one.id, label: [one.number, one.title].filter(Boolean).join(' ') }))}
    />
  )
}
