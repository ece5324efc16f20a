import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import type { Caller } from '../../platform/caller.ts'
import type { Tx } from '../../platform/db/index.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { may } from '../access/index.ts'
import { placeExists } from '../places/index.ts'
import { policy } from './policy.ts'
import { allows, type Step } from './rules.ts'
import { lockHousehold, lockPerson } from './store.ts'
import type { PersonTable } from './tables.ts'

/** The e-file that a command acts on, locked. */
export async function lockedFile({ tx, input }: { tx: Tx; input: { id: Id } }) {
  const row = (await lockPerson(tx, input.id)) ?? fail('not-found')
  return { place: row.place, people: [row.id], row }
}

/** The household that a command acts on, locked. */
export async function lockedHousehold({ tx, input }: { tx: Tx; input: { id: Id } }) {
  const row = (await lockHousehold(tx, input.id)) ?? fail('not-found')
  return { place: row.place, row }
}

/** Stops unless the file was seen as it is now, and its state allows the step. */
export function ready(row: PersonTable, version: number, step: Step): void {
  if (row.version !== version) fail('stale')
  if (!allows(row.state, step)) fail('file-closed')
}

/** The entry that a change of an e-file leaves in the audit log. */
export const changed = ({ subject }: { subject: { place: PlaceCode; row: PersonTable } }) => ({
  on: ['person', subject.row.id] as const,
  place: subject.place,
  people: [subject.row.id],
  purpose: 'upkeep',
})

/** A place where people live: a village or 社 that stands today. */
export async function checkLiving(tx: Tx, place: PlaceCode, today: Day): Promise<void> {
  if (place.length < 12 || !(await placeExists(tx, place, today))) wrong('place', 'place-living', '请选择到村或社', 'Choose a village or a group')
}

/** The caller may do the same at the other place too. */
export function allowAt(me: Caller, route: string, place: PlaceCode): void {
  const verdict = may(me, policy[route], { place })
  if (!verdict.yes) fail('forbidden', { because: verdict.because })
}

export function notLater(path: string, day: Day, today: Day): void {
  if (day > today) wrong(path, 'day-ahead', '日期不能晚于今天', 'The day must not lie after today')
}
