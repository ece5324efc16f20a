import { groupMembers, groupPage } from '@balian/contract/groups'
import { Form, Select } from 'antd'
import { useEffect } from 'react'
import { useRead } from '../../../data/index.ts'
import { useMe } from '../../../session/session.tsx'
import { useWords } from '../../../words/use-words.ts'
import css from './intake.module.css'

/** For which of their groups a leader reports; the dispute is of that group's own place. */
export function GroupFields() {
  const { t } = useWords()
  const me = useMe()
  const form = Form.useFormInstance()
  const id = Form.useWatch('group', form) as string | undefined
  const { data: group } = useRead(groupPage, { id: id ?? '' }, { when: id !== undefined })
  useEffect(() => {
    if (group) form.setFieldValue('place', group.place)
  }, [group, form])
  return (
    <div className={css.grid}>
      <Form.Item name="place" hidden noStyle>
        <input type="hidden" />
      </Form.Item>
      <Form.Item
        name="group"
        label={t('disputes.field.group')}
        rules={[{ required: true, message: t('disputes.needed', { what: t('disputes.field.group') }) }]}
        extra={group && t('disputes.groupPlace', { place: group.placeName })}
        className={css.whole}
      >
        <Select options={me.groups.map((one) => ({ value: one.id, label: one.name }))} />
      </Form.Item>
    </div>
  )
}

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
      placeholder={t('disputes.chooseMember')}
      value={value ?? null}
      onChange={(person: string | null | undefined, option) => onChange?.(person ?? undefined, Array.isArray(option) ? undefined : option?.name)}
      options={options}
    />
  )
}
