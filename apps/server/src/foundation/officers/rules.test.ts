import { adminRoles, type Role, roles } from '@balian/contract/roles'
import { describe, expect, it } from 'vitest'
import type { Post } from '../../platform/caller.ts'
import { type Managed, mayStandBeside, overlap, standsAt, whyNotManage } from './rules.ts'

const post = (role: Role, place: string) => ({ id: 'p', role, place, placeName: '' }) satisfies Post

describe('三员分立', () => {
  it.each(roles.flatMap((a) => roles.map((b) => [a, b] as const)))('%s beside %s', (a, b) => {
    expect(mayStandBeside(a, [b])).toBe(!adminRoles.includes(a) && !adminRoles.includes(b))
  })

  it('any role stands alone', () => {
    for (const role of roles) expect(mayStandBeside(role, [])).toBe(true)
  })
})

describe('days', () => {
  it.each([
    ['2026-01-01', '2026-01-31', '2026-01-31', null, true],
    ['2026-01-01', '2026-01-30', '2026-01-31', null, false],
    ['2026-02-01', null, '2026-01-01', '2026-01-31', false],
    ['2026-01-01', null, '2026-05-01', null, true],
  ] as const)('%s–%s and %s–%s', (from, to, from2, to2, meet) => {
    expect(overlap({ from, to }, { from: from2, to: to2 })).toBe(meet)
    expect(overlap({ from: from2, to: to2 }, { from, to })).toBe(meet)
  })
})

describe('where a role can stand', () => {
  it.each([
    ['mediator', '621102112201', true],
    ['mediator', '62110211220101', true],
    ['manager', '621102112', true],
    ['manager', '621102112201', false],
    ['auditor', '6211', true],
    ['auditor', '621102112201', false],
    ['window-clerk', '621102112201', true],
    ['window-clerk', '6211', false],
  ] as const)('%s at %s', (role, place, stands) => {
    expect(standsAt(role, place)).toBe(stands)
  })
})

describe('who may manage an account', () => {
  const village: Managed = { id: 'a', office: '621102112201', live: [post('mediator', '621102112201')] }
  it.each([
    ['system-admin', '621102', village, null],
    ['system-admin', '621102112201', village, null],
    ['manager', '621102112', village, null],
    ['manager', '621102112201', village, null],
    ['manager', '621102', { ...village, live: [post('manager', '621102112')] }, null],
    ['manager', '621102112', { ...village, live: [post('manager', '621102112')] }, 'above-you'],
    ['manager', '621102112', { ...village, office: '621102' }, 'place'],
    ['manager', '621102112', { ...village, live: [post('auditor', '621102112201')] }, 'above-you'],
    ['system-admin', '621102112', { ...village, live: [post('mediator', '621102')] }, 'above-you'],
    ['system-admin', '621102113', village, 'place'],
    ['security-admin', '621102', village, 'above-you'],
    ['system-admin', '621102', { id: 'a', office: null, live: [] }, 'place'],
  ] as const)('%s of %s', (role, place, account, because) => {
    expect(whyNotManage([post(role, place)], account)).toBe(because)
  })
})
