import { activityKinds, amendActivity, withdrawActivity } from '@balian/contract/activities'
import type { Id } from '@balian/contract/ids'
import type { Caller } from '../../platform/caller.ts'
import { command } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/index.ts'
import { fail } from '../../platform/problem.ts'
import { takeFiles } from '../files/index.ts'
import { checkDay, mayWrite } from './record.ts'
import { type ActivityTable, changeActivity, lockActivity, putWho } from './store.ts'

type ActivitySubject = ActivityTable

async function load({ tx, input }: { readonly tx: Tx; readonly input: { readonly id: Id } }): Promise<ActivitySubject> {
  return (await lockActivity(tx, input.id)) ?? fail('not-found')
}

/** It still counts, it is the version that the caller saw, the caller may write its kind, and no line knows more of it. */
function check(me: Caller, subject: ActivitySubject, version: number, step: string): void {
  if (!mayWrite(me, subject.kind, subject.place)) fail('forbidden', { because: 'role' })
  if ('byLine' in activityKinds[subject.kind]) fail('forbidden', { because: 'by-line' })
  if (subject.withdrawn_at !== null) fail('wrong-step', { state: 'withdrawn', step })
  if (subject.version !== version) fail('stale')
}

export const amendActivityHandler = command<typeof amendActivity, ActivitySubject>(amendActivity, {
  subject: load,
  audit: ({ input, subject }) => ({ on: ['activity', input.id], place: subject.place, detail: { kind: subject.kind, day: input.day } }),
  run: async ({ tx, me, input, subject, today }) => {
    check(me, subject, input.version, 'amend')
    checkDay(input, today)
    const { day, from, to, theme, spot, reached, findings } = input
    await putWho(tx, subject, input.who)
    await takeFiles(tx, input.files, { kind: 'activity', id: subject.id, place: subject.place })
    return changeActivity(tx, subject, { on_day: day, from_time: from, to_time: to, theme, spot, reached, findings })
  },
})

export const withdrawActivityHandler = command<typeof withdrawActivity, ActivitySubject>(withdrawActivity, {
  subject: load,
  audit: ({ input, subject }) => ({ on: ['activity', input.id], place: subject.place, detail: { kind: subject.kind, why: input.why } }),
  run: async ({ tx, me, input, subject, now }) => {
    check(me, subject, input.version, 'withdraw')
    return changeActivity(tx, subject, { withdrawn_at: now.toISOString(), withdrawn_why: input.why })
  },
})
