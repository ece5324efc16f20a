import { topicRoll } from '@balian/contract/deliberation'
import { addTopicFiles, writeMinutes } from '@balian/contract/deliberation-acts'
import { Button, Form, Input, Select } from 'antd'
import { NewFiles } from '../activities/NewFiles.tsx'
import { useRead } from '../data/index.ts'
import { CommandForm } from '../frame/CommandForm.tsx'
import { DayItem, today } from '../frame/DayItem.tsx'
import { useMe } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import type { Topic } from './topic.ts'

interface Props {
  readonly topic: Topic
  readonly onClose: () => void
}

interface Entered {
  readonly heldOn: string
  readonly began: string
  readonly ended: string
  readonly chair: string
  readonly recorder: string
  readonly watchers?: string
  readonly text: string
  readonly attended?: string[]
}

export function WriteMinutes({ topic, onClose }: Props) {
  const { t } = useWords()
  const me = useMe()
  const needed = [{ required: true, message: t('deliberation.needed') }]
  const { minutes } = topic
  const fresh = { heldOn: topic.meetOn && topic.meetOn <= today() ? topic.meetOn : today(), began: topic.meetAt, ended: '', recorder: me.name, attended: [] }
  return (
    <CommandForm
      title={t('deliberation.writeMinutes')}
      ok={t('deliberation.save')}
      route={writeMinutes}
      done="deliberation.minutesDone"
      initial={(minutes ?? fresh) as Partial<Entered>}
      input={(e: Entered) => ({
        id: topic.id,
        version: topic.version,
        heldOn: e.heldOn,
        began: e.began,
        ended: e.ended,
        chair: e.chair,
        recorder: e.recorder,
        watchers: e.watchers ?? '',
        text: e.text,
        attended: e.attended ?? [],
      })}
      onClose={onClose}
    >
      <DayItem name="heldOn" label={t('deliberation.heldOn')} rules={needed} not={(day) => day > today()} />
      <Form.Item name="began" label={t('deliberation.began')} rules={needed}>
        <Input type="time" />
      </Form.Item>
      <Form.Item name="ended" label={t('deliberation.ended')} rules={needed}>
        <Input type="time" />
      </Form.Item>
      {(['chair', 'recorder'] as const).map((who) => (
        <Form.Item key={who} name={who} label={t(`deliberation.${who}`)} rules={needed}>
          <Input maxLength={40} />
        </Form.Item>
      ))}
      <Form.Item name="watchers" label={t('deliberation.watchers')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="text" label={t('deliberation.minutesText')} rules={needed}>
        <Input.TextArea maxLength={4000} autoSize={{ minRows: 4 }} />
      </Form.Item>
      <Attended topic={topic} />
    </CommandForm>
  )
}

/** Who came, chosen from the roll. */
function Attended({ topic }: { readonly topic: Topic }) {
  const { t } = useWords()
  const form = Form.useFormInstance()
  const { data } = useRead(topicRoll, { id: topic.id })
  const options = (data?.items ?? []).map((one) => ({ value: one.person, label: `${one.name} · ${one.placeName}` }))
  const all = (
    <Button
      size="small"
      type="link"
      onClick={() =>
        form.setFieldValue(
          'attended',
          options.map(({ value }) => value),
        )
      }
    >
      {t('deliberation.attendedAll')}
    </Button>
  )
  return (
    <Form.Item
      label={
        <>
          {t('deliberation.attended')} {all}
        </>
      }
      name="attended"
      extra={t('deliberation.attendedHelp')}
    >
      <Select mode="multiple" maxTagCount={12} showSearch={{ optionFilterProp: 'label' }} options={options} />
    </Form.Item>
  )
}

export function AddPhotos({ topic, onClose }: Props) {
  const { t } = useWords()
  return (
    <CommandForm
      title={t('deliberation.addPhotos')}
      ok={t('deliberation.save')}
      route={addTopicFiles}
      done="deliberation.photosAdded"
      input={({ files }: { files: string[] }) => ({ id: topic.id, files })}
      onClose={onClose}
    >
      <PhotosItem topic={topic} needed />
    </CommandForm>
  )
}

/** Photographs in a form, uploaded as they are chosen. */
export function PhotosItem({ topic, needed = false }: { readonly topic: Topic; readonly needed?: boolean }) {
  const { t } = useWords()
  const form = Form.useFormInstance()
  return (
    <Form.Item name="files" label={t('deliberation.photos')} rules={needed ? [{ required: true, message: t('deliberation.needed') }] : []}>
      <NewFiles place={topic.place} kept={0} onChange={(files) => form.setFieldValue('files', [...files])} />
    </Form.Item>
  )
}
