import { groupMembers } from '@balian/contract/groups'
import { Select } from 'antd'
import { useRead } from '../../data/index.ts'
import { useWords } from '../../words/use-words.ts'

interface Props {
  readonly group: string
  readonly value?: string
  readonly onChange?: (person: string | undefined, name: string | undefined) => void
  readonly id?: string
}

/** Chooses a member of the group: a leader knows these by name, and nobody else of the register. */
export function MemberSelect({ group, value, onChange, id }: Props) {
  const { t } = useWords()
  const { data, isFetching } = useRead(groupMembers, { id: group, size: 100 })
  const options = (data?.items ?? []).map((one) => ({ value: one.person, label: `${one.name} · ${one.placeName}`, name: one.name }))
  return (
    <Select
      {...(id ? { id } : {})}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
      loading={isFetching}
      placeholder={t('cases.chooseMember')}
      value={value ?? null}
      onChange={(person: string | null | undefined, option) => onChange?.(person ?? undefined, Array.isArray(option) ? undefined : option?.name)}
      options={options}
    />
  )
}
