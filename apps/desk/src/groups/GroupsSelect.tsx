import { groupList } from '@balian/contract/groups'
import { Select } from 'antd'
import { useRead, useRested } from '../data/index.ts'
import { useMe } from '../session/session.tsx'

interface Props {
  /** The place whose groups are offered, with all that lies in it. */
  readonly place: string
  readonly value?: string[]
  readonly onChange?: (groups: string[]) => void
  readonly id?: string
  /** How those already chosen are called, before anything was searched. */
  readonly known?: readonly { readonly id: string; readonly name: string }[]
}

/** Chooses several mutual-aid groups; a leader without a post chooses among the groups that he leads. */
export function GroupsSelect({ place, value = [], onChange, id, known = [] }: Props) {
  const me = useMe()
  const posted = me.posts.length > 0
  const { rested: q, type } = useRested()
  const { data, isFetching } = useRead(groupList, { place, size: 30, ...(q ? { q } : {}) }, { keep: true, when: posted && place !== '' })
  const found = posted ? (data?.items ?? []).map((one) => ({ value: one.id, label: `${one.name} · ${one.placeName}` })) : []
  const own = me.groups.map((one) => ({ value: one.id, label: one.name }))
  const named = known.map((one) => ({ value: one.id, label: one.name }))
  const options = [...found, ...own, ...named].filter((one, i, all) => all.findIndex((other) => other.value === one.value) === i)
  return (
    <Select<string[]>
      {...(id ? { id } : {})}
      mode="multiple"
      showSearch={{ filterOption: posted ? false : undefined, optionFilterProp: 'label', onSearch: type }}
      allowClear
      loading={isFetching}
      value={value}
      onChange={(groups) => onChange?.(groups)}
      options={options}
    />
  )
}
