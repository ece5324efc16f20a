import { newId } from '@balian/contract/ids'
import type { RegisterItem, RegisterRow } from '@balian/contract/registers'
import { Button, Checkbox, DatePicker, Drawer, Form, Input, InputNumber, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import type { ReactNode } from 'react'
import { useCommand } from '../data/index.ts'
import { OfficerSelect } from '../officers/OfficerSelect.tsx'
import { PersonSelect } from '../people/PersonSelect.tsx'
import { PlaceSelect } from '../places/PlaceSelect.tsx'
import { usePlace } from '../session/place.tsx'
import { useWords } from '../words/use-words.ts'
import type { Shown } from './declared.tsx'
import { ItemSelect } from './ItemSelect.tsx'
import { choicesOf } from './values.ts'

interface Props {
  readonly shown: Shown
  /** The row to change; without it a new one is added. */
  readonly row?: RegisterRow
  readonly onClose: () => void
}

interface Entered {
  readonly place: string
  readonly values: Readonly<Record<string, unknown>>
  readonly why?: string
}

/** A value as the form holds it, and back. A masked phone is left alone unless a new one is typed. */
const entered = (item: RegisterItem, value: unknown): unknown => {
  if (value === null || value === undefined) return undefined
  if (item.kind === 'day') return dayjs(String(value))
  if (item.kind === 'money') return Number(value) / 100
  return item.kind === 'phone' ? undefined : value
}
const sent = (item: RegisterItem, value: unknown): unknown => {
  if (value === undefined || value === '') return item.kind === 'phone' ? undefined : null
  if (item.kind === 'day') return value === null ? null : (value as Dayjs).format('YYYY-MM-DD')
  if (item.kind === 'money') return value === null ? null : Math.round(Number(value) * 100)
  return value
}

/** The form of a register, from its declaration: adds a row or changes one. */
export function RegisterForm({ shown: { register, routes }, row, onClose }: Props) {
  const { t, language } = useWords()
  const { place } = usePlace()
  const [form] = Form.useForm<Entered>()
  const adding = useCommand(routes.add, { form, done: 'registers.saved', onDone: onClose })
  const changing = useCommand(routes.change, { form, done: 'registers.saved', onDone: onClose })
  const send = ({ place: at, values, why = '' }: Entered) => {
    const pairs = register.items.map((item) => [item.name, sent(item, values[item.name])] as const).filter(([, value]) => value !== undefined)
    const told = Object.fromEntries(row ? pairs : pairs.filter(([, value]) => value !== null))
    return row ? changing.run({ id: row.id, version: row.version, place: at, values: told, why }) : adding.run({ id: newId(), place: at, values: told })
  }
  const first = {
    place: row?.place ?? (place.length >= 6 ? place : undefined),
    values: Object.fromEntries(register.items.map((item) => [item.name, entered(item, row?.values[item.name])])),
  }
  return (
    <Drawer
      open
      size={560}
      title={row ? row.title : `${t('registers.add')} · ${register[language]}`}
      onClose={onClose}
      destroyOnHidden
      footer={
        <div style={{ display: 'flex', gap: 8, justifyContent: 'flex-end' }}>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button type="primary" loading={adding.busy || changing.busy} onClick={() => form.submit()}>
            {t('registers.save')}
          </Button>
        </div>
      }
    >
      <Form form={form} layout="vertical" initialValues={first} onFinish={(all) => void send(all)} scrollToFirstError>
        <Form.Item name="place" label={t('registers.place')} rules={[{ required: true, message: t('registers.needed', { what: t('registers.place') }) }]}>
          <PlaceSelect mine />
        </Form.Item>
        {register.items.map((item) => (
          <Item key={item.name} item={item} masked={item.kind === 'phone' ? (row?.values[item.name] as string | null | undefined) : undefined} />
        ))}
        {row && (
          <Form.Item name="why" label={t('registers.why')}>
            <Input maxLength={200} />
          </Form.Item>
        )}
      </Form>
    </Drawer>
  )
}

function Item({ item, masked }: { readonly item: RegisterItem; readonly masked?: string | null | undefined }) {
  const { t, language } = useWords()
  const { place } = usePlace()
  const rules = item.need && !masked ? [{ required: true, message: t('registers.needed', { what: item[language] }) }] : []
  if (item.kind === 'yes')
    return (
      <Form.Item name={['values', item.name]} valuePropName="checked" extra={item.purpose[language]}>
        <Checkbox>{item[language]}</Checkbox>
      </Form.Item>
    )
  return (
    <Form.Item name={['values', item.name]} label={item[language]} rules={rules} tooltip={item.purpose[language]}>
      {control(item, language, place, masked)}
    </Form.Item>
  )
}

function control(item: RegisterItem, language: 'zh' | 'en', place: string, masked?: string | null): ReactNode {
  const choices = choicesOf(item, language)
  if (choices) return <Select allowClear={!item.need} showSearch={{ optionFilterProp: 'label' }} options={choices} />
  switch (item.kind) {
    case 'long':
      return <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={item.max ?? 2000} />
    case 'day':
      return <DatePicker style={{ width: '100%' }} />
    case 'count':
      return <InputNumber min={0} precision={0} style={{ width: '100%' }} {...(item.max ? { max: item.max } : {})} />
    case 'money':
      return <InputNumber min={0} precision={2} style={{ width: '100%' }} />
    case 'person':
      return <PersonSelect />
    case 'account':
      return <OfficerSelect place={place} />
    case 'item':
      return <ItemSelect of={item.of!()} />
    default:
      return <Input maxLength={item.max ?? 100} {...(masked ? { placeholder: masked } : {})} />
  }
}
