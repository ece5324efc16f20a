import { retentionSetTerm } from '@balian/contract/retention'
import { Form, Input, InputNumber } from 'antd'
import { CommandForm } from '../frame/CommandForm.tsx'
import { useWords } from '../words/use-words.ts'
import type { Term } from './Retention.tsx'

/** Sets how long one class is kept; left empty, the usual number counts again. */
export function SetTerm({ term, onClose }: { readonly term: Term; readonly onClose: () => void }) {
  const { t, language } = useWords()
  const { atLeast, atMost } = term
  const limits = t('retention.limits', { least: atLeast ?? 1, most: atMost ?? 36_500 })
  return (
    <CommandForm<typeof retentionSetTerm, { days?: number | null; reason: string }>
      title={t('retention.setTermOf', { name: term.name[language] })}
      route={retentionSetTerm}
      ok={t('retention.save')}
      done="retention.saved"
      note={`${term.basis[language]} · ${limits}`}
      initial={{ days: term.days }}
      input={({ days, reason }) => ({ term: term.term, days: days ?? null, reason })}
      onClose={onClose}
    >
      <Form.Item name="days" label={t('retention.days')} extra={t('retention.daysHint', { event: term.event[language] })}>
        <InputNumber min={1} max={36_500} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="reason" label={t('retention.reason')} rules={[{ required: true, whitespace: true, min: 4, message: t('retention.needReason') }]}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </CommandForm>
  )
}
