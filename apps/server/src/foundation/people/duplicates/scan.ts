import { type DuplicateReason, duplicateDifferent, duplicateScan } from '@balian/contract/duplicates'
import type { Id, PlaceCode } from '@balian/contract/ids'
import { command } from '../../../platform/command.ts'
import type { Keys } from '../../../platform/crypto.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { fail } from '../../../platform/problem.ts'
import { t } from '../store.ts'
import { near } from './near.ts'
import { lockPair, notePairs, type Pair, plainPairs, sameSounding } from './store.ts'

type Found = Map<string, Pair & { reasons: DuplicateReason[] }>

function add(found: Found, pair: Pair, reason: DuplicateReason): void {
  const [a, b] = pair.a < pair.b ? [pair.a, pair.b] : [pair.b, pair.a]
  const [place, place_b] = pair.a < pair.b ? [pair.place, pair.place_b] : [pair.place_b, pair.place]
  const known = found.get(a + b) ?? { a, b, place, place_b, reasons: [] }
  if (!known.reasons.includes(reason)) known.reasons.push(reason)
  found.set(a + b, known)
}

/** Looks for e-files that may be of one person. Numbers are compared in memory only, within the sound of a name. */
export async function scanPlace(c: { tx: Tx; keys: Keys; now: Date }, place: PlaceCode): Promise<{ found: number; looked: number }> {
  const found: Found = new Map()
  for (const { reason, ...pair } of await plainPairs(c.tx, place)) add(found, pair, reason)
  const people = await sameSounding(c.tx, place)
  let group: { id: Id; place: PlaceCode; number: string }[] = []
  for (const [i, person] of people.entries()) {
    const alone = people[i - 1]?.pinyin !== person.pinyin && people[i + 1]?.pinyin !== person.pinyin
    if (people[i - 1]?.pinyin !== person.pinyin) group = []
    if (alone) continue
    const mine = { id: person.id, place: person.place, number: c.keys.open(person.identity_sealed!) }
    for (const other of group)
      if (near(other.number, mine.number)) add(found, { a: other.id, b: mine.id, place: other.place, place_b: mine.place }, 'near-identity')
    group.push(mine)
  }
  return { found: await notePairs(c.tx, found, c.now), looked: people.length }
}

export const duplicateScanHandler = command(duplicateScan, {
  subject: async ({ input }) => ({ place: input.place }),
  audit: ({ input, result }) => ({ on: ['place', input.place], place: input.place, purpose: 'upkeep', detail: result }),
  run: ({ tx, input, now, services }) => {
    if (input.place.length < 6) fail('invalid')
    return scanPlace({ tx, keys: services.keys, now }, input.place)
  },
})

export const duplicateDifferentHandler = command(duplicateDifferent, {
  subject: async ({ tx, input }) => {
    const row = (await lockPair(tx, input.id)) ?? fail('not-found')
    return { place: row.place, row }
  },
  audit: ({ input, subject: { row } }) => ({ on: ['duplicate', input.id], place: row.place, people: [row.a, row.b], purpose: 'upkeep' }),
  run: async ({ tx, me, input, subject: { row }, now }) => {
    if (row.state !== 'open') fail('wrong-step', { state: row.state, step: 'different' })
    const decided = { state: 'different' as const, decided_by: me.name, decided_at: now.toISOString(), note: input.note }
    await t(tx).updateTable('duplicates').set(decided).where('county', '=', row.county).where('id', '=', row.id).execute()
    return {}
  },
})
