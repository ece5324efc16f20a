import { codeName } from '@balian/contract/codes'
import { duplicateList, duplicateOpen } from '@balian/contract/duplicates'
import { countLimit } from '@balian/contract/page'
import type { Language } from '@balian/contract/problem'
import { type RegisterField, registerFields } from '@balian/contract/register-fields'
import { sql } from 'kysely'
import type { Keys } from '../../../platform/crypto.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { fail } from '../../../platform/problem.ts'
import { read } from '../../../platform/read.ts'
import { placePath } from '../../places/index.ts'
import { fieldsOf } from '../columns.ts'
import { under, within } from '../reach.ts'
import { personCards, withNames } from '../rows.ts'
import { maskedIdentity, maskedPhone } from '../sealed.ts'
import { personOf, t } from '../store.ts'
import type { DuplicateTable, PersonTable } from '../tables.ts'
import { openMerge } from './store.ts'

const shown = ({ id, reasons, state, found_at, decided_by, decided_at, note }: DuplicateTable) => ({
  id,
  reasons,
  state,
  foundAt: found_at,
  decidedBy: decided_by,
  decidedAt: decided_at,
  note,
})

export const duplicateListHandler = read(duplicateList, {
  shows: 'nobody',
  run: async ({ tx, me, input }) => {
    const both = sql<boolean>`exists (select from people p where p.county = d.county and p.id = d.a) and exists (select from people p where p.county = d.county and p.id = d.b)`
    const query = t(tx)
      .selectFrom('duplicates as d')
      .where(within('d.place', me))
      .where(within('d.place_b', me))
      .where('d.state', '=', input.state)
      .where(both)
      .$if(input.place !== undefined, (q) => q.where(sql<boolean>`(${under('d.place', input.place!)} or ${under('d.place_b', input.place!)})`))
    const rows = await query
      .selectAll('d')
      .orderBy('d.id', 'desc')
      .limit(input.size)
      .offset((input.page - 1) * input.size)
      .execute()
    const { n } = await query.select((e) => e.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
    const cards = await personCards(
      tx,
      rows.flatMap((row) => [row.a, row.b]),
    )
    return { items: rows.map((row) => ({ ...shown(row), a: cards.get(row.a)!, b: cards.get(row.b)! })), total: Math.min(n, countLimit), more: n > countLimit }
  },
})

const fields: readonly RegisterField[] = registerFields

/** An e-file's items in words, sealed ones masked, by field. */
async function side(c: { tx: Tx; keys: Keys; language: Language }, row: PersonTable) {
  const [named] = await withNames(c.tx, [row])
  const plain = fieldsOf(row) as Record<string, string | null>
  const special: Record<string, string | null> = {
    place: named!.placeName,
    registeredPlace: row.registered_place ? (await placePath(c.tx, row.registered_place)) || row.registered_place : null,
    householdNumber: named!.householdNumber,
    relation: row.relation,
    identity: maskedIdentity(c.keys, row.identity_sealed),
    phone: maskedPhone(c.keys, row.phone_sealed),
  }
  const values = Object.fromEntries(
    fields.map(({ key, table }) => {
      const value = key in special ? special[key] : plain[key]
      return [key, table ? codeName(table, value, c.language) : (value ?? '')]
    }),
  )
  const last = await t(c.tx)
    .selectFrom('person_changes')
    .select('at')
    .where('county', '=', row.county)
    .where('person', '=', row.id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const { id, name, sex, birth, place, state } = row
  return { id, name, sex, birth, place, placeName: named!.placeName, state, values, made: row.made_at, changed: last?.at ?? null }
}

export const duplicateOpenHandler = read(duplicateOpen, {
  subject: async ({ tx, input }) => {
    const row = (await t(tx).selectFrom('duplicates').selectAll().where('id', '=', input.id).executeTakeFirst()) ?? fail('not-found')
    return { place: row.place, row }
  },
  shows: ({ input, subject: { row } }) => ({ on: ['duplicate', input.id], place: row.place, people: [row.a, row.b], purpose: 'upkeep' }),
  run: async ({ tx, me, subject: { row }, services }) => {
    const [one, other] = [(await personOf(tx, row.a)) ?? fail('not-found'), (await personOf(tx, row.b)) ?? fail('not-found')]
    const c = { tx, keys: services.keys, language: me.language }
    const [a, b] = [await side(c, one), await side(c, other)]
    const merge = await openMerge(tx, row.id)
    const differ = fields.map((field) => field.key).filter((key) => a.values[key] !== b.values[key])
    // Masks can look alike: whether the numbers differ is told by their hashes.
    for (const [key, column] of [
      ['identity', 'identity_blind'],
      ['phone', 'phone_blind'],
    ] as const)
      if (one[column] !== other[column] && !differ.includes(key)) differ.push(key)
    return {
      ...shown(row),
      a,
      b,
      differ,
      sameIdentity: one.identity_blind !== null && one.identity_blind === other.identity_blind,
      merge: merge ? { kept: merge.kept, gone: merge.gone, at: merge.at } : null,
    }
  },
})
