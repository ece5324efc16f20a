import { codeTable } from '@balian/contract/codes'
import { Checkbox, Form, Input, InputNumber, Select } from 'antd'
import { useWords } from '../../../words/use-words.ts'
import css from './screening.module.css'

/** The fields of one matter found; `at` is its place in the form. */
export function FindingFields({ at }: { readonly at: readonly (string | number)[] }) {
  const { t, language } = useWords()
  const needed = (what: string) => [{ required: true, message: t('screening.field.needed', { what: t(what) }) }]
  const name = (field: string) => [...at, field]
  return (
    <div className={css.fields}>
      <Form.Item name={name('class')} label={t('screening.field.class')} rules={needed('screening.field.class')}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={codeTable('dispute-class').map((one) => ({ value: one.code, label: one[language] }))} />
      </Form.Item>
      <Form.Item name={name('peopleCount')} label={t('screening.field.people')} rules={needed('screening.field.people')}>
        <InputNumber min={1} max={100_000} precision={0} />
      </Form.Item>
      <Form.Item className={css.whole} name={name('brief')} label={t('screening.field.brief')} rules={needed('screening.field.brief')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} placeholder={t('screening.field.briefText')} />
      </Form.Item>
      <div className={css.checks}>
        <Form.Item name={name('urgent')} valuePropName="checked" noStyle>
          <Checkbox>{t('screening.field.urgent')}</Checkbox>
        </Form.Item>
        <Form.Item name={name('settledOnSpot')} valuePropName="checked" noStyle>
          <Checkbox>{t('screening.field.settled')}</Checkbox>
        </Form.Item>
      </div>
    </div>
  )
}
