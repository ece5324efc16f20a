import { cleanCreditCode, creditCodeFault } from '@balian/contract/credit-code'
import type { RegisterItem } from '@balian/contract/registers'
import { Checkbox, DatePicker, Form, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { OfficerSelect } from '../officers/OfficerSelect.tsx'
import { PersonSelect } from '../people/PersonSelect.tsx'
import { usePlace } from '../session/place.tsx'
import { type Say, useWords } from '../words/use-words.ts'
import { ItemSelect } from './ItemSelect.tsx'
import { choicesOf } from './said.ts'

interface Props {
  readonly item: RegisterItem
  /** The phone as it stands, masked; it is kept unless another one is typed. */
  readonly masked?: string | null | undefined
  /** How whom or what it points to is called now, so that the form shows a name where it holds an id. */
  readonly known?: string | undefined
  /** Where the form holds the items; under `values` when not told. */
  readonly at?: readonly (string | number)[]
}

/** One declared item in a form. */
export function ItemField({ item, masked, known, at = ['values'] }: Props) {
  const { t, language } = useWords()
  const { place } = usePlace()
  const needed = item.need && !masked ? [{ required: true, message: t('registers.needed', { what: item[language] }) }] : []
  const rules = item.kind === 'credit' ? [...needed, creditRule(t)] : needed
  if (item.kind === 'yes')
    return (
      <Form.Item name={[...at, item.name]} valuePropName="checked" extra={item.purpose[language]}>
        <Checkbox>{item[language]}</Checkbox>
      </Form.Item>
    )
  return (
    <Form.Item name={[...at, item.name]} label={item[language]} rules={rules} tooltip={item.purpose[language]}>
      {control(item, language, place, masked, known)}
    </Form.Item>
  )
}

/** What is wrong with a unified social credit code, said as it is typed. */
const creditRule = (t: Say) => ({
  validator: async (_: unknown, value: unknown): Promise<void> => {
    if (typeof value !== 'string' || value.trim() === '') return
    const fault = creditCodeFault(value)
    if (fault) throw new Error(t(`items.credit.${fault}`, { count: cleanCreditCode(value).length }))
  },
})

function control(item: RegisterItem, language: 'zh' | 'en', place: string, masked?: string | null, known?: string): ReactNode {
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
      return <PersonSelect {...(known ? { known } : {})} />
    case 'account':
      return <OfficerSelect place={place} {...(known ? { known } : {})} />
    case 'item':
      return <ItemSelect of={item.of!()} {...(known ? { known } : {})} />
    default:
      return <Input maxLength={item.max ?? 100} {...(masked ? { placeholder: masked } : {})} />
  }
}
