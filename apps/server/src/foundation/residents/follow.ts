import type { Id } from '@balian/contract/ids'
import { sql } from 'kysely'
import { hears } from '../../platform/event.ts'
import { votingStarted } from '../elections/index.ts'
import { notify, notifyOffice, tellResidents } from '../messages/index.ts'
import { followingMerges, whyAnswered, whyAsked } from '../people/index.ts'
import { placesMoved, spokenNames } from '../places/index.ts'

/** Nobody is their own guardian. */
const notBoth = (to: Id) => sql`${to}::uuid in (r.ward, r.guardian)`

/** Questions are told to the office and answers to the resident; records follow people and places. */
export const hearing = [
  ...followingMerges({ table: 'file_requests' }),
  ...followingMerges({ table: 'guardians', column: 'ward', unless: notBoth }),
  ...followingMerges({ table: 'guardians', column: 'guardian', unless: notBoth }),
  hears(whyAsked, async ({ question, office, sealed }, { tx, now, services }) => {
    const place = (await spokenNames(tx, [office])).get(office) ?? office
    const roles = sealed ? (['help-supervisor'] as const) : (['population-registrar', 'manager'] as const)
    const about = { kind: 'opening-question', id: question, place: office }
    await notifyOffice(tx, { key: 'people.whyAsked', roles, place: office, today: services.clock.day(now), now, params: { place }, about })
  }),
  hears(whyAnswered, async ({ question, person, askedBy }, { tx, now }) => {
    const message = { key: 'people.whyAnswered', about: { kind: 'opening-question', id: question } }
    await (askedBy ? notify(tx, { ...message, to: [askedBy], now }) : tellResidents(tx, message, [person], now))
  }),
  hears(votingStarted, async ({ election, place, group, people }, { tx, now }) => {
    const message = { key: 'elections.voting', params: { group }, about: { kind: 'election', id: election, place } }
    await tellResidents(tx, message, people, now)
  }),
  hears(placesMoved, async ({ moved }, { tx }) => {
    for (const { from, to } of moved)
      for (const table of ['file_requests', 'guardians', 'resident_invitations'])
        await sql`update ${sql.table(table)} set place = ${to} where county = ${from.slice(0, 6)} and place = ${from}`.execute(tx)
  }),
]
