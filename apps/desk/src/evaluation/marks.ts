import type { EvaluationRule } from '@balian/contract/evaluation-rules'
import type { IndicatorInfo } from '@balian/contract/indicators'
import type { Say } from '../words/use-words.ts'

/** Marks as people read them. */
export const marksText = (marks: number | null): string => (marks === null ? '—' : marks.toLocaleString('zh-CN', { maximumFractionDigits: 2 }))

/** A change with its sign. */
export const signed = (by: number): string => (by > 0 ? `+${marksText(by)}` : by < 0 ? `−${marksText(-by)}` : '0')

/** Whether a rule's number is in percent. */
const inPercent = (rule: EvaluationRule, infos: readonly IndicatorInfo[]): boolean =>
  rule.measure === 'on-time' ||
  rule.measure === 'change' ||
  (rule.measure === 'ratio' && rule.per === 100) ||
  infos.find(({ name }) => name === rule.of)?.unit === 'percent'

export const numberOf = (value: number | null, rule: EvaluationRule, infos: readonly IndicatorInfo[]): string =>
  value === null ? '—' : `${value.toLocaleString('zh-CN', { maximumFractionDigits: 2 })}${inPercent(rule, infos) ? '%' : ''}`

/** How marks arise, in words. */
export function markingSaid({ marking }: EvaluationRule, t: Say): string {
  if (marking.by === 'line') return t('rule.said.line', { none: marking.none, full: marking.full })
  return marking.steps.map(({ at, marks }) => t(`rule.said.${marking.direction}`, { at, marks })).join(' · ')
}

/** What a rule looks at, in words. */
export function measureSaid(rule: EvaluationRule, infos: readonly IndicatorInfo[], language: 'zh' | 'en', t: Say): string {
  const name = (of: string | null) => infos.find((one) => one.name === of)?.[language] ?? of ?? ''
  if (rule.measure === 'value') return name(rule.of)
  if (rule.measure === 'change') return `${name(rule.of)} · ${t(`rule.past.${rule.past}`)}`
  return `${name(rule.of)} ÷ ${name(rule.over)}${rule.measure === 'ratio' && rule.per !== 1 ? ` × ${rule.per}` : ''}`
}
