import { amendActivity, withdrawActivity } from '@balian/contract/activities'
import { activityKindOf } from '@balian/contract/activity-kinds'
import type { Id } from '@balian/contract/ids'
import type { Caller } from '../../platform/caller.ts'
import { command } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/index.ts'
import { fail } from '../../platform/problem.ts'
import { takeFiles } from '../files/index.ts'
import { activityRecorded, activityWithdrawn } from './events.ts'
import { mayRead, mayWrite } from './kind.ts'
import { checkDay, checkGroups } from './record.ts'
import { type ActivityTable, changeActivity, lockActivity, putWho } from './store.ts'
import { putValues } from './values.ts'

type ActivitySubject = ActivityTable

async function load({ tx, me, input }: { readonly tx: Tx; readonly me: Caller; readonly input: { readonly id: Id } }): Promise<ActivitySubject> {
  const found = await lockActivity(tx, input.id)
  return found && mayRead(me, found) ? found : fail('not-found')
}

/** It still counts, it is the version that the caller saw, the caller may write its kind, and no line knows more of it. */
function check(me: Caller, subject: ActivitySubject, version: number, step: string): void {
  if (!mayWrite(me, subject)) fail('forbidden', { because: 'role' })
  if (activityKindOf(subject.kind).byLine) fail('forbidden', { because: 'by-line' })
  if (subject.withdrawn_at !== null) fail('wrong-step', { state: 'withdrawn', step })
  if (subject.version !== version) fail('stale')
}

export const amendActivityHandler = command<typeof amendActivity, ActivitySubject>(amendActivity, {
  subject: load,
  audit: ({ input, subject }) => ({ on: ['activity', input.id], place: subject.place, detail: { kind: subject.kind, day: input.day } }),
  run: async ({ tx, me, input, subject, today, services, say }) => {
    check(me, subject, input.version, 'amend')
    checkDay(input, today)
    const { day, from, to, theme, spot, reached, findings, groups, values } = input
    await checkGroups(tx, subject, groups)
    await putWho(tx, subject, input.who)
    await putValues(tx, subject, values, services.keys)
    await takeFiles(tx, input.files, { kind: 'activity', id: subject.id, place: subject.place })
    const now = await changeActivity(tx, subject, { on_day: day, from_time: from, to_time: to, theme, spot, reached, findings, groups })
    await say(activityRecorded.of({ id: subject.id, kind: subject.kind, place: subject.place, day, groups, values, version: now.version }))
    return now
  },
})

export const withdrawActivityHandler = command<typeof withdrawActivity, ActivitySubject>(withdrawActivity, {
  subject: load,
  audit: ({ input, subject }) => ({ on: ['activity', input.id], place: subject.place, detail: { kind: subject.kind, why: input.why } }),
  run: async ({ tx, me, input, subject, now, say }) => {
    check(me, subject, input.version, 'withdraw')
    await say(activityWithdrawn.of({ id: subject.id, kind: subject.kind, place: subject.place, day: subject.on_day }))
    return changeActivity(tx, subject, { withdrawn_at: now.toISOString(), withdrawn_why: input.why })
  },
})
