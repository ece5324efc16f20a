import { electionStates } from '@balian/contract/elections'
import { describe, expect, it } from 'vitest'
import { type Cast, possible, resultOf, steps } from './rules.ts'

const result = (votes: Record<string, number>, more: Partial<Cast> = {}) =>
  resultOf({ kind: 'lead', seats: 1, roll: 20, cast: 12, votes: new Map(Object.entries(votes)), ...more })

describe('who won', () => {
  it('takes more than half of the roll to count, and more than half of the votes to win', () => {
    expect(result({ a: 9 }, { cast: 10 }).outcome).toBe('quorum')
    expect(result({ a: 7, b: 5 })).toEqual({ outcome: 'won', winners: ['a'], tied: [] })
    expect(result({ a: 6, b: 3, c: 3 }).outcome).toBe('majority')
    expect(result({}).outcome).toBe('majority')
  })
  it('equal votes of a third and more are a tie; of less, nothing', () => {
    expect(result({ a: 6, b: 6 })).toEqual({ outcome: 'tie', winners: [], tied: ['a', 'b'] })
    expect(result({ a: 4, b: 4, c: 4 }).tied).toEqual(['a', 'b', 'c'])
    expect(result({ a: 3, b: 3, c: 3, d: 3 }).outcome).toBe('majority')
    expect(result({ a: 10, b: 7, c: 7 }, { seats: 2 })).toEqual({ outcome: 'tie', winners: ['a'], tied: ['b', 'c'] })
    expect(result({ a: 10, b: 8, c: 2 }, { seats: 2 }).winners).toEqual(['a', 'b'])
  })
  it('a recall takes more than half of the votes cast', () => {
    expect(result({ for: 7, against: 5 }, { kind: 'recall' }).outcome).toBe('won')
    expect(result({ for: 6, against: 6 }, { kind: 'recall' }).outcome).toBe('kept')
  })
})

it('every step has its states, and none goes on after the end', () => {
  for (const step of Object.keys(steps) as (keyof typeof steps)[]) {
    expect(electionStates.some((state) => possible(state, step))).toBe(true)
    for (const end of ['in-office', 'failed', 'withdrawn'] as const) expect(possible(end, step)).toBe(false)
  }
  expect(possible('nominating', 'vote')).toBe(false)
  expect(possible('voting', 'enterCount')).toBe(false)
})
