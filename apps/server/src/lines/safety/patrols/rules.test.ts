import { describe, expect, it } from 'vitest'
import { allSteps, daysOf, drawRota, stateOf, stepState } from './rules.ts'

const on = (...days: number[]) => Array.from({ length: 7 }, (_, i) => days.includes(i))
const patrol = { day: '2026-11-24', started_at: null, ended_at: null, cancelled_at: null }
const at = '2026-11-24T12:00:00Z'

describe('the days of a plan', () => {
  it('are its weekdays within its time', () => {
    const rhythm = { on: on(1, 4), everyWeeks: 1, beginsOn: '2026-11-25', endsOn: '2026-12-08' }
    expect(daysOf(rhythm, '2026-11-20', '2026-12-31')).toEqual(['2026-11-27', '2026-12-01', '2026-12-04', '2026-12-08'])
  })

  it('come every other week, counted from the Monday of the week in which the plan begins', () => {
    const rhythm = { on: on(0), everyWeeks: 2, beginsOn: '2026-11-25', endsOn: null }
    expect(daysOf(rhythm, '2026-11-23', '2026-12-31')).toEqual(['2026-12-07', '2026-12-21'])
  })
})

describe('a rota', () => {
  it('gives turns round, and lets whoever had many wait', () => {
    const days = ['2026-12-01', '2026-12-02', '2026-12-03']
    expect([...drawRota(['a', 'b', 'c'], 2, days, new Map()).values()]).toEqual([
      ['a', 'b'],
      ['c', 'a'],
      ['b', 'c'],
    ])
    const before = new Map([['a', { count: 3, last: '2026-11-30' }]])
    expect([...drawRota(['a', 'b', 'c'], 1, days, before).values()].flat()).toEqual(['b', 'c', 'b'])
  })
})

describe('where a patrol stands, and what may be done with it', () => {
  const all = {
    planned: patrol,
    missed: { ...patrol, day: '2026-11-23' },
    out: { ...patrol, started_at: at },
    done: { ...patrol, started_at: at, ended_at: at },
    cancelled: { ...patrol, cancelled_at: at },
  }
  const may: Record<keyof typeof all, string> = {
    planned: 'patrolSwap patrolCancel patrolStart',
    missed: 'patrolCancel patrolStart',
    out: 'patrolCheck patrolEnd',
    done: '',
    cancelled: '',
  }
  it.each(Object.keys(all) as (keyof typeof all)[])('%s', (state) => {
    expect(stateOf(all[state], '2026-11-24')).toBe(state)
    expect(allSteps.filter((step) => stepState(all[state], step, '2026-11-24') === true).join(' ')).toBe(may[state])
  })

  it('does not go out before its day, nor is it written down a week after', () => {
    expect(stepState(patrol, 'patrolStart', '2026-11-23')).toBe('patrolNotYet')
    expect(stepState(patrol, 'patrolStart', '2026-12-02')).toBe('patrolTooLate')
  })
})
