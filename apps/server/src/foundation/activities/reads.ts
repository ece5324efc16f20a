import { type ActivityRow, activityList, activityPage } from '@balian/contract/activities'
import { type ActivityKindName, activityKindOf } from '@balian/contract/activity-kinds'
import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { countLimit } from '@balian/contract/page'
import type { Caller } from '../../platform/caller.ts'
import type { Keys } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db/index.ts'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { canOf, type Policy } from '../access/index.ts'
import { filesOf } from '../files/index.ts'
import { groupNames } from '../groups/index.ts'
import { mayRead, mayWrite } from './kind.ts'
import { activityRows, activitySums, found, type Listed } from './list-store.ts'
import { type ActivityTable, findActivity, whoOf } from './store.ts'
import { peopleOf, type Values, valuesOf } from './values.ts'

export const activityListHandler = read(activityList, {
  shows: 'nobody',
  run: async ({ tx, me, input, services }) => {
    const where = found(input, me)
    const rows = await activityRows(tx, where, input.size, (input.page - 1) * input.size)
    const { n, reached, kinds } = await activitySums(tx, where)
    return { items: await shownRows(tx, rows, services.keys), total: Math.min(n, countLimit), more: n > countLimit, reached, kinds }
  },
})

/** The activities of a kind at a place in a period that the caller may see, newest first; what was taken back stays out. */
export async function activitiesOf(
  tx: Tx,
  me: Caller,
  { limit, ...asked }: { kind: ActivityKindName; place: PlaceCode; from: Day; to: Day; limit: number },
  keys: Keys,
): Promise<ActivityRow[]> {
  const rows = await activityRows(tx, found(asked, me), limit, 0)
  return shownRows(
    tx,
    rows.filter((row) => row.withdrawn_at === null),
    keys,
  )
}

/** Activities as the contract shows them, with the names of groups and of whom and what their items point to. */
export async function shownRows(tx: Tx, rows: readonly Listed[], keys: Keys): Promise<ActivityRow[]> {
  const values = await valuesOf(tx, rows, keys)
  const groups = new Map((await groupNames(tx, [...new Set(rows.flatMap((row) => row.groups))])).map((group) => [group.id, group]))
  return rows.map((row) => ({
    ...rowOf(row),
    groups: row.groups.flatMap((group) => groups.get(group) ?? []),
    ...(values.get(row.id) ?? { values: {}, shown: {} }),
  }))
}

interface ActivitySubject extends Listed {
  /** Residents whom it names. */
  readonly people: readonly Id[]
  readonly own: Values
}

export const activityPageHandler = (policy: Policy) =>
  read<typeof activityPage, ActivitySubject>(activityPage, {
    shows: ({ subject }) => (subject.people.length > 0 ? { on: ['activity', subject.id], place: subject.place, people: subject.people } : null),
    subject: async ({ tx, me, input, services }) => {
      const row = await findActivity(tx, input.id)
      if (!row || !mayRead(me, row)) return fail('not-found')
      const own = (await valuesOf(tx, [row], services.keys)).get(row.id) ?? { values: {}, shown: {} }
      return { ...row, own, people: peopleOf(row, own) }
    },
    run: async ({ tx, me, subject: a }) => {
      const open = openTo(me, a)
      return {
        ...rowOf(a),
        ...a.own,
        groups: await groupNames(tx, a.groups),
        who: await whoOf(tx, a),
        findings: a.findings,
        files: await filesOf(tx, a),
        madeAt: a.made_at,
        why: a.withdrawn_why,
        can: canOf(me, policy, 'activities', { place: a.place, groups: a.groups }, { amend: open, withdraw: open }),
      }
    },
  })

function openTo(me: Caller, a: ActivityTable): true | string {
  if (!mayWrite(me, a)) return 'role'
  if (activityKindOf(a.kind).byLine) return 'by-line'
  return a.withdrawn_at === null ? true : 'withdrawn'
}

const rowOf = (a: Listed) => ({
  id: a.id,
  kind: a.kind,
  place: a.place,
  placeName: a.place_name,
  day: a.on_day,
  from: a.from_time,
  to: a.to_time,
  theme: a.theme,
  spot: a.spot,
  reached: a.reached,
  by: a.account_name,
  withdrawn: a.withdrawn_at !== null,
  version: a.version,
})

/** An activity as a line shows it on a page of its own; the caller was found to see its place. */
export async function findDeed(tx: Tx, id: Id) {
  const a = await findActivity(tx, id)
  return a ? { ...rowOf(a), findings: a.findings, who: await whoOf(tx, a), files: await filesOf(tx, a) } : null
}
