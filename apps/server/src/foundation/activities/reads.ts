import { activityKinds, activityList, activityPage } from '@balian/contract/activities'
import type { Id } from '@balian/contract/ids'
import { countLimit } from '@balian/contract/page'
import type { Caller } from '../../platform/caller.ts'
import type { Tx } from '../../platform/db/index.ts'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { canOf, type Policy } from '../access/index.ts'
import { filesOf } from '../files/index.ts'
import { activityRows, activitySums } from './list-store.ts'
import { mayWrite } from './record.ts'
import { type ActivityTable, findActivity, whoOf } from './store.ts'

export const activityListHandler = read(activityList, {
  shows: 'nobody',
  run: async ({ tx, input }) => {
    const items = await activityRows(tx, input)
    const { n, reached } = await activitySums(tx, input)
    return { items, total: Math.min(n, countLimit), more: n > countLimit, reached }
  },
})

type ActivitySubject = ActivityTable & { place_name: string }

export const activityPageHandler = (policy: Policy) =>
  read<typeof activityPage, ActivitySubject>(activityPage, {
    shows: 'nobody',
    subject: async ({ tx, input }) => (await findActivity(tx, input.id)) ?? fail('not-found'),
    run: async ({ tx, me, subject: a }) => {
      const open = openTo(me, a)
      return {
        ...rowOf(a),
        who: await whoOf(tx, a),
        findings: a.findings,
        files: await filesOf(tx, a),
        madeAt: a.made_at,
        why: a.withdrawn_why,
        can: canOf(me, policy, 'activities', { place: a.place }, { amend: open, withdraw: open }),
      }
    },
  })

function openTo(me: Caller, a: ActivitySubject): true | string {
  if (!mayWrite(me, a.kind, a.place)) return 'role'
  if ('byLine' in activityKinds[a.kind]) return 'by-line'
  return a.withdrawn_at === null ? true : 'withdrawn'
}

const rowOf = (a: ActivitySubject) => ({
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
