import { codeTable } from '@balian/contract/codes'
import { type RegisterField, registerField } from '@balian/contract/register-fields'
import { DatePicker, Form, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useWords } from '../words/use-words.ts'
import css from './people.module.css'
import { optionalFields } from './said.ts'

interface Props {
  /** Keys of the register's items, in order. */
  readonly keys: readonly string[]
  readonly required?: readonly string[]
  /** What an empty field stands for: the masked number that stays as it is. */
  readonly placeholders?: Readonly<Record<string, string | null>>
}

const wide = new Set(['address', 'registeredAddress', 'workPlace'])

/** Form items of the register's fields, each with its purpose; the optional ones folded. */
export function PersonFields({ keys, required = [], placeholders = {} }: Props) {
  const { t } = useWords()
  const core = keys.filter((key) => !optionalFields.includes(key))
  const optional = keys.filter((key) => optionalFields.includes(key))
  const item = (key: string) => (
    <FieldItem key={key} field={registerField(key)!} required={required.includes(key)} placeholder={placeholders[key] ?? undefined} />
  )
  return (
    <div className={css.form}>
      {core.map(item)}
      {optional.length > 0 && (
        <details className={css.fold}>
          <summary>{t('people.optional')}</summary>
          <div>{optional.map(item)}</div>
        </details>
      )}
    </div>
  )
}

interface ItemProps {
  readonly field: RegisterField
  readonly required: boolean
  readonly placeholder: string | undefined
}

function FieldItem({ field, required, placeholder }: ItemProps) {
  const { t, language } = useWords()
  const label = t(`person.${field.key}`)
  const rules = required ? [{ required: true, message: `${label}…` }] : []
  const purpose = language === 'zh' ? field.purposeZh : field.purposeEn
  const date = field.kind === 'date'
  return (
    <div data-wide={wide.has(field.key) || undefined}>
      <Form.Item
        name={field.key}
        label={label}
        tooltip={purpose}
        rules={rules}
        {...(date
          ? {
              getValueProps: (value?: string) => ({ value: value ? dayjs(value) : null }),
              normalize: (value: dayjs.Dayjs | null) => value?.format('YYYY-MM-DD'),
            }
          : {})}
      >
        {fieldInput(field, placeholder, language)}
      </Form.Item>
    </div>
  )
}

function fieldInput(field: RegisterField, placeholder: string | undefined, language: 'zh' | 'en') {
  if (field.kind === 'date') return <DatePicker style={{ width: '100%' }} maxDate={dayjs()} />
  if (field.table) {
    const options = codeTable(field.table).map((code) => ({ value: code.code, label: language === 'zh' ? code.zh : code.en }))
    return <Select allowClear options={options} showSearch={{ optionFilterProp: 'label' }} />
  }
  return <Input maxLength={field.length ?? 30} placeholder={placeholder} autoComplete="off" />
}

/** A form's values as a command takes them: an emptied choice is null, an emptied text is empty; a sealed item left empty is not sent. */
export function sentFields(values: Record<string, string | undefined>, keys: readonly string[]): Record<string, string | null> {
  const sent: Record<string, string | null> = {}
  for (const key of keys) {
    const value = values[key]
    const { kind } = registerField(key)!
    if (kind === 'identity' || kind === 'phone' || kind === 'date') {
      if (value) sent[key] = value
    } else if (kind === 'code' || key === 'registeredPlace') sent[key] = value || null
    else sent[key] = value ?? ''
  }
  return sent
}
