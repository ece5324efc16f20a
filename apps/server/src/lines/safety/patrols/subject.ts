import type { Day, Id } from '@balian/contract/ids'
import type { Tx } from '../../../platform/db/index.ts'
import type { Subject } from '../../../platform/handler.ts'
import { fail, wrong } from '../../../platform/problem.ts'
import { stateOf, stepState } from './rules.ts'
import { lockPatrol, type PatrolTable, patrolOf } from './store.ts'

/** What the audit log and marks of change call a patrol. */
export const patrols = 'patrols'

export type PatrolSubject = Subject & { readonly patrol: PatrolTable }

interface Asked {
  readonly tx: Tx
  readonly input: { readonly id: Id }
}
const subjectOf = (patrol: PatrolTable): PatrolSubject => ({ patrol, place: patrol.place })
export const patrolSubject = async ({ tx, input }: Asked): Promise<PatrolSubject> => subjectOf((await patrolOf(tx, input.id)) ?? fail('not-found'))
export const lockedPatrol = async ({ tx, input }: Asked): Promise<PatrolSubject> => subjectOf((await lockPatrol(tx, input.id)) ?? fail('not-found'))
/** For an edit, which names the version that the caller saw. */
export const editedPatrol = async (c: Asked): Promise<PatrolSubject> => {
  const subject = await lockedPatrol(c)
  return { ...subject, version: subject.patrol.version }
}

export const patrolAudit = ({ subject }: { readonly subject: PatrolSubject }) => ({
  on: ['patrol', subject.patrol.id] as [string, Id],
  place: subject.patrol.place,
})

/** The step can be taken, or a problem says why not. */
export function allowed(patrol: PatrolTable, step: Parameters<typeof stepState>[1], today: Day): void {
  const state = stepState(patrol, step, today)
  if (state === 'patrolNotYet') wrong('id', 'not-yet', '还没有到巡逻的日子', 'Its day has not come yet')
  if (state === 'patrolTooLate') wrong('id', 'too-late', '巡逻日志最迟七天内补记', 'A log can be written down within seven days')
  if (state !== true) fail('wrong-step', { state: stateOf(patrol, today), step })
}

/** How far a phone's clock, corrected by the last answer that it got, may still be ahead. */
const clockSlack = 60_000

/** When it was: now, or a moment of the past that is written down afterwards. */
export function momentOf(at: string | null, now: Date): string {
  if (at !== null && Date.parse(at) > now.getTime() + clockSlack) wrong('at', 'future', '时间不能晚于现在', 'The time must not lie ahead')
  return at !== null && at < now.toISOString() ? at : now.toISOString()
}
