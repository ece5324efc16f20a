import { groupKinds } from '@balian/contract/groups'
import { describe, expect, it } from 'vitest'
import { clashes, holdsSub, leads } from './rules.ts'

const term = (from_day: string, to_day: string | null, ended_at: string | null = null) => ({ from_day, to_day, ended_at })

describe('kinds', () => {
  it('each holds its own sub-kinds, and no other’s', () => {
    for (const kind of ['geographic', 'industry', 'living'] as const) {
      for (const sub of groupKinds[kind]) expect(holdsSub(kind, sub)).toBe(true)
    }
    expect(holdsSub('geographic', 'transport')).toBe(false)
    expect(holdsSub('industry', 'weddings-funerals')).toBe(false)
    expect(holdsSub('living', 'farming')).toBe(false)
  })
})

describe('terms', () => {
  it.each([
    [term('2026-01-01', null), '2026-01-01', true],
    [term('2026-01-01', null), '2025-12-31', false],
    [term('2026-01-01', '2026-06-30'), '2026-06-30', true],
    [term('2026-01-01', '2026-06-30'), '2026-07-01', false],
    [term('2026-01-01', null, '2026-03-01T00:00:00Z'), '2026-02-01', false],
  ])('%o leads on %s: %s', (one, day, yes) => expect(leads(one, day)).toBe(yes))

  it.each([
    [term('2026-01-01', '2026-06-30'), '2026-06-30', null, true],
    [term('2026-01-01', '2026-06-30'), '2026-07-01', null, false],
    [term('2026-07-01', null), '2026-01-01', '2026-06-30', false],
    [term('2026-01-01', null, '2026-03-01T00:00:00Z'), '2026-01-01', null, false],
  ])('%o clashes with %s–%s: %s', (one, from, to, yes) => expect(clashes(one, from, to)).toBe(yes))
})
