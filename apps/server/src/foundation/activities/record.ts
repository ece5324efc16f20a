import { type ActivityKindName, activityKinds, recordActivity } from '@balian/contract/activities'
import type { Id } from '@balian/contract/ids'
import { lines } from '@balian/contract/lines'
import type { Received } from '@balian/contract/route'
import type { Caller } from '../../platform/caller.ts'
import { covers } from '../../platform/caller.ts'
import { command } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/index.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { takeFiles } from '../files/index.ts'
import { insertActivity, putWho } from './store.ts'

export type Deed = Omit<Received<typeof recordActivity>, 'kind'> & { readonly kind: ActivityKindName }

const officerOf = (kind: ActivityKindName): string => lines.find(({ line }) => line === activityKinds[kind].line)!.officer

/** A kind of activity is written by the officer of its line at the place, or by the management over it. */
export function mayWrite(me: Caller, kind: ActivityKindName, place: string): boolean {
  return me.posts.some((post) => (post.role === officerOf(kind) || post.role === 'manager') && covers(post.place, place))
}

/** A deed lies in the past, and ends after it began. */
export function checkDay({ day, from, to }: Pick<Deed, 'day' | 'from' | 'to'>, today: string): void {
  if (day > today) wrong('day', 'future', '活动日期不能晚于今天。', 'The day of the activity must not be after today.')
  if (from && to && to < from) wrong('to', 'before-start', '结束时间不能早于开始时间。', 'The end must not be before the start.')
}

/** Writes an activity in the transaction of the act that makes it: for the lines, whose own commands know more of their deeds. */
export async function writeActivity(tx: Tx, deed: Deed, { me, now }: { readonly me: Caller; readonly now: Date }): Promise<Id> {
  const { id, kind, place, theme, spot, reached, findings } = deed
  const county = place.slice(0, 6)
  const by = { account: me.account, account_name: me.name, made_at: now.toISOString() }
  const said = { on_day: deed.day, from_time: deed.from, to_time: deed.to, theme, spot, reached, findings }
  const fresh = { withdrawn_at: null, withdrawn_why: null, version: 1 }
  await insertActivity(tx, { county, id, place, line: activityKinds[kind].line, kind, ...said, ...by, ...fresh })
  await putWho(tx, { county, id }, deed.who)
  await takeFiles(tx, deed.files, { kind: 'activity', id, place })
  return id
}

export const recordActivityHandler = command(recordActivity, {
  subject: async ({ input }) => ({ place: input.place }),
  audit: ({ input }) => ({ on: ['activity', input.id], place: input.place, detail: { kind: input.kind, day: input.day } }),
  run: async ({ tx, me, input, now, today }) => {
    if (!mayWrite(me, input.kind, input.place)) fail('forbidden', { because: 'role' })
    checkDay(input, today)
    return { id: await writeActivity(tx, input, { me, now }), version: 1 }
  },
})
