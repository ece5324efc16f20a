import { newId } from '@balian/contract/ids'
import { sql } from 'kysely'
import { deliverToAll, insertDispatch } from '../src/foundation/messages/index.ts'
import type { Keys } from '../src/platform/crypto.ts'
import type { Db } from '../src/platform/db/index.ts'

const columns = ['county', 'id', 'place', 'name', 'pinyin', 'initials', 'sex', 'birth', 'phone_sealed', 'phone_blind', 'made_at']

/** What each of them is told, and what stands in their e-files: none of it may stand in a log. */
export const told = { name: '群众甲', title: '良种补贴', body: '本月底截止', phones: /1[3-9]\d{9}/ } as const

function* rows(keys: Keys, places: readonly string[], count: number) {
  for (let n = 0; n < count; n += 1) {
    const phone = String(13_900_000_000 + n)
    const place = places[n % places.length]!
    yield [place.slice(0, 6), newId(), place, told.name, 'x', 'x', '1', '1970-01-01', keys.seal(phone), keys.blind('phone', phone), '2026-01-01T00:00:00Z']
  }
}

/** Puts so many residents with a number each into these places, and draws up one SMS to all of them. Tells how long each took, in milliseconds. */
export async function tellMany(
  db: Db,
  keys: Keys,
  where: { readonly place: string; readonly places: readonly string[]; readonly count: number; readonly now: Date },
) {
  const { place, places, count, now } = where
  const one = { id: newId(), place, kind: 'farm', title: told.title, body: told.body, channels: ['sms' as const], urgent: false, account: null, name: '村' }
  const began = performance.now()
  await db.system((tx) => db.copyIn(tx, 'people', columns, rows(keys, places, count)))
  const filled = performance.now()
  await db.system(async (tx) => {
    await insertDispatch(tx, one, now)
    await deliverToAll(tx, one, sql`p.place >= ${place} and p.place < ${`${place}:`}`, ['sms'], now)
  })
  return { fill: filled - began, draw: performance.now() - filled }
}
