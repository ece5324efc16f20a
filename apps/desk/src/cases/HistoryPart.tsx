import type { TimelineStep } from '@balian/contract/cases'
import { Section } from '@balian/ui/page-frame'
import type { Tone } from '@balian/ui/status-tag'
import { Timeline } from '@balian/ui/timeline'
import { When } from '@balian/ui/when'
import { useWords } from '../words/use-words.ts'
import type { CasePart } from './case-page.ts'

const commonTones: Readonly<Record<string, Tone>> = { sendBack: 'warn', remark: 'plain', amend: 'plain', change: 'plain', assign: 'plain', link: 'plain' }

interface Props extends CasePart {
  /** How the kind's own steps look in the line of what happened. */
  readonly tones?: Readonly<Record<string, Tone>>
  /** What the step itself knows, in words. */
  readonly tell?: (step: TimelineStep) => string
}

/** What happened, the latest first. */
export function HistoryPart({ page, module, tones = {}, tell }: Props) {
  const { t, has } = useWords()
  const items = [...page.steps].reverse().map((step) => ({
    key: String(step.n),
    at: <When at={step.at} />,
    title: has(`${module}.step.${step.step}`) ? t(`${module}.step.${step.step}`) : step.step,
    by: step.role && has(`role.${step.role}`) ? `${step.by} · ${t(`role.${step.role}`)}` : step.by,
    text: [tell?.(step), step.note].filter(Boolean).join('\n') || undefined,
    tone: tones[step.step] ?? commonTones[step.step] ?? 'active',
  }))
  return (
    <Section title={t('cases.part.history')}>
      <Timeline items={items} label={t('cases.part.history')} />
    </Section>
  )
}
