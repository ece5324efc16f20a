import { householdList, householdOpen } from '@balian/contract/households'
import { countLimit } from '@balian/contract/page'
import { sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Tx } from '../../platform/db/index.ts'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { canOf } from '../access/index.ts'
import { spokenNames } from '../places/index.ts'
import { membersShown } from './person-file.ts'
import { policy } from './policy.ts'
import { begins, under, within } from './reach.ts'
import { householdOf, t } from './store.ts'
import type { HouseholdTable } from './tables.ts'

type Row = Pick<HouseholdTable, 'id' | 'place' | 'number' | 'address' | 'head' | 'state'> & { headName: string | null; members: number }

/** Households with their head's name and how many live in each; the counting is done for the page only. */
async function shown(tx: Tx, rows: readonly Pick<HouseholdTable, 'id' | 'place' | 'number' | 'address' | 'head' | 'state'>[]) {
  if (rows.length === 0) return []
  const { rows: counts } = await sql<{ household: string; members: number; headName: string | null }>`
    select p.household, count(*)::int as members, max(p.name) filter (where p.id = h.head) as "headName"
    from people p join households h on h.county = p.county and h.id = p.household
    where p.household in (${sql.join(rows.map((row) => row.id))}) and p.state in ('present', 'away') group by p.household`.execute(tx)
  const count = new Map(counts.map((one) => [one.household, one]))
  const names = await spokenNames(
    tx,
    rows.map((row) => row.place),
  )
  return rows.map((row): Row & { placeName: string } => ({
    ...row,
    placeName: names.get(row.place)!,
    headName: count.get(row.id)?.headName ?? null,
    members: count.get(row.id)?.members ?? 0,
  }))
}

function found(tx: Tx, me: Caller, input: { place?: string; q?: string; state: 'open' | 'ended' }) {
  const { place, q, state } = input
  const headed = (text: string) => sql<boolean>`exists (select from people p where p.county = h.county and p.id = h.head and ${begins('p.name', text)})`
  return t(tx)
    .selectFrom('households as h')
    .where(within('h.place', me))
    .where('h.state', '=', state)
    .$if(place !== undefined, (query) => query.where(under('h.place', place!)))
    .$if(q !== undefined && q !== '', (query) => query.where((e) => e.or([begins('h.number', q!), begins('h.address', q!), headed(q!)])))
}

export const householdListHandler = read(householdList, {
  shows: 'nobody',
  run: async ({ tx, me, input }) => {
    const query = found(tx, me, input)
    const rows = await query
      .select(['h.id', 'h.place', 'h.number', 'h.address', 'h.head', 'h.state'])
      .orderBy('h.place')
      .orderBy('h.number')
      .limit(input.size)
      .offset((input.page - 1) * input.size)
      .execute()
    const { rows: counted } = await sql<{ n: number }>`select count(*)::int as n from (${query.select('h.id').limit(countLimit + 1)}) as found`.execute(tx)
    const total = counted[0]!.n
    return { items: await shown(tx, rows), total: Math.min(total, countLimit), more: total > countLimit }
  },
})

/** A household shows names and relations only, as the lists do: nobody's file. */
export const householdOpenHandler = read(householdOpen, {
  subject: async ({ tx, input }) => {
    const row = (await householdOf(tx, input.id)) ?? fail('not-found')
    return { place: row.place, row }
  },
  shows: 'nobody',
  run: async ({ tx, me, subject }) => {
    const { row } = subject
    const [head] = await shown(tx, [row])
    const open = row.state === 'open' ? true : ('household-ended' as const)
    const can = canOf(me, policy, 'households', { place: row.place }, { change: true, split: open, moveIn: true })
    return { ...head!, version: row.version, people: await membersShown(tx, row.id), can }
  },
})
