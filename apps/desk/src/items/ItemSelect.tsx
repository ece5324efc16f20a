import { type Register, registerRoutes } from '@balian/contract/registers'
import { Select } from 'antd'
import { useState } from 'react'
import { useRead, useRested } from '../data/index.ts'

interface Props {
  readonly of: Register
  readonly value?: string
  readonly onChange?: (id: string | undefined) => void
  readonly id?: string
  /** How the row already chosen is called, before anything was searched. */
  readonly known?: string
}

/** Chooses a row of another register by its title. */
export function ItemSelect({ of, value, onChange, id, known }: Props) {
  const [routes] = useState(() => registerRoutes(of))
  const { rested: text, type } = useRested()
  const { data, isFetching } = useRead(routes.list, { size: 20, ...(text ? { text } : {}) } as never, { keep: true })
  const options = (data?.items ?? []).map((row) => ({ value: row.id, label: `${row.title} · ${row.placeName}` }))
  if (value && known && !options.some((one) => one.value === value)) options.push({ value, label: known })
  return (
    <Select
      {...(id ? { id } : {})}
      showSearch={{ filterOption: false, onSearch: type }}
      allowClear
      loading={isFetching}
      value={value ?? null}
      onChange={(chosen: string | null | undefined) => onChange?.(chosen ?? undefined)}
      options={options}
    />
  )
}
