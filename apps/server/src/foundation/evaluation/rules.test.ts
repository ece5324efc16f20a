import { type EvaluationRule, marksByRole, periodOf } from '@balian/contract/evaluation-rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byDays, finalOf, type Measured, marksOf, possible, totalOf, valueOf } from './rules.ts'

const rule = (more: Partial<EvaluationRule> = {}): EvaluationRule => ({
  key: 'a',
  role: null,
  title: '按时办结',
  measure: 'value',
  of: 'x.done',
  over: null,
  per: 1,
  past: 'before',
  full: 20,
  marking: { by: 'line', none: 0, full: 100 },
  without: 'aside',
  reason: '办得及时',
  source: '办法',
  ...more,
})
const figures = (all: Record<string, number | null>) => (name: string) => ({ value: all[name] ?? null, of: null, over: null })
const measured = (now: Record<string, number | null>, past: Record<string, number | null> = {}, more: Partial<Measured> = {}): Measured => ({
  now: figures(now),
  past: figures(past),
  kind: () => 'flow',
  fen: () => false,
  stretch: 1,
  ...more,
})

describe('the number of a rule', () => {
  it('is a value, a ratio, a share on time or a change', () => {
    expect(valueOf(rule(), measured({ 'x.done': 7 })).value).toBe(7)
    expect(valueOf(rule(), measured({ 'x.done': 7 }, {}, { stretch: 2 })).value).toBe(14)
    expect(valueOf(rule(), measured({ 'x.done': 700 }, {}, { fen: () => true })).value).toBe(7)
    expect(valueOf(rule({ measure: 'ratio', over: 'x.all', per: 1000 }), measured({ 'x.done': 7, 'x.all': 2000 })).value).toBe(3.5)
    expect(valueOf(rule({ measure: 'on-time', over: 'x.all' }), measured({ 'x.done': 2, 'x.all': 3 }))).toMatchObject({ value: 66.67, of: 2, over: 3 })
    expect(valueOf(rule({ measure: 'on-time', over: 'x.all' }), measured({ 'x.done': 0, 'x.all': 0 })).value).toBeNull()
    expect(valueOf(rule({ measure: 'change' }), measured({ 'x.done': 12 }, { 'x.done': 10 })).value).toBe(20)
    expect(valueOf(rule({ measure: 'change' }), measured({ 'x.done': 12 }, { 'x.done': 0 })).value).toBeNull()
    expect(valueOf(rule({ measure: 'change' }), measured({ 'x.done': 80 }, { 'x.done': 75 }, { kind: () => 'ratio' })).value).toBe(5)
  })
})

describe('the marks of a number', () => {
  it('follow a line up or down, and steps', () => {
    expect([0, 50, 100, 130].map((value) => marksOf(rule(), value))).toEqual([0, 1000, 2000, 2000])
    const down = rule({ marking: { by: 'line', none: 10, full: 0 } })
    expect([0, 4, 10, 30].map((value) => marksOf(down, value))).toEqual([2000, 1200, 0, 0])
    const steps = [
      { at: 95, marks: 20 },
      { at: 80, marks: 12.5 },
    ]
    const up = rule({ marking: { by: 'steps', direction: 'at-least', steps } })
    expect([100, 95, 94.99, 80, 79].map((value) => marksOf(up, value))).toEqual([2000, 2000, 1250, 1250, 0])
    expect(['full', 'none', 'aside'].map((without) => marksOf(rule({ without: without as 'full' }), null))).toEqual([2000, 0, null])
  })

  const bound = fc.integer({ min: -1000, max: 1000 })
  const marking = fc.oneof(
    fc.record({ by: fc.constant('line' as const), none: bound, full: bound }),
    fc.record({
      by: fc.constant('steps' as const),
      direction: fc.constantFrom('at-least' as const, 'at-most' as const),
      steps: fc.array(fc.record({ at: bound, marks: fc.integer({ min: 0, max: 40 }).map((n) => n / 2) }), { minLength: 1, maxLength: 5 }),
    }),
  )
  const rules = fc
    .array(fc.record({ full: fc.integer({ min: 1, max: 40 }), marking, without: fc.constantFrom('full' as const, 'none' as const, 'aside' as const) }), {
      minLength: 1,
      maxLength: 8,
    })
    .map((all) => all.map((one, i) => rule({ ...one, key: `r${i}` })))

  it('never leave 0 to the full marks, and all full marks together are the sum of the scheme', () => {
    fc.assert(
      fc.property(rules, fc.array(fc.option(bound), { minLength: 8, maxLength: 8 }), (all, values) => {
        const full = marksByRole(all)[0]!.full
        const lines = all.map((one, i) => ({ rule: one.key, marks: marksOf(one, values[i]!) }))
        for (const [i, line] of lines.entries()) if (line.marks !== null) expect(line.marks >= 0 && line.marks <= all[i]!.full * 100).toBe(true)
        const total = totalOf(all, lines)
        if (total === null) expect(lines.every(({ marks }) => marks === null)).toBe(true)
        else expect(total >= 0 && total <= full * 100).toBe(true)
        const best = all.map((one) => ({ rule: one.key, marks: one.full * 100 }))
        expect(totalOf(all, best)).toBe(full * 100)
        expect(best.reduce((sum, { marks }) => sum + marks, 0)).toBe(full * 100)
      }),
      { numRuns: 200 },
    )
  })

  it('of several posts lie between the least and the most of them', () => {
    const parts = fc.array(fc.record({ days: fc.integer({ min: 1, max: 31 }), marks: fc.option(fc.integer({ min: 0, max: 10_000 })) }), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(parts, (all) => {
        const known = all.flatMap(({ marks }) => (marks === null ? [] : [marks]))
        const total = byDays(all)
        if (known.length === 0) expect(total).toBeNull()
        else expect(total! >= Math.min(...known) && total! <= Math.max(...known)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a period', () => {
  it('is a month, a quarter or a year', () => {
    expect(periodOf('month', '2028-02-11')).toEqual({ key: '2028-02', from: '2028-02-01', to: '2028-02-29' })
    expect(periodOf('quarter', '2026-11-30')).toEqual({ key: '2026-Q4', from: '2026-10-01', to: '2026-12-31' })
    expect(periodOf('year', '2026-11-30')).toEqual({ key: '2026', from: '2026-01-01', to: '2026-12-31' })
  })

  it('goes from running over announced to signed, and no way back', () => {
    const steps = ['recount', 'announce', 'contest', 'answer', 'sign', 'corrections'] as const
    const by = (state: 'running' | 'announced' | 'signed') => steps.filter((step) => possible(state, step))
    expect(by('running')).toEqual(['recount', 'announce'])
    expect(by('announced')).toEqual(['contest', 'answer', 'sign'])
    expect(by('signed')).toEqual(['corrections'])
  })

  it('ends within 0 and 100 whatever was added', () => {
    expect([finalOf(9900, 500), finalOf(100, -500), finalOf(null, 500), finalOf(8000, 250)]).toEqual([10_000, 0, null, 8250])
  })
})
