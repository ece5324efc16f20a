import { groupList } from '@balian/contract/groups'
import { Select } from 'antd'
import { useRead, useRested } from '../data/index.ts'

interface Props {
  /** The place whose groups are offered, with all that lies in it. */
  readonly place: string
  readonly value?: string
  readonly onChange?: (group: string | undefined) => void
  readonly id?: string
}

/** Chooses a mutual-aid group by part of its name, its pinyin or its initials. */
export function GroupSelect({ place, value, onChange, id }: Props) {
  const { rested: q, type } = useRested()
  const { data, isFetching } = useRead(groupList, { place, size: 30, ...(q ? { q } : {}) }, { keep: true })
  return (
    <Select
      {...(id ? { id } : {})}
      showSearch={{ filterOption: false, onSearch: type }}
      allowClear
      loading={isFetching}
      value={value ?? null}
      onChange={(group: string | null | undefined) => onChange?.(group ?? undefined)}
      options={(data?.items ?? []).map((one) => ({ value: one.id, label: `${one.name} · ${one.placeName}` }))}
    />
  )
}
