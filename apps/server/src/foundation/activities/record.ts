import { recordActivity } from '@balian/contract/activities'
import { type ActivityKindName, activityKindOf } from '@balian/contract/activity-kinds'
import type { Id } from '@balian/contract/ids'
import type { Received } from '@balian/contract/route'
import type { Caller } from '../../platform/caller.ts'
import { covers } from '../../platform/caller.ts'
import { command } from '../../platform/command.ts'
import type { Keys } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db/index.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { takeFiles } from '../files/index.ts'
import { groupPlaces } from '../groups/index.ts'
import { activityRecorded } from './events.ts'
import { mayWrite } from './kind.ts'
import { insertActivity, putWho } from './store.ts'
import { putValues } from './values.ts'

type Recorded = Received<typeof recordActivity>
/** A deed of any kind; groups and the kind's own items only where there are any. */
export type Deed = Omit<Recorded, 'kind' | 'groups' | 'values'> & { readonly kind: ActivityKindName } & Partial<Pick<Recorded, 'groups' | 'values'>>

interface Doing {
  readonly me: Caller
  readonly now: Date
  readonly keys: Keys
}

/** A deed lies in the past, and ends after it began. */
export function checkDay({ day, from, to }: Pick<Deed, 'day' | 'from' | 'to'>, today: string): void {
  if (day > today) wrong('day', 'future', '活动日期不能晚于今天。', 'The day of the activity must not be after today.')
  if (from && to && to < from) wrong('to', 'before-start', '结束时间不能早于开始时间。', 'The end must not be before the start.')
}

/** The groups that took part are groups of the place, and are named where the kind asks for them. */
export async function checkGroups(tx: Tx, { kind: name, place }: Pick<Deed, 'kind' | 'place'>, groups: readonly Id[]): Promise<void> {
  const { groups: named } = activityKindOf(name)
  if (named === 'must' && groups.length === 0) wrong('groups', 'needed', '请选择参加的互助组。', 'Choose the mutual-aid groups that took part.')
  if (named === 'none' && groups.length > 0) wrong('groups', 'none', '这类活动不登记互助组。', 'This kind of activity names no groups.')
  const places = await groupPlaces(tx, groups)
  const there = (group: Id) => places.has(group) && (covers(place, places.get(group)!) || covers(places.get(group)!, place))
  if (!groups.every(there)) wrong('groups', 'elsewhere', '互助组不在活动所在地，请重新选择。', 'A group is not of this place: choose again.')
}

/** Writes an activity in the transaction of the act that makes it: for the lines, whose own commands know more of their deeds. */
export async function writeActivity(tx: Tx, deed: Deed, { me, now, keys }: Doing): Promise<Id> {
  const { id, kind, place, theme, spot, reached, findings, groups = [], values = {} } = deed
  const county = place.slice(0, 6)
  const by = { account: me.account, account_name: me.name, made_at: now.toISOString() }
  const said = { on_day: deed.day, from_time: deed.from, to_time: deed.to, theme, spot, reached, findings, groups: [...groups] }
  const fresh = { withdrawn_at: null, withdrawn_why: null, version: 1 }
  await checkGroups(tx, deed, groups)
  await insertActivity(tx, { county, id, place, line: activityKindOf(kind).line, kind, ...said, ...by, ...fresh })
  await putWho(tx, { county, id }, deed.who)
  await putValues(tx, { county, id, kind }, values, keys)
  await takeFiles(tx, deed.files, { kind: 'activity', id, place })
  return id
}

export const recordActivityHandler = command(recordActivity, {
  subject: async ({ input }) => ({ place: input.place, groups: input.groups }),
  audit: ({ input }) => ({ on: ['activity', input.id], place: input.place, detail: { kind: input.kind, day: input.day } }),
  run: async ({ tx, me, input, now, today, services, say }) => {
    if (!mayWrite(me, input)) fail('forbidden', { because: 'role' })
    checkDay(input, today)
    const id = await writeActivity(tx, input, { me, now, keys: services.keys })
    const { kind, place, day, groups, values } = input
    await say(activityRecorded.of({ id, kind, place, day, groups, values, version: 1 }))
    return { id, version: 1 }
  },
})
