import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ruleDays } from './rules.ts'
import { type Candidate, shareOut, type ToKeep } from './share-out.ts'

const officer: Candidate = { keeper: 'officer a', near: 2 }
const leads = (name: string, near: 0 | 1 = 1): Candidate => ({ keeper: `leader ${name}`, near })
const one = (id: string, more: Partial<ToKeep> = {}): ToKeep => ({ id, urgency: 0, candidates: [officer], keeper: null, fixed: null, ...more })
const loads = (shares: ReadonlyMap<string, string>) => [...Map.groupBy(shares.values(), (keeper) => keeper)].map(([keeper, kept]) => [keeper, kept.length])

describe('the sharing out of visits', () => {
  it('prefers the leader in the same 社 to another leader and to the officer, and is even', () => {
    const both = [officer, leads('far'), leads('near', 0)]
    const shares = shareOut(['p1', 'p2', 'p3', 'p4', 'p5', 'p6'].map((id) => one(id, { candidates: both })))
    expect([shares.get('p1'), shares.get('p2'), shares.get('p3')]).toEqual(['leader near', 'leader far', 'officer a'])
    expect(new Map(loads(shares) as [string, number][])).toEqual(
      new Map([
        ['leader near', 2],
        ['leader far', 2],
        ['officer a', 2],
      ]),
    )
  })

  it('gives nobody to a leader whose group they do not belong to', () => {
    const shares = shareOut([one('p1'), one('p2'), one('p3', { candidates: [officer, leads('li')] })])
    expect(Object.fromEntries(shares)).toEqual({ p1: 'officer a', p2: 'officer a', p3: 'leader li' })
  })

  it('leaves whom an officer moved by hand, and who is paired, even where it is uneven', () => {
    const free = { candidates: [officer, leads('li')] }
    const fixed = ['p1', 'p2', 'p3'].map((id) => one(id, { ...free, fixed: 'officer a' }))
    expect(Object.fromEntries(shareOut([...fixed, one('p4', free)]))).toEqual({ p1: 'officer a', p2: 'officer a', p3: 'officer a', p4: 'leader li' })
  })

  it('moves the least urgent when a new leader comes', () => {
    const candidates = [officer, leads('li')]
    const shares = shareOut(
      [
        ['p1', 90],
        ['p2', 10],
        ['p3', 40],
        ['p4', -5],
      ].map(([id, urgency]) => one(id as string, { urgency: urgency as number, candidates, keeper: 'officer a' })),
    )
    expect(Object.fromEntries(shares)).toEqual({ p1: 'officer a', p3: 'officer a', p2: 'leader li', p4: 'leader li' })
  })

  it('leaves without a keeper whom nobody may keep', () => {
    expect(shareOut([one('p1', { candidates: [] })]).size).toBe(0)
  })
})

const keepers = ['officer a', 'officer b', 'leader 1', 'leader 2', 'leader 3']
const village = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    urgency: fc.integer({ min: -60, max: 200 }),
    candidates: fc.uniqueArray(fc.record({ keeper: fc.constantFrom(...keepers), near: fc.constantFrom(0 as const, 1 as const, 2 as const) }), {
      selector: ({ keeper }) => keeper,
    }),
    keeper: fc.option(fc.constantFrom(...keepers, 'leader gone')),
    fixed: fc.option(fc.constantFrom(...keepers), { freq: 8 }),
  }),
  { selector: ({ id }) => id, maxLength: 40 },
)

describe('whatever the village', () => {
  it('everybody has a keeper who may, nobody could be moved to lighten a load by two, the order does not matter, and done again it stands', () => {
    fc.assert(
      fc.property(village, fc.integer(), (people, salt) => {
        const shares = shareOut(people)
        const load = (keeper: string) => [...shares.values()].filter((kept) => kept === keeper).length
        for (const person of people) {
          const kept = shares.get(person.id)
          if (person.fixed !== null) expect(kept).toBe(person.fixed)
          else if (person.candidates.length === 0) expect(kept).toBeUndefined()
          else {
            expect(person.candidates.map(({ keeper }) => keeper)).toContain(kept)
            for (const other of person.candidates) expect(load(kept!) - load(other.keeper)).toBeLessThan(2)
          }
        }
        const shuffled = people.toSorted((a, b) => ((a.id.charCodeAt(0) * salt) % 7) - ((b.id.charCodeAt(0) * salt) % 7))
        expect(shareOut(shuffled)).toEqual(shares)
        expect(shareOut(people.map((person) => ({ ...person, keeper: shares.get(person.id) ?? null })))).toEqual(shares)
      }),
    )
  })
})

it('the interval of the rule is the shortest of all reasons', () => {
  expect([['02'], ['01', '02'], ['need:hardship'], ['need:living-alone', '01'], []].map(ruleDays)).toEqual([60, 30, 60, 15, 60])
})
