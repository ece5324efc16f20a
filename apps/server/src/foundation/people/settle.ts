import type { Day, Id } from '@balian/contract/ids'
import type { Caller } from '../../platform/caller.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Event } from '../../platform/event.ts'
import { fail } from '../../platform/problem.ts'
import { differences } from './columns.ts'
import { personEnded } from './events.ts'
import { note } from './history.ts'
import { leaveHousehold } from './membership.ts'
import { changePerson, lockPerson } from './store.ts'

interface Doing {
  readonly tx: Tx
  readonly me: Caller
  readonly now: Date
}

/** Codes of 人户一致标识 (GB/T 31000). */
const livesWhereRegistered = '01'

/** The household registration (户口) was moved to where the person lives: the e-file says so, with its history. */
export async function registerHere(c: Doing, person: Id, reason: string): Promise<void> {
  const row = (await lockPerson(c.tx, person)) ?? fail('not-found')
  if (row.state === 'dead' || row.state === 'merged') fail('file-closed')
  const next = await changePerson(c.tx, row, { registered_place: row.place, registered_address: row.address, consistent: livesWhereRegistered })
  await note(c, next, { kind: 'changed', changes: differences(row, next), reason })
}

/** Somebody leaves for good, as a line's own register hears of it: the e-file goes with its history, and whoever hears `personEnded` follows. */
export async function leaveForGood(
  c: Doing & { readonly say: (event: Event) => Promise<void> | void },
  person: Id,
  { day, whereabouts, reason }: { readonly day: Day; readonly whereabouts: string; readonly reason: string },
): Promise<void> {
  const row = (await lockPerson(c.tx, person)) ?? fail('not-found')
  if (row.state === 'gone') return
  if (row.state === 'dead' || row.state === 'merged') fail('file-closed')
  await leaveHousehold(c.tx, row.household, [row.id], undefined)
  const next = await changePerson(c.tx, row, { state: 'gone', state_day: day, whereabouts, household: null, relation: null })
  await note(c, next, { kind: 'departed', changes: differences(row, next), reason })
  await c.say(personEnded.of({ person: row.id, place: row.place, state: 'gone', day }))
}
