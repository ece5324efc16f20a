import { itemColumn } from '@balian/contract/record-class'
import type { RegisterItem } from '@balian/contract/registers'
import { CanButton } from '@balian/ui/can-button'
import { Facts } from '@balian/ui/facts'
import { MaskedValue } from '@balian/ui/masked-value'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { Timeline } from '@balian/ui/timeline'
import { When } from '@balian/ui/when'
import { DatePicker, Form, Input, Modal, Skeleton } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { type ReactNode, useState } from 'react'
import { Link, useParams } from 'react-router'
import { useCommand, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { sayValue } from '../items/said.ts'
import { WhyName } from '../rights/Why.tsx'
import { useWords } from '../words/use-words.ts'
import type { Shown } from './declared.tsx'
import { RegisterForm } from './RegisterForm.tsx'

type Data = NonNullable<ReturnType<typeof useRead<Shown['routes']['page']>>['data']>

/** One row of a register with its history. */
export function RegisterPage({ shown }: { readonly shown: Shown }) {
  const { register, routes, added } = shown
  const { id = '' } = useParams()
  const { t, language } = useWords()
  const { data, error, refetch } = useRead(routes.page, { id })
  const [open, setOpen] = useState<'change' | 'end' | null>(null)
  const standing = useCommand(routes.end, { done: 'registers.saved' })
  if (!data) return error ? <Broken error={error} retry={() => void refetch()} /> : <Skeleton active />
  const resume = () => standing.run({ id, version: data.version, on: null, why: t('registers.resumed') })
  return (
    <PageFrame
      up={<Link to={register.path}>{register[language]}</Link>}
      title={data.title}
      note={data.endedOn ? <StatusTag>{t('registers.endedOn', { day: data.endedOn })}</StatusTag> : data.placeName}
      acts={
        <>
          {added?.page && <added.page id={id} />}
          {data.endedOn ? (
            <CanButton can={data.can.end} onClick={() => void resume()}>
              {t('registers.resume')}
            </CanButton>
          ) : (
            <CanButton can={data.can.end} onClick={() => setOpen('end')}>
              {t('registers.end')}
            </CanButton>
          )}
          <CanButton can={data.can.change} type="primary" onClick={() => setOpen('change')}>
            {t('registers.change')}
          </CanButton>
        </>
      }
    >
      <Section title={t('registers.facts')}>
        <Facts
          items={[
            { name: t('registers.place'), value: data.placeName },
            ...register.items.map((item) => ({
              name: <WhyName record={register.table} column={itemColumn(item)} name={item[language]} />,
              value: <Value item={item} shown={shown} data={data} />,
              wide: item.kind === 'long',
            })),
            data.endedOn !== null && { name: t('registers.endedWhy'), value: data.endedWhy },
          ]}
        />
      </Section>
      <History shown={shown} data={data} />
      {open === 'change' && <RegisterForm shown={shown} row={data} onClose={() => setOpen(null)} />}
      {open === 'end' && <Ending shown={shown} data={data} onClose={() => setOpen(null)} />}
    </PageFrame>
  )
}

function Value({ item, shown: { routes }, data }: { readonly item: RegisterItem; readonly shown: Shown; readonly data: Data }): ReactNode {
  const { language } = useWords()
  const said = sayValue(item, data, language)
  if (item.kind === 'day' && said) return <When at={said} />
  if (item.kind === 'phone' && said && routes.reveal) return <Phone item={item} masked={said} route={routes.reveal} data={data} />
  return said
}

interface PhoneProps {
  readonly item: RegisterItem
  readonly masked: string
  readonly route: NonNullable<Shown['routes']['reveal']>
  readonly data: Data
}

/** A telephone number, masked until it is revealed for a purpose. */
function Phone({ item, masked, route, data }: PhoneProps) {
  const { language } = useWords()
  const { run } = useCommand(route)
  const reveal = async (purpose: string) => (await run({ id: data.id, item: item.name, purpose }))?.value ?? null
  return <MaskedValue masked={masked} label={item[language]} {...(data.can.reveal === true ? { onReveal: reveal } : {})} />
}

function History({ shown: { register }, data }: { readonly shown: Shown; readonly data: Data }) {
  const { t, language } = useWords()
  const nameOf = (name: string) => register.items.find((item) => item.name === name)?.[language] ?? t('registers.place')
  const items = data.history.map((one) => ({
    key: one.id,
    at: <When at={one.at} />,
    title: t(`registers.history.${one.kind}`),
    by: one.by,
    text: [
      ...one.changes.map(
        (change) => `${nameOf(change.item)}${change.old === null && change.new === null ? '' : `: ${change.old || '—'} → ${change.new || '—'}`}`,
      ),
      one.why,
    ]
      .filter(Boolean)
      .join(' · '),
  }))
  return (
    <Section title={t('registers.history')}>
      <Timeline items={items} label={t('registers.history')} />
    </Section>
  )
}

function Ending({ shown, data, onClose }: { readonly shown: Shown; readonly data: Data; readonly onClose: () => void }) {
  const { t } = useWords()
  const [form] = Form.useForm<{ on: Dayjs; why: string }>()
  const { run, busy } = useCommand(shown.routes.end, { form, done: 'registers.saved', onDone: onClose })
  return (
    <Modal
      open
      title={t('registers.end')}
      okText={t('registers.end')}
      cancelText={t('ui.cancel')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('registers.endText')}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ on: dayjs() }}
        onFinish={({ on, why }) => void run({ id: data.id, version: data.version, on: on.format('YYYY-MM-DD'), why })}
      >
        <Form.Item name="on" label={t('registers.endDay')} rules={[{ required: true, message: t('registers.needed', { what: t('registers.endDay') }) }]}>
          <DatePicker style={{ width: '100%' }} maxDate={dayjs()} />
        </Form.Item>
        <Form.Item
          name="why"
          label={t('registers.why')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('registers.needed', { what: t('registers.why') }) }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
