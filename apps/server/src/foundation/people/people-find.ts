import { cleanIdentity } from '@balian/contract/identity-number'
import { type PersonState, peopleFind } from '@balian/contract/people'
import { cleanPhone, isPhone } from '@balian/contract/phone-number'
import { type RawBuilder, sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Keys } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db/index.ts'
import { read } from '../../platform/read.ts'
import { begins, under, within } from './reach.ts'
import { type Listed, rowColumns, withNames } from './rows.ts'
import { t } from './store.ts'

type By = 'identity' | 'phone' | 'name' | 'pinyin' | 'address' | 'place'
interface Way {
  readonly by: By
  readonly where: RawBuilder<boolean>
  readonly order: 'name' | 'place'
}

const shown: PersonState[] = ['present', 'away', 'gone', 'dead']

/** Each way in which the words may name somebody is one look into one index, in the order of how exact it is. */
export function waysOf(q: string, keys: Keys): Way[] {
  const number = cleanIdentity(q)
  if (/^\d{17}[\dX]$/.test(number)) return [{ by: 'identity', where: sql`p.identity_blind = ${keys.blind('identity', number)}`, order: 'name' }]
  if (isPhone(q)) return [{ by: 'phone', where: sql`p.phone_blind = ${keys.blind('phone', cleanPhone(q))}`, order: 'name' }]
  const letters = q.toLowerCase().replace(/[\s']/g, '')
  if (/^[a-z]+$/.test(letters))
    return [
      { by: 'pinyin', where: begins('p.pinyin', letters), order: 'name' },
      { by: 'pinyin', where: begins('p.initials', letters), order: 'name' },
    ]
  return [
    { by: 'name', where: begins('p.name', q), order: 'name' },
    { by: 'address', where: begins('p.address', q), order: 'place' },
  ]
}

const lookUp = (tx: Tx, me: Caller, way: Way, size: number): Promise<Listed[]> =>
  t(tx)
    .selectFrom('people as p')
    .select(rowColumns)
    .where(within('p.place', me))
    .where(way.where)
    .where('p.state', 'in', shown)
    .orderBy(way.order === 'name' ? sql`p.name collate "C"` : sql`p.place`)
    .orderBy('p.id')
    .limit(size)
    .execute()

/** The places of the caller's that are called so: whoever lives in one of them. */
async function placeWay(tx: Tx, me: Caller, q: string): Promise<Way[]> {
  const { rows } = await sql<{ code: string }>`select code from places where ${begins('name', q)} and ${within('code', me)} order by code limit 20`.execute(tx)
  if (rows.length === 0) return []
  const any = sql.join(
    rows.map((row) => under('p.place', row.code)),
    sql` or `,
  )
  return [{ by: 'place', where: sql`(${any})`, order: 'place' }]
}

export const peopleFindHandler = read(peopleFind, {
  shows: 'nobody',
  run: async ({ tx, me, input, services }) => {
    const found = new Map<string, Listed & { by: By }>()
    const ways = waysOf(input.q, services.keys)
    for (const way of [...ways, ...(ways.some(({ by }) => by === 'name') ? await placeWay(tx, me, input.q) : [])]) {
      if (found.size >= input.size) break
      for (const row of await lookUp(tx, me, way, input.size)) if (!found.has(row.id)) found.set(row.id, { ...row, by: way.by })
    }
    return { items: await withNames(tx, [...found.values()].slice(0, input.size)) }
  },
})
