import type { DisputeStep } from '@balian/contract/dispute-rules'
import { Section } from '@balian/ui/page-frame'
import type { Tone } from '@balian/ui/status-tag'
import { Timeline } from '@balian/ui/timeline'
import { When } from '@balian/ui/when'
import { useWords } from '../../../words/use-words.ts'
import type { CasePage } from './case-page.ts'

const tones: Partial<Record<DisputeStep | 'report', Tone>> = {
  settle: 'good',
  complete: 'good',
  close: 'good',
  fail: 'bad',
  breach: 'bad',
  refuse: 'warn',
  withdraw: 'warn',
  sendBack: 'warn',
  remark: 'plain',
  change: 'plain',
}

/** What happened, the latest first. */
export function HistoryPart({ page, module = 'disputes' }: { readonly page: CasePage; readonly module?: string }) {
  const { t, has } = useWords()
  const items = [...page.steps].reverse().map((step) => ({
    key: String(step.n),
    at: <When at={step.at} />,
    title: has(`${module}.step.${step.step}`) ? t(`${module}.step.${step.step}`) : step.step,
    by: step.role && has(`role.${step.role}`) ? `${step.by} · ${t(`role.${step.role}`)}` : step.by,
    text: step.note || undefined,
    tone: tones[step.step as DisputeStep] ?? 'active',
  }))
  return (
    <Section title={t('disputes.part.history')}>
      <Timeline items={items} label={t('disputes.part.history')} />
    </Section>
  )
}
