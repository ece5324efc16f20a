import { newId } from '@balian/contract/ids'
import { petitionChannels } from '@balian/contract/petition-rules'
import { registerPetition } from '@balian/contract/petitions'
import { Button, DatePicker, Drawer, Form, Input, InputNumber, Radio } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import css from '../../../cases/steps/step-form.module.css'
import { useCommand } from '../../../data/index.ts'
import { paths } from '../../../paths.ts'
import { PersonSelect } from '../../../people/PersonSelect.tsx'
import { PlaceSelect } from '../../../places/PlaceSelect.tsx'
import { usePlace } from '../../../session/place.tsx'
import { useWords } from '../../../words/use-words.ts'

interface Entered {
  readonly place: string
  readonly title: string
  readonly channel: (typeof petitionChannels)[number]
  readonly receivedOn: Dayjs
  readonly brief: string
  readonly request?: string
  readonly peopleCount?: number
  readonly person?: string
  readonly outsider?: string
}

/** Registers a petition. */
export function NewPetition({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const go = useNavigate()
  const { place } = usePlace()
  const [id] = useState(newId)
  const [form] = Form.useForm<Entered>()
  const { run, busy } = useCommand(registerPetition, {
    form,
    done: 'petitions.registered',
    also: ['cases'],
    onDone: (reply) => void go(paths.petition(reply.id)),
  })
  const send = ({ person, outsider, receivedOn, ...entered }: Entered) => {
    const who = person ? { kind: 'person' as const, person } : { kind: 'outsider' as const, name: outsider!.trim() }
    return run({
      ...entered,
      id,
      receivedOn: receivedOn.format('YYYY-MM-DD'),
      peopleCount: entered.peopleCount ?? 1,
      parties: [{ id: newId(), role: 'petitioner', ...who }],
    })
  }
  const foot = (
    <div className={css.foot}>
      <Button onClick={onClose}>{t('ui.cancel')}</Button>
      <Button type="primary" loading={busy} onClick={() => form.submit()}>
        {t('disputes.report')}
      </Button>
    </div>
  )
  return (
    <Drawer open size={560} title={t('petitions.new')} onClose={onClose} footer={foot} destroyOnHidden>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ ...(place.length >= 9 ? { place } : {}), channel: 'visit', receivedOn: dayjs(), peopleCount: 1 }}
        onFinish={(entered) => void send(entered)}
        scrollToFirstError
      >
        <Fields />
      </Form>
    </Drawer>
  )
}

function Fields() {
  const { t } = useWords()
  const need = (word: string) => [{ required: true, message: t('cases.needed', { what: t(word) }) }]
  const oneOfBoth = {
    validator: (_: unknown, name?: string) =>
      name?.trim() || form.getFieldValue('person') ? Promise.resolve() : Promise.reject(new Error(t('petitions.oneNeeded'))),
  }
  const form = Form.useFormInstance<Entered>()
  return (
    <>
      <Form.Item name="place" label={t('cases.field.place')} rules={need('cases.field.place')}>
        <PlaceSelect mine />
      </Form.Item>
      <Form.Item name="title" label={t('petitions.title.label')} rules={need('petitions.title.label')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="channel" label={t('petitions.channel')}>
        <Radio.Group options={petitionChannels.map((value) => ({ value, label: t(`petitions.channel.${value}`) }))} />
      </Form.Item>
      <Form.Item name="receivedOn" label={t('petitions.received')} rules={need('petitions.received')}>
        <DatePicker style={{ width: '100%' }} maxDate={dayjs()} />
      </Form.Item>
      <Form.Item name="person" label={`${t('petitions.petitioner')} · ${t('petitions.person')}`}>
        <PersonSelect placeholder={t('select.person.type')} />
      </Form.Item>
      <Form.Item name="outsider" label={t('petitions.outsider')} dependencies={['person']} rules={[oneOfBoth]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="brief" label={t('petitions.brief')} rules={need('petitions.brief')}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="request" label={t('petitions.request')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="peopleCount" label={t('petitions.people')}>
        <InputNumber min={1} max={100_000} precision={0} style={{ width: '100%' }} />
      </Form.Item>
    </>
  )
}
