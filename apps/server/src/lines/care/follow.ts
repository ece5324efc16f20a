import { inNeed, leftBehind } from '@balian/contract/care'
import { guardianships } from '@balian/contract/care-guardianship'
import { needs, pairs } from '@balian/contract/care-help'
import type { Id, PlaceCode } from '@balian/contract/ids'
import { sql } from 'kysely'
import { markChanged } from '../../foundation/indicators/index.ts'
import { noteRepointed, peopleMerged, peopleUnmerged, personEnded, repointedBy } from '../../foundation/people/index.ts'
import { placesMoved } from '../../foundation/places/index.ts'
import { hears } from '../../platform/event.ts'
import { spells } from './visits/spells.ts'
import { type CareFileTable, t, updateFile } from './visits/store.ts'
import { closeFile, files } from './visits/sync.ts'

const table = 'care_files.person'

/** Whoever died or left for good stands on no register of the line any more, and no visit is due. */
const ending = hears(personEnded, async ({ person, day, state }, { tx, now, services }) => {
  const why = state === 'dead' ? '已去世' : '已迁出'
  for (const [register, column] of [
    [leftBehind, 'person'],
    [inNeed, 'person'],
    [needs, 'person'],
    [pairs, 'person'],
    [guardianships, 'child'],
  ] as const) {
    const { rows } = await sql<{ place: PlaceCode }>`
      update ${sql.table(register.table)} set ended_on = ${day}, ended_why = ${why}, version = version + 1
      where ${sql.ref(column)} = ${person} and ended_on is null returning place`.execute(tx)
    if (rows.length > 0) await markChanged(tx, register.name, ...rows.map((row) => row.place))
  }
  const file = await t(tx).selectFrom('care_files').selectAll().where('person', '=', person).where('closed_on', 'is', null).forUpdate().executeTakeFirst()
  if (file) await closeFile({ tx, now, today: services.clock.day(now) }, file)
})

/** Two e-files were of one person: one care file goes on; where both had one, that of the e-file that goes is closed. */
const merging = hears(peopleMerged, async ({ merge, county, kept, gone }, { tx, now, services }) => {
  const found = await t(tx).selectFrom('care_files').selectAll().where('person', 'in', [kept, gone]).forUpdate().execute()
  const of = (person: Id): CareFileTable | undefined => found.find((file) => file.person === person)
  const leaving = of(gone)
  if (!leaving) return
  if (of(kept)) {
    if (leaving.closed_on === null) await closeFile({ tx, now, today: services.clock.day(now) }, leaving)
    return
  }
  await updateFile(tx, leaving, { person: kept })
  await noteRepointed(tx, { merge, county }, table, [leaving.id])
})

const unmerging = hears(peopleUnmerged, async ({ merge, county, gone }, { tx }) => {
  const ids = await repointedBy(tx, { merge, county }, table)
  if (ids.length > 0) await sql`update care_files set person = ${gone} where id = any (${[...ids]}::uuid[])`.execute(tx)
})

/** Places that go on under another code take their files along. */
const moving = hears(placesMoved, async ({ moved }, { tx }) => {
  const before = moved.map((one) => one.from)
  const after = moved.map((one) => one.to)
  for (const name of ['care_files', 'care_visits', 'care_spells']) {
    await sql`update ${sql.table(name)} r set place = m.after
      from unnest(${before}::text[], ${after}::text[]) as m (before, after) where r.place = m.before`.execute(tx)
  }
  for (const source of [files, spells, 'care_visits']) await markChanged(tx, source, ...before, ...after)
})

/** What happens to people and places, the care files follow. */
export const following = [ending, merging, unmerging, moving]
