import { type EvaluationAbout, type EvaluationRule, evaluationMeasures, evaluationWithout } from '@balian/contract/evaluation-rules'
import { newId } from '@balian/contract/ids'
import type { IndicatorInfo } from '@balian/contract/indicators'
import { lineNames, officerRoles } from '@balian/contract/lines'
import { Form, Input, InputNumber, Modal, Segmented, Select } from 'antd'
import { useWords } from '../words/use-words.ts'
import css from './evaluation.module.css'
import { MarkingItems } from './MarkingItems.tsx'

interface Props {
  readonly about: EvaluationAbout
  readonly infos: readonly IndicatorInfo[]
  /** The rule to change; null: a new one. */
  readonly rule: EvaluationRule | null
  readonly onDone: (rule: EvaluationRule) => void
  readonly onClose: () => void
}

type Entered = Omit<EvaluationRule, 'key'>

const fresh: Partial<Entered> = { measure: 'value', per: 100, past: 'before', marking: { by: 'line', none: 0, full: 100 }, without: 'aside' }

/** One rule: what it looks at, how marks arise, why, and by which document. It goes into the draft that is being written. */
export function RuleForm({ about, infos, rule, onDone, onClose }: Props) {
  const { t } = useWords()
  const [form] = Form.useForm<Entered>()
  const measure = Form.useWatch('measure', form) ?? rule?.measure ?? 'value'
  const needed = [{ required: true, message: t('evaluation.needed') }]
  const keep = (values: Entered) => {
    onDone({ ...(fresh as Entered), ...values, over: values.over ?? null, role: values.role ?? null, key: rule?.key ?? `r${newId().slice(-10)}` })
    onClose()
  }
  return (
    <Modal
      open
      width={640}
      title={t(rule ? 'rule.edit' : 'rule.add')}
      okText={t('rule.keep')}
      cancelText={t('ui.cancel')}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Entered> form={form} layout="vertical" initialValues={rule ?? fresh} onFinish={keep}>
        <div className={css.pair}>
          {about === 'officer' && (
            <Form.Item name="role" label={t('rule.role')} rules={needed}>
              <Select options={officerRoles.map((value) => ({ value, label: t(`role.${value}`) }))} />
            </Form.Item>
          )}
          <Form.Item name="title" label={t('rule.title')} rules={[...needed, { min: 2, message: t('evaluation.needed') }]}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="full" label={t('rule.full')} rules={needed}>
            <InputNumber min={1} max={100} precision={0} />
          </Form.Item>
        </div>
        <Form.Item name="measure" label={t('rule.measure')} rules={needed}>
          <Select options={evaluationMeasures.map((value) => ({ value, label: t(`rule.measure.${value}`) }))} />
        </Form.Item>
        <Looked measure={measure} infos={infos} />
        <MarkingItems />
        <Form.Item name="without" label={t('rule.without')}>
          <Segmented options={evaluationWithout.map((value) => ({ value, label: t(`rule.without.${value}`) }))} />
        </Form.Item>
        <Form.Item name="reason" label={t('rule.reason')} rules={[...needed, { min: 4, message: t('evaluation.needed') }]}>
          <Input.TextArea autoSize maxLength={300} />
        </Form.Item>
        <Form.Item name="source" label={t('rule.source')} rules={[...needed, { min: 2, message: t('evaluation.needed') }]}>
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

/** Which indicators, as far as the measure asks for them. Sealed ones are not offered. */
function Looked({ measure, infos }: { readonly measure: EvaluationRule['measure']; readonly infos: readonly IndicatorInfo[] }) {
  const { t, language } = useWords()
  const needed = [{ required: true, message: t('evaluation.needed') }]
  const two = measure === 'ratio' || measure === 'on-time'
  const offered = infos.filter((one) => !one.sealed && (!two || one.kind !== 'ratio'))
  const options = [...lineNames, null].map((line) => ({
    label: line ? t(`line.${line}`) : t('indicators.whole'),
    options: offered.filter((one) => one.line === line).map((one) => ({ value: one.name, label: one[language] })),
  }))
  const search = { optionFilterProp: 'label' } as const
  return (
    <div className={css.pair}>
      <Form.Item name="of" label={t('rule.of')} rules={needed}>
        <Select showSearch={search} options={options} />
      </Form.Item>
      {two && (
        <Form.Item name="over" label={t('rule.over')} rules={needed}>
          <Select showSearch={search} options={options} />
        </Form.Item>
      )}
      {measure === 'ratio' && (
        <Form.Item name="per" label={t('rule.per')}>
          <Segmented options={[1, 100, 1000]} />
        </Form.Item>
      )}
      {measure === 'change' && (
        <Form.Item name="past" label={t('rule.past')}>
          <Segmented options={(['before', 'year'] as const).map((value) => ({ value, label: t(`rule.past.${value}`) }))} />
        </Form.Item>
      )}
    </div>
  )
}
