import { newId } from '@balian/contract/ids'
import type { Sent } from '@balian/contract/route'
import {
  audienceHouseholds,
  audienceRegisters,
  type ServiceAudience,
  type ServiceKind,
  serviceEdit,
  serviceEstimate,
  serviceKinds,
  serviceWrite,
} from '@balian/contract/service-messages'
import { Button, DatePicker, Drawer, Form, Input, InputNumber, Select, Space } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useCommand, useRead } from '../../data/index.ts'
import { GroupSelect } from '../../groups/GroupSelect.tsx'
import { paths } from '../../paths.ts'
import { PlaceSelect } from '../../places/PlaceSelect.tsx'
import { usePlace } from '../../session/place.tsx'
import { useWords } from '../../words/use-words.ts'
import css from './population.module.css'

type Entered = Omit<ServiceAudience, 'group'> & {
  readonly kind: ServiceKind
  readonly title: string
  readonly text: string
  readonly sendOn?: Dayjs | null
  readonly group?: string
}

export interface Draft extends ServiceAudience {
  readonly id: string
  readonly version: number
  readonly kind: ServiceKind
  readonly title: string
  readonly text: string
  readonly sendOn: string | null
}

/** Writes a service message or changes a draft: text, audience by place and need, and how many that is. */
export function ServiceForm({ draft, onClose }: { readonly draft?: Draft; readonly onClose: () => void }) {
  const { t, language } = useWords()
  const { place } = usePlace()
  const go = useNavigate()
  const [form] = Form.useForm<Entered>()
  const [id] = useState(newId)
  const writing = useCommand(serviceWrite, { form, done: 'service.saved', onDone: ({ id: made }) => void go(paths.serviceMessage(made)) })
  const editing = useCommand(serviceEdit, { form, done: 'service.saved', onDone: onClose })
  const at = Form.useWatch('place', { form, preserve: true }) ?? draft?.place ?? place
  const send = ({ sendOn, ageFrom, ageTo, group, ...values }: Entered) => {
    const all = { ...values, sendOn: sendOn?.format('YYYY-MM-DD') ?? null, ageFrom: ageFrom ?? null, ageTo: ageTo ?? null, group: group ?? null }
    if (!draft) return void writing.run({ ...all, id })
    const { place: _, ...rest } = all
    return void editing.run({ ...rest, id: draft.id, version: draft.version })
  }
  const first = draft
    ? { ...draft, sendOn: draft.sendOn ? dayjs(draft.sendOn) : null, group: draft.group ?? undefined }
    : { kind: 'farm', household: 'any', register: 'any', ...(place.length >= 6 ? { place } : {}) }
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
        <Form.Item name="kind" label={t('service.kind')} rules={[{ required: true }]}>
          <Select options={(Object.keys(serviceKinds) as ServiceKind[]).map((value) => ({ value, label: serviceKinds[value][language] }))} />
        </Form.Item>
        <Form.Item name="title" label={t('service.title')} rules={[{ required: true, min: 2, message: t('service.needTitle') }]}>
          <Input maxLength={60} showCount />
        </Form.Item>
        <Form.Item name="text" label={t('service.text')} rules={[{ required: true, min: 2, message: t('service.needText') }]}>
          <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={1000} showCount />
        </Form.Item>
        <Audience at={at} fixed={draft !== undefined} />
        <Form.Item name="sendOn" label={t('service.sendOn')} extra={t('service.sendOnHelp')}>
          <DatePicker style={{ width: '100%' }} minDate={dayjs()} />
        </Form.Item>
        <Form.Item noStyle shouldUpdate>
          {({ getFieldsValue }) => <Estimate asked={{ ...getFieldsValue(true), ...(draft ? { place: draft.place } : {}) } as Entered} />}
        </Form.Item>
      </Form>
    </Drawer>
  )
}

function Audience({ at, fixed }: { readonly at: string; readonly fixed: boolean }) {
  const { t } = useWords()
  const options = (values: readonly string[], word: string) => values.map((value) => ({ value, label: t(`${word}.${value}`) }))
  return (
    <>
      {!fixed && (
        <Form.Item name="place" label={t('service.to')} rules={[{ required: true, message: t('service.needPlace') }]}>
          <PlaceSelect />
        </Form.Item>
      )}
      <Form.Item label={t('service.age')}>
        <Space>
          <Form.Item name="ageFrom" noStyle>
            <InputNumber min={0} max={130} aria-label={t('service.ageFrom')} placeholder={t('service.ageFrom')} />
          </Form.Item>
          —
          <Form.Item name="ageTo" noStyle>
            <InputNumber min={0} max={130} aria-label={t('service.ageTo')} placeholder={t('service.ageTo')} />
          </Form.Item>
        </Space>
      </Form.Item>
      <Form.Item name="household" label={t('service.household')}>
        <Select options={options(audienceHouseholds, 'service.household')} />
      </Form.Item>
      <Form.Item name="register" label={t('service.register')}>
        <Select options={options(audienceRegisters, 'service.register')} />
      </Form.Item>
      {at.length >= 6 && (
        <Form.Item name="group" label={t('service.group')}>
          <GroupSelect place={at} />
        </Form.Item>
      )}
    </>
  )
}

/** How many people that is: numbers, never names. */
function Estimate({ asked }: { readonly asked: Entered }) {
  const { t } = useWords()
  const { place, kind, ageFrom, ageTo, household, register, group } = asked
  const narrowed = { ...(ageFrom == null ? {} : { ageFrom }), ...(ageTo == null ? {} : { ageTo }), ...(group ? { group } : {}) }
  const input = { place: place ?? '', kind: kind ?? 'farm', household: household ?? 'any', register: register ?? 'any', ...narrowed }
  const { data } = useRead(serviceEstimate, input as Sent<typeof serviceEstimate>, { when: (place ?? '').length >= 6, keep: true })
  if (!data) return null
  return (
    <p className={css.faint} role="status">
      {t('service.estimate', { people: data.people, reachable: data.reachable, optedOut: data.optedOut })}
    </p>
  )
}
