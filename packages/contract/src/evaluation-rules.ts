import { z } from 'zod'
import { type Day, day } from './ids.ts'
import { officerRoles } from './lines.ts'

/** Evaluation (考评) is of offices and officers, by what they did. No rule can be about a resident: rules are over indicators only. */

/** Whom a scheme evaluates: each township or village beneath its office, or the officers who held a post there. */
export const evaluationAbouts = ['township', 'village', 'officer'] as const
export type EvaluationAbout = (typeof evaluationAbouts)[number]
export const evaluationPeriods = ['month', 'quarter', 'year'] as const
export type EvaluationPeriod = (typeof evaluationPeriods)[number]

/**
 * What a rule looks at. `value`: an indicator of the period (本期数). `ratio`: one indicator per 1, 100 or 1,000 of another (比率).
 * `on-time`: the share in percent of what was done in time (按时率). `change`: against the own past, in percent, for a ratio in points (与自身比).
 */
export const evaluationMeasures = ['value', 'ratio', 'on-time', 'change'] as const
/** What stands when there is nothing to measure (nothing fell due): full marks, none, or the rule is set aside and the others count for more. */
export const evaluationWithout = ['full', 'none', 'aside'] as const

const half = z.number().min(0).max(100).multipleOf(0.5)
const bound = z.number().min(-1_000_000).max(1_000_000_000)

/** How the marks arise from the number. Data, never code. */
export const marking = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('steps'),
    direction: z.enum(['at-least', 'at-most']),
    steps: z
      .array(z.object({ at: bound, marks: half }))
      .min(1)
      .max(8),
  }),
  z.object({ by: z.literal('line'), none: bound.describe('the number that earns nothing'), full: bound.describe('the number that earns full marks') }),
])
export type Marking = z.infer<typeof marking>

export const evaluationRule = z.object({
  key: z.string().min(1).max(40).describe('stays the same through all versions'),
  role: z.enum(officerRoles).nullable().describe('for officers: the post that it is about'),
  title: z.string().trim().min(2).max(60),
  measure: z.enum(evaluationMeasures),
  of: z.string().min(1).max(60).describe('name of an indicator'),
  over: z.string().min(1).max(60).nullable().describe('for ratio and on-time: of what'),
  per: z.union([z.literal(1), z.literal(100), z.literal(1000)]),
  past: z.enum(['before', 'year']).describe('for change: the period before, or the same period a year ago'),
  full: z.number().int().min(1).max(100).describe('full marks'),
  marking,
  without: z.enum(evaluationWithout),
  reason: z.string().trim().min(4).max(300).describe('why it counts'),
  source: z.string().trim().min(2).max(200).describe('the document that asks for it'),
})
export type EvaluationRule = z.infer<typeof evaluationRule>

/** The sum that the full marks of a scheme have: of each role, in a scheme for officers. */
export const wholeMarks = 100

/** The sum of the full marks by role; `null` stands for places. */
export function marksByRole(rules: readonly Pick<EvaluationRule, 'role' | 'full'>[]): { role: EvaluationRule['role']; full: number }[] {
  const roles = [...new Set(rules.map(({ role }) => role))]
  return roles.map((role) => ({ role, full: rules.filter((rule) => rule.role === role).reduce((sum, { full }) => sum + full, 0) }))
}

export interface PeriodDays {
  /** `2026-10`, `2026-Q4`, `2026` */
  readonly key: string
  readonly from: Day
  readonly to: Day
}

const lastOf = (year: number, month: number): Day => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
const two = (n: number) => String(n).padStart(2, '0')

/** The month, quarter or year in which a day lies. */
export function periodOf(kind: EvaluationPeriod, on: Day): PeriodDays {
  const [year, month] = on.split('-').map(Number) as [number, number]
  if (kind === 'year') return { key: String(year), from: `${year}-01-01`, to: `${year}-12-31` }
  const first = kind === 'month' ? month : month - ((month - 1) % 3)
  const last = kind === 'month' ? month : first + 2
  const key = kind === 'month' ? `${year}-${two(month)}` : `${year}-Q${(first + 2) / 3}`
  return { key, from: `${year}-${two(first)}-01`, to: lastOf(year, last) }
}

/** So many days later. */
export const daysLater = (on: Day, days: number): Day => new Date(Date.parse(on) + days * 86_400_000).toISOString().slice(0, 10)

/** The days from one to another, both counted. */
export const daysIn = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1

export const periodDays = { key: z.string(), from: day, to: day }
