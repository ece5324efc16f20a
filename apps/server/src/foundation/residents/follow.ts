import type { Id } from '@balian/contract/ids'
import { sql } from 'kysely'
import { hears } from '../../platform/event.ts'
import { votingStarted } from '../elections/index.ts'
import { notify, notifyOffice, tellResidents } from '../messages/index.ts'
import { noteRepointed, peopleMerged, peopleUnmerged, repointedBy, whyAnswered, whyAsked } from '../people/index.ts'
import { placesMoved, spokenNames } from '../places/index.ts'

/** What names a resident, and in which column. */
const named = [
  ['file_requests', 'person'],
  ['guardians', 'ward'],
  ['guardians', 'guardian'],
] as const

/** Questions are told to the office and answers to the resident; records follow people and places. */
export const hearing = [
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
  hears(peopleMerged, async ({ merge, county, kept, gone }, { tx }) => {
    for (const [table, column] of named) {
      const { rows } = await sql<{ id: Id }>`update ${sql.table(table)} set ${sql.ref(column)} = ${kept} where ${sql.ref(column)} = ${gone}
        ${table === 'guardians' ? sql`and ${kept}::uuid not in (ward, guardian)` : sql``} returning id`.execute(tx)
      await noteRepointed(
        tx,
        { merge, county },
        `${table}.${column}`,
        rows.map((row) => row.id),
      )
    }
  }),
  hears(peopleUnmerged, async ({ merge, county, kept, gone }, { tx }) => {
    for (const [table, column] of named) {
      const ids = await repointedBy(tx, { merge, county }, `${table}.${column}`)
      await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${gone} where ${sql.ref(column)} = ${kept} and id = any (${[...ids]}::uuid[])`.execute(tx)
    }
  }),
  hears(placesMoved, async ({ moved }, { tx }) => {
    for (const { from, to } of moved)
      for (const table of ['file_requests', 'guardians', 'resident_invitations'])
        await sql`update ${sql.table(table)} set place = ${to} where county = ${from.slice(0, 6)} and place = ${from}`.execute(tx)
  }),
]
