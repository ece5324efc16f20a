import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { type ActivityKindName, activityKindOf } from '@balian/contract/activity-kinds'
import { Button, DatePicker, Form, Input, InputNumber, TimePicker } from 'antd'
import dayjs from 'dayjs'
import { GroupsSelect } from '../groups/GroupsSelect.tsx'
import { ItemField } from '../items/ItemField.tsx'
import { PlaceSelect } from '../places/PlaceSelect.tsx'
import { usePlace } from '../session/place.tsx'
import { useMe } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import css from './activities.module.css'
import type { Page } from './entered.ts'
import { NewFiles } from './NewFiles.tsx'

interface Props {
  readonly kind: ActivityKindName
  readonly page: Page | undefined
  /** Groups that may stand in it from the start, by name. */
  readonly known: readonly { readonly id: string; readonly name: string }[]
  readonly onFiles: (files: readonly string[]) => void
}

/** What is asked of a deed. */
export function ActivityFields({ kind: name, page, known, onFiles }: Props) {
  const { t } = useWords()
  const { place: here } = usePlace()
  const kind = activityKindOf(name)
  const at = (Form.useWatch('place', Form.useFormInstance()) as string | undefined) ?? page?.place ?? here
  const need = (word: string) => [{ required: true, message: t('activities.needed', { what: t(word) }) }]
  return (
    <>
      <Where page={page} />
      <Form.Item name="theme" label={t('activities.theme')} rules={need('activities.theme')} extra={t('activities.themeHelp')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="spot" label={t('activities.spot')}>
        <Input maxLength={100} />
      </Form.Item>
      {(kind.items ?? []).map((item) => (
        <ItemField key={item.name} item={item} known={page?.shown[item.name]} />
      ))}
      {kind.groups !== 'none' && (
        <Form.Item
          name="groups"
          label={t('activities.groups')}
          extra={t('activities.groupsHelp')}
          rules={kind.groups === 'must' ? need('activities.groups') : []}
        >
          <GroupsSelect place={at} known={known} />
        </Form.Item>
      )}
      <Who />
      <Form.Item name="reached" label={t('activities.reached')}>
        <InputNumber min={0} max={1_000_000} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="findings" label={t('activities.findings')}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 14 }} maxLength={4000} />
      </Form.Item>
      <Form.Item label={t('activities.files')}>
        <NewFiles place={at} kept={page?.files.length ?? 0} onChange={onFiles} />
      </Form.Item>
    </>
  )
}

/** Where and when; the place of what is recorded already stays. */
function Where({ page }: { readonly page: Page | undefined }) {
  const { t } = useWords()
  const me = useMe()
  const need = (word: string) => [{ required: true, message: t('activities.needed', { what: t(word) }) }]
  return (
    <>
      {!page && (
        <Form.Item name="place" label={t('activities.place')} rules={need('activities.place')} hidden={me.posts.length === 0}>
          <PlaceSelect mine={me.posts.length > 0} />
        </Form.Item>
      )}
      <Form.Item name="day" label={t('activities.day')} rules={need('activities.day')}>
        <DatePicker style={{ width: '100%' }} maxDate={dayjs()} allowClear={false} />
      </Form.Item>
      <div className={css.pair}>
        <Form.Item name="from" label={t('activities.from')}>
          <TimePicker format="HH:mm" minuteStep={5} needConfirm={false} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="to" label={t('activities.to')}>
          <TimePicker format="HH:mm" minuteStep={5} needConfirm={false} style={{ width: '100%' }} />
        </Form.Item>
      </div>
    </>
  )
}

function Who() {
  const { t } = useWords()
  return (
    <Form.Item label={t('activities.who')} extra={t('activities.whoHelp')}>
      <Form.List name="who">
        {(rows, { add, remove }) => (
          <>
            {rows.map((row) => (
              <div key={row.key} className={css.who}>
                <Form.Item name={[row.name, 'name']} rules={[{ required: true, message: t('activities.needed', { what: t('activities.who.name') }) }]}>
                  <Input maxLength={60} placeholder={t('activities.who.name')} aria-label={t('activities.who.name')} />
                </Form.Item>
                <Form.Item name={[row.name, 'duty']}>
                  <Input maxLength={60} placeholder={t('activities.who.duty')} aria-label={t('activities.who.duty')} />
                </Form.Item>
                <Button type="text" icon={<DeleteOutlined />} aria-label={t('activities.who.remove')} onClick={() => remove(row.name)} />
              </div>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add({})}>
              {t('activities.who.add')}
            </Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  )
}
