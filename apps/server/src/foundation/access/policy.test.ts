import { describe, expect, it } from 'vitest'
import type { Caller } from '../../platform/caller.ts'
import { may, type Rule } from './policy.ts'

const caller = (place: string, role = 'mediator'): Caller => ({
  account: 'a',
  session: 's',
  name: '',
  language: 'zh',
  posts: [{ id: 'p', role, place, placeName: '' }],
  person: 'me',
  groups: ['g'],
})
const rule: Rule = { roles: ['mediator'] }

describe('may', () => {
  it('says no to a route without a rule, and to nobody', () => {
    expect(may(caller('62'), undefined)).toEqual({ yes: false, because: 'no-rule' })
    expect(may({ ...caller('62'), account: null }, rule)).toEqual({ yes: false, because: 'signed-out' })
  })

  it('lets a post act in its subtree only; siblings with a shared start never leak', () => {
    const village1 = caller('621102112201')
    expect(may(village1, rule, { place: '62110211220103' }).yes).toBe(true)
    expect(may(village1, rule, { place: '621102112210' })).toEqual({ yes: false, because: 'place' })
    expect(may(village1, rule, { place: '621102112' })).toEqual({ yes: false, because: 'place' })
  })

  it('asks for the role, and for the tier where the rule names one', () => {
    expect(may(caller('6211', 'auditor'), rule, { place: '621102' })).toEqual({ yes: false, because: 'role' })
    expect(may(caller('621102'), { ...rule, tiers: ['township'] }, { place: '621102' }).yes).toBe(false)
  })

  it('reaches a case by its desk, by assignment, by group and by being the resident', () => {
    const elsewhere = { place: '621121100', desk: '621102112', assigned: ['a'], groups: ['g'], people: ['me'] }
    expect(may(caller('621102112'), rule, elsewhere).yes).toBe(true)
    expect(may(caller('6299'), { assigned: true }, elsewhere).yes).toBe(true)
    expect(may({ ...caller('6299'), posts: [] }, { assigned: true }, elsewhere).yes).toBe(false)
    expect(may(caller('6299', 'auditor'), { assigned: true }).yes).toBe(false)
    expect(may(caller('6299'), { leaders: true }, elsewhere).yes).toBe(true)
    expect(may(caller('6299'), { own: true }, elsewhere).yes).toBe(true)
    expect(may(caller('6299'), { own: true }, { place: '621121100', people: ['other'] }).yes).toBe(false)
  })
})
