import { groupPage } from '@balian/contract/groups'
import { Form, Select } from 'antd'
import { useEffect } from 'react'
import { useRead } from '../../data/index.ts'
import { useMe } from '../../session/session.tsx'
import { useWords } from '../../words/use-words.ts'
import css from './intake.module.css'

/** For which of their groups a leader reports; the matter is of that group's own place. */
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
        label={t('cases.field.group')}
        rules={[{ required: true, message: t('cases.needed', { what: t('cases.field.group') }) }]}
        extra={group && t('cases.groupPlace', { place: group.placeName })}
        className={css.whole}
      >
        <Select options={me.groups.map((one) => ({ value: one.id, label: one.name }))} />
      </Form.Item>
    </div>
  )
}
