import { type RunState, runStates } from '@balian/contract/evaluation'
import type { EvaluationRule } from '@balian/contract/evaluation-rules'
import type { Figure } from '@balian/contract/indicators'

/** What is known of a rule's indicators for one place and time. */
export interface Measured {
  readonly now: (name: string) => Figure
  readonly past: (name: string) => Figure
  readonly kind: (name: string) => 'flow' | 'stock' | 'ratio'
  readonly fen: (name: string) => boolean
  /** How much longer the whole period is than the days that were measured: amounts of part of a period are held against its share. */
  readonly stretch: number
}

/** One rule's number and what it earned, in hundredths of a mark; null when there was nothing to measure and the rule is set aside. */
export interface Line {
  readonly rule: string
  readonly post: number | null
  readonly value: number | null
  readonly of: number | null
  readonly over: number | null
  readonly past: number | null
  readonly marks: number | null
}

const rounded = (value: number): number => Math.round(value * 100) / 100
/** Money is counted in fen and held against yuan. */
const inUnit = (value: number | null, fen: boolean): number | null => (value === null ? null : fen ? value / 100 : value)

type Number = Pick<Line, 'value' | 'of' | 'over' | 'past'>
const nothing = { of: null, over: null, past: null }

/** The number that a rule looks at. */
export function valueOf(rule: EvaluationRule, m: Measured): Number {
  const now = m.now(rule.of)
  const value = inUnit(now.value, m.fen(rule.of))
  if (rule.measure === 'value') {
    const stretched = m.kind(rule.of) === 'flow' && value !== null ? value * m.stretch : value
    return { ...nothing, value: stretched === null ? null : rounded(stretched), of: now.of, over: now.over }
  }
  if (rule.measure === 'change') return changed(rule, m, value)
  const over = inUnit(m.now(rule.over!).value, m.fen(rule.over!))
  const per = rule.measure === 'on-time' ? 100 : rule.per
  return { ...nothing, of: value, over, value: value === null || !over ? null : rounded((value / over) * per) }
}

function changed(rule: EvaluationRule, m: Measured, value: number | null): Number {
  const past = inUnit(m.past(rule.of).value, m.fen(rule.of))
  const told = { of: value, over: null, past }
  if (value === null || past === null) return { ...told, value: null }
  if (m.kind(rule.of) === 'ratio') return { ...told, value: rounded(value - past) }
  return { ...told, value: past === 0 ? null : rounded(((value - past) / past) * 100) }
}

/** What a number earns under a rule, in hundredths; null: set aside. */
export function marksOf(rule: EvaluationRule, value: number | null): number | null {
  const full = rule.full * 100
  if (value === null) return rule.without === 'full' ? full : rule.without === 'none' ? 0 : null
  const { marking } = rule
  if (marking.by === 'line') {
    const share = marking.full === marking.none ? Number(value >= marking.full) : (value - marking.none) / (marking.full - marking.none)
    return Math.round(full * Math.min(1, Math.max(0, share)))
  }
  const met = marking.steps.filter(({ at }) => (marking.direction === 'at-least' ? value >= at : value <= at))
  return Math.min(full, Math.max(0, ...met.map(({ marks }) => Math.round(marks * 100))))
}

/** All of it together out of a hundred: what was set aside leaves its weight to the others. Null when everything was. */
export function totalOf(rules: readonly EvaluationRule[], lines: readonly Pick<Line, 'rule' | 'marks'>[]): number | null {
  const full = rules.reduce((sum, rule) => sum + rule.full, 0)
  let earned = 0
  let counted = 0
  for (const rule of rules) {
    const marks = lines.find((line) => line.rule === rule.key)?.marks ?? null
    if (marks === null) continue
    earned += marks
    counted += rule.full
  }
  return counted === 0 ? null : Math.round((earned * full) / counted)
}

/** Several posts together, each by its days. */
export function byDays(parts: readonly { readonly days: number; readonly marks: number | null }[]): number | null {
  const known = parts.filter((part): part is { days: number; marks: number } => part.marks !== null)
  const days = known.reduce((sum, part) => sum + part.days, 0)
  return days === 0 ? null : Math.round(known.reduce((sum, part) => sum + part.days * part.marks, 0) / days)
}

/** What stands in the end. */
export const finalOf = (marks: number | null, adjust: number): number | null => (marks === null ? null : Math.min(10_000, Math.max(0, marks + adjust)))

const steps = {
  recount: ['running'],
  announce: ['running'],
  contest: ['announced'],
  answer: ['announced'],
  sign: ['announced'],
  corrections: ['signed'],
} as const satisfies Record<string, readonly RunState[]>
export type RunStep = keyof typeof steps
export const runSteps = Object.keys(steps) as RunStep[]

export const possible = (state: RunState, step: RunStep): boolean => runStates.includes(state) && (steps[step] as readonly RunState[]).includes(state)
