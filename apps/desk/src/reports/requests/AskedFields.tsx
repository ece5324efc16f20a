import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { mostAsked } from '@balian/contract/report-requests'
import { Button, Form, Input, InputNumber, Radio } from 'antd'
import { useWords } from '../../words/use-words.ts'
import css from '../reports.module.css'

export interface AskedEntered {
  readonly label: string
  readonly why: string
  readonly answer: 'number' | 'text'
  readonly minutes: number
}

/** What only people can say: each with the reason why it must be asked, and what an answer costs. */
export function AskedFields() {
  const { t } = useWords()
  const needed = [{ required: true, message: t('requests.needed') }]
  return (
    <Form.List name="asked">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <fieldset key={key} className={css.asked}>
              <Form.Item name={[name, 'label']} label={t('requests.label')} rules={needed}>
                <Input maxLength={60} />
              </Form.Item>
              <Form.Item name={[name, 'why']} label={t('requests.askedWhy')} rules={needed}>
                <Input maxLength={200} />
              </Form.Item>
              <Form.Item name={[name, 'answer']} label={t('requests.answer')}>
                <Radio.Group options={(['number', 'text'] as const).map((one) => ({ value: one, label: t(`requests.answers.${one}`) }))} />
              </Form.Item>
              <Form.Item name={[name, 'minutes']} label={t('requests.minutes')} rules={needed}>
                <InputNumber min={1} max={240} precision={0} />
              </Form.Item>
              <Button icon={<DeleteOutlined />} onClick={() => remove(name)}>
                {t('requests.drop')}
              </Button>
            </fieldset>
          ))}
          {fields.length < mostAsked && (
            <Button icon={<PlusOutlined />} onClick={() => add({ answer: 'number', minutes: 5 })}>
              {t('requests.addAsked')}
            </Button>
          )}
        </>
      )}
    </Form.List>
  )
}
