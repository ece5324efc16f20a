import { newId } from '@balian/contract/ids'
import { type HelpPage, occupancy } from '@balian/contract/reintegration'
import type { Route, Sent } from '@balian/contract/route'
import { Button, Checkbox, DatePicker, Drawer, Form, Input, InputNumber, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import type { ReactNode } from 'react'
import { fenOf } from '../../cases/money.ts'
import css from '../../cases/steps/step-form.module.css'
import { useCommand, useRead } from '../../data/index.ts'
import { OfficerSelect } from '../../officers/OfficerSelect.tsx'
import { PlaceSelect } from '../../places/PlaceSelect.tsx'
import { useWords } from '../../words/use-words.ts'
import { type Field, forms, type HelpForm, type Row, type Step } from './forms.ts'

interface Props {
  readonly step: Step
  /** The row that it is about; a new one when there is none. */
  readonly of: Row | undefined
  readonly page: HelpPage
  readonly onDone: (id: string) => void
  readonly onClose: () => void
}

type Values = Readonly<Record<string, unknown>>

/** The form of one command on a help file, at the side of the page. */
export function HelpDrawer({ step, of, page, onDone, onClose }: Props) {
  const { t } = useWords()
  const [form] = Form.useForm<Record<string, unknown>>()
  const { route, fields, part, also, hint, grave }: HelpForm = forms[step]
  const { run, busy } = useCommand<Route>(route, {
    form,
    done: 'reintegration.saved',
    also: ['messages', 'indicators'],
    onDone: (reply) => {
      onClose()
      onDone((reply as { id: string }).id)
    },
  })
  const send = (values: Values) => {
    const told = Object.fromEntries(fields.flatMap((field) => inputOf(field, values[field.name], of !== undefined)))
    const { id, version } = page.head
    return run({ id, version, ...(part ? { [part]: of?.id ?? newId() } : {}), ...also?.(), ...told } as Sent<Route>)
  }
  const foot = (
    <div className={css.foot}>
      <Button onClick={onClose}>{t('ui.cancel')}</Button>
      <Button type="primary" danger={grave === true} loading={busy} onClick={() => form.submit()}>
        {t(`verb.reintegration.${step}`)}
      </Button>
    </div>
  )
  return (
    <Drawer open size={520} title={t(`verb.reintegration.${step}`)} onClose={onClose} footer={foot} destroyOnHidden>
      {hint && <p className={css.intro}>{t(`reintegration.hint.${hint}`)}</p>}
      <Form form={form} layout="vertical" initialValues={startOf(fields, page, of)} onFinish={(values) => void send(values)} scrollToFirstError>
        {fields.map((field) => (
          <Item key={field.name} field={field} page={page} known={of} />
        ))}
      </Form>
    </Drawer>
  )
}

/** Days as texts, yuan as fen. What was emptied in a known row is sent as nothing; in a new one it is left out. */
function inputOf(field: Field, value: unknown, known: boolean): [string, unknown][] {
  if (value === undefined || value === null || value === '') {
    const emptied = field.kind === 'day' || field.kind === 'yuan' ? null : field.kind === 'text' || field.kind === 'area' ? '' : undefined
    return field.name === 'handedOverOn' || (known && emptied !== undefined && field.name !== 'name') ? [[field.name, emptied]] : []
  }
  if (field.kind === 'day') return [[field.name, (value as Dayjs).format('YYYY-MM-DD')]]
  if (field.kind === 'yuan') return [[field.name, fenOf(value as number)]]
  return [[field.name, typeof value === 'string' ? value.trim() : value]]
}

function startOf(fields: readonly Field[], page: HelpPage, of: Row | undefined): Record<string, unknown> {
  const known = (field: Field) => {
    const value = of?.[field.name]
    if (value === undefined || value === null) return of && field.name !== 'on' ? undefined : field.start?.(page)
    if (field.kind === 'day') return dayjs(value as string)
    if (field.kind === 'yuan') return (value as number) / 100
    return value
  }
  return Object.fromEntries(fields.map((field) => [field.name, known(field)]))
}

function Item({ field, page, known }: { readonly field: Field; readonly page: HelpPage; readonly known: Row | undefined }) {
  const { t } = useWords()
  const label = t(`reintegration.field.${field.word ?? field.name}`)
  const rules = field.need ? [{ required: true, message: t('reintegration.needed', { what: label }) }] : []
  if (field.kind === 'check')
    return (
      <Form.Item name={field.name} valuePropName="checked">
        <Checkbox>{label}</Checkbox>
      </Form.Item>
    )
  return (
    <Form.Item name={field.name} label={label} rules={rules}>
      <Control field={field} page={page} known={known} />
    </Form.Item>
  )
}

/** The control of an item; what Form.Item gives is passed on. */
function Control({ field, page, known, ...given }: { readonly field: Field; readonly page: HelpPage; readonly known: Row | undefined }): ReactNode {
  const { t } = useWords()
  switch (field.kind) {
    case 'area':
      return <Input.TextArea {...given} autoSize={{ minRows: 2, maxRows: 10 }} maxLength={1000} />
    case 'day':
      return <DatePicker {...given} style={{ width: '100%' }} />
    case 'yuan':
      return <InputNumber {...given} min={0.01} precision={2} style={{ width: '100%' }} suffix={t('cases.yuanSign')} />
    case 'count':
      return <InputNumber {...given} min={1} precision={0} style={{ width: '100%' }} />
    case 'choice':
      return <Select {...given} options={(field.values ?? []).map((value) => ({ value, label: t(`reintegration.${field.said}.${value}`) }))} />
    case 'officer':
      return <OfficerSelect {...given} place={page.head.place.slice(0, 6)} {...(known?.name ? { known: String(known.name) } : {})} />
    case 'place':
      return <PlaceSelect {...given} />
    case 'base':
      return <BaseSelect {...given} />
    default:
      return <Input {...given} maxLength={100} />
  }
}

/** Chooses a base of the county, with what is free there today. */
function BaseSelect(given: { readonly value?: string; readonly onChange?: (base: string) => void }) {
  const { data } = useRead(occupancy, { from: dayjs().format('YYYY-MM-DD'), days: 1 })
  const options = (data?.items ?? []).map(({ id, title, capacity, taken }) => ({ value: id, label: `${title} · ${taken[0] ?? 0}/${capacity}` }))
  return <Select {...given} options={options} />
}
