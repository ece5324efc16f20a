import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, InputNumber, Segmented } from 'antd'
import { useWords } from '../words/use-words.ts'
import css from './evaluation.module.css'

/** How marks arise: in proportion between two numbers, or in steps. */
export function MarkingItems() {
  const { t } = useWords()
  const form = Form.useFormInstance()
  const by = (Form.useWatch(['marking', 'by'], form) ?? form.getFieldValue(['marking', 'by'])) as 'line' | 'steps' | undefined
  const choose = (value: 'line' | 'steps') =>
    form.setFieldValue('marking', value === 'line' ? { by: 'line', none: 0, full: 100 } : { by: 'steps', direction: 'at-least', steps: [{}, {}] })
  return (
    <>
      <Form.Item label={t('rule.by')}>
        <Segmented value={by ?? 'line'} onChange={choose} options={(['line', 'steps'] as const).map((value) => ({ value, label: t(`rule.by.${value}`) }))} />
      </Form.Item>
      <Form.Item name={['marking', 'by']} hidden>
        <input type="hidden" />
      </Form.Item>
      {by === 'steps' ? <Steps /> : <Between />}
    </>
  )
}

function Between() {
  const { t } = useWords()
  const needed = [{ required: true, message: t('evaluation.needed') }]
  return (
    <div className={css.pair}>
      <Form.Item name={['marking', 'none']} label={t('rule.none')} rules={needed}>
        <InputNumber />
      </Form.Item>
      <Form.Item name={['marking', 'full']} label={t('rule.whole')} rules={needed}>
        <InputNumber />
      </Form.Item>
    </div>
  )
}

function Steps() {
  const { t } = useWords()
  const needed = [{ required: true, message: t('evaluation.needed') }]
  return (
    <>
      <Form.Item name={['marking', 'direction']} label={t('rule.direction')}>
        <Segmented options={(['at-least', 'at-most'] as const).map((value) => ({ value, label: t(`rule.direction.${value}`) }))} />
      </Form.Item>
      <Form.List name={['marking', 'steps']}>
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className={css.steps}>
                <Form.Item name={[name, 'at']} label={t('rule.stepAt')} rules={needed}>
                  <InputNumber style={{ width: '100%' }} />
                </Form.Item>
                <Form.Item name={[name, 'marks']} label={t('rule.stepMarks')} rules={needed}>
                  <InputNumber min={0} max={100} step={0.5} style={{ width: '100%' }} />
                </Form.Item>
                <Form.Item label=" " colon={false}>
                  <Button aria-label={t('rule.removeStep')} icon={<DeleteOutlined />} disabled={fields.length === 1} onClick={() => remove(name)} />
                </Form.Item>
              </div>
            ))}
            {fields.length < 8 && (
              <Form.Item>
                <Button icon={<PlusOutlined />} onClick={() => add({})}>
                  {t('rule.addStep')}
                </Button>
              </Form.Item>
            )}
          </>
        )}
      </Form.List>
    </>
  )
}
