import { carePlan } from '@balian/contract/care-visits'
import { Form, Input, InputNumber } from 'antd'
import { CommandForm } from '../../frame/CommandForm.tsx'
import { useWords } from '../../words/use-words.ts'
import type { FilePage } from './CareFile.tsx'

interface Entered {
  readonly days?: number | null
  readonly why?: string
}

/** Another interval than the rule's; empty goes back to the rule. */
export function PlanDialog({ page, onClose }: { readonly page: FilePage; readonly onClose: () => void }) {
  const { t } = useWords()
  return (
    <CommandForm<typeof carePlan, Entered>
      title={t('care.planChange')}
      route={carePlan}
      input={({ days, why }) => ({ id: page.id, version: page.version, days: days ?? null, why: why ?? '' })}
      initial={{ days: page.interval === page.rule ? null : page.interval, why: page.planWhy }}
      ok={t('care.planSave')}
      done="care.planSaved"
      onClose={onClose}
      note={t('care.planText', { rule: page.rule })}
    >
      <Form.Item name="days" label={t('care.interval')}>
        <InputNumber min={1} max={180} precision={0} placeholder={String(page.rule)} suffix={t('care.dayUnit')} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="why" label={t('care.planWhy')}>
        <Input maxLength={200} />
      </Form.Item>
    </CommandForm>
  )
}
