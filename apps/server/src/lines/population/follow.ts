import type { PlaceCode } from '@balian/contract/ids'
import { boarders, floatingResidents } from '@balian/contract/residence'
import { serviceKinds } from '@balian/contract/service-messages'
import { sql } from 'kysely'
import { markChanged } from '../../foundation/indicators/index.ts'
import { peopleMerged, personEnded } from '../../foundation/people/index.ts'
import { placesMoved } from '../../foundation/places/index.ts'
import { repointing } from '../../foundation/registers/index.ts'
import { consentChanged } from '../../foundation/rights/index.ts'
import { hears } from '../../platform/event.ts'
import { endTenancies } from './houses/store.ts'

/** Whoever died or left for good stands on no register of the line any more, and rents nowhere. */
const ending = hears(personEnded, async ({ person, day, state }, { tx }) => {
  const why = state === 'dead' ? '已去世' : '已离开'
  for (const register of [floatingResidents, boarders]) {
    const { rows } = await sql<{ place: PlaceCode }>`
      update ${sql.table(register.table)} set ended_on = ${day}, ended_why = ${why}, version = version + 1
      where person = ${person} and ended_on is null returning place`.execute(tx)
    if (rows.length > 0) await markChanged(tx, register.name, ...rows.map((row) => row.place))
  }
  await endTenancies(tx, person, day, why)
})

/** Places that go on under another code take what stands there along. */
const moving = hears(placesMoved, async ({ moved }, { tx }) => {
  const before = moved.map((one) => one.from)
  const after = moved.map((one) => one.to)
  for (const name of ['boarder_check_ins', 'stay_periods', 'tenancies', 'service_messages', 'service_opt_outs']) {
    await sql`update ${sql.table(name)} r set place = m.after
      from unnest(${before}::text[], ${after}::text[]) as m (before, after) where r.place = m.before`.execute(tx)
    await markChanged(tx, name, ...before, ...after)
  }
})

/** Two e-files were of one person: tenancies name the one that stays. */
const tenants = repointing({ table: 'tenancies', items: [{ name: 'person', kind: 'person', zh: '承租人', en: 'Tenant', purpose: { zh: '', en: '' } }] })

/** Who withdraws the consent gets no service message of any kind; who gives it again, gets all of them. */
const consenting = hears(consentChanged, async ({ person, place, key, given, by }, { tx, now }) => {
  if (key !== 'service-messages') return
  await sql`delete from service_opt_outs where person = ${person} and county = ${place.slice(0, 6)}`.execute(tx)
  if (given) return
  for (const kind of Object.keys(serviceKinds))
    await sql`insert into service_opt_outs (county, person, kind, place, reason, name, at)
      values (${place.slice(0, 6)}, ${person}, ${kind}, ${place}, '撤回同意', ${by}, ${now.toISOString()}::timestamptz)`.execute(tx)
})

/** Whoever opted out under one of two e-files gets no such message under the other; taken apart again, both stay out. */
const optedOut = hears(peopleMerged, async ({ county, kept, gone }, { tx }) => {
  await sql`insert into service_opt_outs (county, person, kind, place, reason, name, at)
    select county, ${kept}, kind, place, reason, name, at from service_opt_outs where county = ${county} and person = ${gone} on conflict do nothing`.execute(
    tx,
  )
})

/** What happens to people and places, the line follows. */
export const following = [ending, moving, consenting, optedOut, ...tenants]
