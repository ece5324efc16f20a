import { acceptTopic } from '@balian/contract/deliberation-acts'
import { forumNames, forums } from '@balian/contract/forums'
import { Form, Input, InputNumber, Radio, Select } from 'antd'
import dayjs from 'dayjs'
import { CommandForm } from '../frame/CommandForm.tsx'
import { DayItem, today } from '../frame/DayItem.tsx'
import { useWords } from '../words/use-words.ts'
import css from './deliberation.module.css'
import { ruleSaid } from './said.ts'
import type { Topic } from './topic.ts'

interface Entered {
  readonly forum: Topic['forum']
  readonly method: Topic['method']
  readonly options?: string
  readonly meetOn: string
  readonly meetAt: string
  readonly meetPlace: string
  readonly objectionDays: number
}

const lines = (text = ''): string[] => text.split('\n').flatMap((line) => line.trim() || [])

/** Takes a topic up and calls the meeting. */
export function AcceptTopic({ topic, onClose }: { readonly topic: Topic; readonly onClose: () => void }) {
  const { t } = useWords()
  const needed = [{ required: true, message: t('deliberation.needed') }]
  const first = dayjs().add(forums[topic.forum].ahead, 'day').format('YYYY-MM-DD')
  return (
    <CommandForm
      title={t('deliberation.accept')}
      ok={t('deliberation.accept')}
      note={t('deliberation.acceptText')}
      route={acceptTopic}
      done="deliberation.accepted"
      initial={{ forum: topic.forum, method: 'ballot', meetOn: first, meetAt: '09:00', objectionDays: 5 } as Partial<Entered>}
      input={({ options, ...rest }: Entered) => ({ id: topic.id, version: topic.version, ...rest, options: lines(options) })}
      onClose={onClose}
    >
      <Forum topic={topic} />
      <Form.Item name="method" label={t('deliberation.method')}>
        <Radio.Group options={(['ballot', 'hands'] as const).map((one) => ({ value: one, label: t(`deliberation.is.${one}`) }))} />
      </Form.Item>
      <Form.Item name="options" label={t('deliberation.options')} extra={t('deliberation.optionsHelp')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <DayItem name="meetOn" label={t('deliberation.meetOn')} rules={needed} not={(day) => day < today()} />
      <Form.Item name="meetAt" label={t('deliberation.meetAt')} rules={needed}>
        <Input type="time" />
      </Form.Item>
      <Form.Item name="meetPlace" label={t('deliberation.meetPlace')} rules={needed}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="objectionDays" label={t('deliberation.objectionDays')}>
        <InputNumber min={1} max={30} precision={0} />
      </Form.Item>
    </CommandForm>
  )
}

/** Another forum than was proposed, where the place allows it. */
function Forum({ topic }: { readonly topic: Topic }) {
  const { t } = useWords()
  const chosen: Topic['forum'] = Form.useWatch('forum', Form.useFormInstance()) ?? topic.forum
  const at = topic.place.length === 12 ? 'village' : 'group'
  const fits = forumNames.filter((one) => (topic.group ? one === 'mutual-aid' : forums[one].at === at))
  return (
    <Form.Item name="forum" label={t('deliberation.forum')} extra={<span className={css.small}>{ruleSaid(chosen, t)}</span>}>
      <Select options={fits.map((one) => ({ value: one, label: t(`deliberation.is.${one}`) }))} />
    </Form.Item>
  )
}
