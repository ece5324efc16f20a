import type { ChannelName } from '@balian/contract/channels'
import { newId } from '@balian/contract/ids'
import type { LineName } from '@balian/contract/lines'
import { type ServiceAudience, type ServiceKind, serviceEdit, serviceKinds, serviceWrite } from '@balian/contract/service-messages'
import { Button, Drawer, Form, type FormInstance, Input, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useCommand } from '../../data/index.ts'
import { Blanks } from '../../letters/Blanks.tsx'
import { TemplatePick } from '../../letters/TemplatePick.tsx'
import { paths } from '../../paths.ts'
import { usePlace } from '../../session/place.tsx'
import { useWords } from '../../words/use-words.ts'
import { ForLine, useOwnLines } from './ForLine.tsx'
import { Audience } from './ServiceAudience.tsx'
import { type Asked, Estimate, Sending } from './ServiceSending.tsx'

type Entered = Asked & { readonly forLine: LineName; readonly sendOn?: Dayjs | null; readonly sendTime?: Dayjs | null; readonly urgent: boolean }

export interface Draft extends ServiceAudience {
  readonly id: string
  readonly version: number
  readonly kind: ServiceKind
  readonly forLine: LineName
  readonly title: string
  readonly text: string
  readonly sendOn: string | null
  readonly sendTime: string | null
  readonly urgent: boolean
  readonly channels: readonly ChannelName[]
}

/** Writes a service message or changes a draft: text, audience by place and need, and how many that is. */
export function ServiceForm({ draft, onClose }: { readonly draft?: Draft; readonly onClose: () => void }) {
  const { t } = useWords()
  const { place } = usePlace()
  const go = useNavigate()
  const [form] = Form.useForm<Entered>()
  const [id] = useState(newId)
  const writing = useCommand(serviceWrite, { form, done: 'service.saved', onDone: ({ id: made }) => void go(paths.serviceMessage(made)) })
  const editing = useCommand(serviceEdit, { form, done: 'service.saved', onDone: onClose })
  const at = Form.useWatch('place', { form, preserve: true }) ?? draft?.place ?? place
  const own = useOwnLines()
  const send = ({ sendOn, sendTime, ageFrom, ageTo, group, line, channels, ...values }: Entered) => {
    const narrowed = { ageFrom: ageFrom ?? null, ageTo: ageTo ?? null, group: group ?? null, line: line ?? null }
    const when = { sendOn: sendOn?.format('YYYY-MM-DD') ?? null, sendTime: sendTime?.format('HH:mm') ?? null }
    const all = { ...values, ...narrowed, ...when, channels: [...channels] }
    if (!draft) return void writing.run({ ...all, id })
    const { place: _, ...rest } = all
    return void editing.run({ ...rest, id: draft.id, version: draft.version })
  }
  const first = draft
    ? { ...draft, ...momentOf(draft), group: draft.group ?? undefined, line: draft.line ?? undefined }
    : {
        kind: 'farm',
        forLine: own[0],
        household: 'any',
        register: 'any',
        urgent: false,
        channels: ['push', 'in-app', 'sms'],
        ...(place.length >= 6 ? { place } : {}),
      }
  return (
    <Drawer
      open
      size={560}
      title={t(draft ? 'service.edit' : 'service.write')}
      onClose={onClose}
      destroyOnHidden
      footer={
        <div style={{ display: 'flex', gap: 8, justifyContent: 'flex-end' }}>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button type="primary" loading={writing.busy || editing.busy} onClick={() => form.submit()}>
            {t('service.save')}
          </Button>
        </div>
      }
    >
      <Form form={form} layout="vertical" initialValues={first as never} onFinish={send}>
        <What form={form} fixed={draft !== undefined} />
        <Audience at={at} fixed={draft !== undefined} />
        <Sending />
        <Form.Item noStyle shouldUpdate>
          {({ getFieldsValue }) => <Estimate asked={{ ...getFieldsValue(true), ...(draft ? { place: draft.place } : {}) } as Asked} />}
        </Form.Item>
      </Form>
    </Drawer>
  )
}

/** What is told: its kind, the line that tells, title and text, out of a template or one's own head. */
function What({ form, fixed }: { readonly form: FormInstance<Entered>; readonly fixed: boolean }) {
  const { t, language } = useWords()
  const line = Form.useWatch('forLine', form)
  return (
    <>
      <Form.Item name="kind" label={t('service.kind')} rules={[{ required: true }]}>
        <Select options={(Object.keys(serviceKinds) as ServiceKind[]).map((value) => ({ value, label: serviceKinds[value][language] }))} />
      </Form.Item>
      <ForLine fixed={fixed} />
      <TemplatePick use="audience" line={line} onPick={({ title, text }) => form.setFieldsValue({ title, text })} />
      <Form.Item name="title" label={t('service.title')} rules={[{ required: true, min: 2, message: t('service.needTitle') }]}>
        <Input maxLength={60} showCount />
      </Form.Item>
      <Form.Item name="text" label={t('service.text')} rules={[{ required: true, min: 2, message: t('service.needText') }]}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={1000} showCount />
      </Form.Item>
      <Blanks />
    </>
  )
}

const momentOf = ({ sendOn, sendTime }: Draft) => ({
  sendOn: sendOn ? dayjs(sendOn) : null,
  sendTime: sendOn && sendTime ? dayjs(`${sendOn}T${sendTime}`) : null,
})
