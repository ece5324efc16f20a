import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, DatePicker, Form, Input, InputNumber, Radio, Select } from 'antd'
import type { ReactNode } from 'react'
import { GroupSelect } from '../../groups/GroupSelect.tsx'
import { OfficerSelect } from '../../officers/OfficerSelect.tsx'
import { PlaceSelect } from '../../places/PlaceSelect.tsx'
import { type Say, useWords } from '../../words/use-words.ts'
import { CaseSelect } from '../CaseSelect.tsx'
import type { CasePage } from '../case-page.ts'
import { ownWord } from '../own-words.ts'
import type { Field } from './field.ts'
import css from './step-form.module.css'

interface Props<P extends CasePage> {
  readonly field: Field<P>
  readonly page: P
  readonly module: string
  /** Where it stands inside a list of rows. */
  readonly at?: readonly (string | number)[]
}

/** One item of a step's form. */
export function FieldItem<P extends CasePage>({ field, page, module, at = [] }: Props<P>) {
  const words = useWords()
  const { t } = words
  const label = ownWord(words, module, `field.${field.word ?? field.name}`)
  const values = Form.useWatch([], { form: Form.useFormInstance(), preserve: true }) as Record<string, unknown> | undefined
  if (at.length === 0 && field.when && !field.when(values ?? {}, page)) return null
  if (field.kind === 'rows') return <Rows field={field} page={page} module={module} label={label} />
  const name = [...at, field.name]
  // A rule that mentions whitespace is taken for one about a text: a day would never pass it.
  const written = field.kind === 'text' || field.kind === 'area'
  const rules = field.need ? [{ required: true, ...(written ? { whitespace: true } : {}), message: t('cases.needed', { what: label }) }] : []
  if (field.kind === 'check')
    return (
      <Form.Item
        name={name}
        valuePropName="checked"
        rules={field.need ? [{ validator: (_, on) => (on ? Promise.resolve() : Promise.reject(new Error(t('cases.confirmFirst')))) }] : []}
      >
        <Checkbox>{label}</Checkbox>
      </Form.Item>
    )
  return (
    <Form.Item name={name} label={label} rules={rules} extra={field.help && t(field.help)}>
      {control(field, page, t)}
    </Form.Item>
  )
}

function control<P extends CasePage>(field: Field<P>, page: P, t: Say): ReactNode {
  switch (field.kind) {
    case 'area':
      return <Input.TextArea autoSize={{ minRows: field.rows ?? 3, maxRows: 14 }} maxLength={field.max ?? 2000} />
    case 'day':
      return <DatePicker style={{ width: '100%' }} />
    case 'moment':
      return <DatePicker showTime={{ format: 'HH:mm', minuteStep: 5 }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} />
    case 'yuan':
      return <InputNumber min={0} precision={2} style={{ width: '100%' }} suffix={t('cases.yuanSign')} />
    case 'count':
      return <InputNumber min={1} max={field.max ?? 100_000} precision={0} style={{ width: '100%' }} />
    case 'choice':
      return <Choice field={field} page={page} t={t} />
    case 'group':
      return <GroupSelect place={page.head.desk} />
    case 'officer':
      return <OfficerSelect place={page.head.desk} />
    case 'place':
      return <PlaceSelect />
    case 'case':
      return <CaseSelect not={page.head.id} />
    default:
      return <Input maxLength={field.max ?? 200} />
  }
}

/** Few values side by side, many in a list. Passes on what Form.Item gives it. */
function Choice<P extends CasePage>({
  field,
  page,
  t,
  ...given
}: {
  readonly field: Field<P>
  readonly page: P
  readonly t: Say
  readonly value?: string
  readonly onChange?: (value: string) => void
}) {
  const words = useWords()
  const values = field.values ?? []
  const options = typeof values === 'function' ? [...values(page, words)] : values.map((value) => ({ value, label: t(`${field.said}.${value}`) }))
  if (options.length > 4) return <Select {...given} options={options} />
  return <Radio.Group value={given.value} onChange={(event) => given.onChange?.(event.target.value as string)} options={options} />
}

function Rows<P extends CasePage>({ field, page, module, label }: Omit<Props<P>, 'at'> & { readonly label: string }) {
  const { t } = useWords()
  return (
    <Form.List name={field.name}>
      {(rows, { add, remove }) => (
        <fieldset className={css.rows}>
          <legend>{label}</legend>
          {rows.map((row) => (
            <div key={row.key} className={css.row}>
              {(field.fields ?? []).map((one) => (
                <FieldItem key={one.name} field={one} page={page} module={module} at={[row.name]} />
              ))}
              <Button type="text" icon={<DeleteOutlined />} aria-label={t('cases.removeRow')} onClick={() => remove(row.name)} />
            </div>
          ))}
          <Button type="dashed" icon={<PlusOutlined />} onClick={() => add({})}>
            {t('cases.addRow')}
          </Button>
          {field.help && <p>{t(field.help)}</p>}
        </fieldset>
      )}
    </Form.List>
  )
}
