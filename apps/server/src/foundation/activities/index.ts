import { officerRoles } from '@balian/contract/lines'
import { Problem } from '../../platform/problem.ts'
import type { Policy, Rule } from '../access/index.ts'
import type { FileOwner } from '../files/index.ts'
import { repointing } from '../registers/index.ts'
import { kindNames, mayRead, tabled, writers } from './kind.ts'
import { amendActivityHandler, withdrawActivityHandler } from './mend.ts'
import { activityListHandler, activityPageHandler } from './reads.ts'
import { recordActivityHandler } from './record.ts'
import { activityExportHandler } from './sheet.ts'
import { type ActivityTable, findActivity } from './store.ts'

export { activityRecorded, activityWithdrawn } from './events.ts'
export { countedActivity, indicators } from './indicators.ts'
export { activitiesOf, findDeed } from './reads.ts'
export { type Deed, writeActivity } from './record.ts'

// Each kind declares who writes it (kind.ts). All officers of a place read what is done there, unless the kind is its line's alone.
const writing: Rule = { roles: writers, leaders: true }
const reading: Rule = { roles: [...new Set([...officerRoles, 'manager', 'window-clerk', ...writers] as const)], leaders: true }

export const policy: Policy = {
  'activities.record': writing,
  'activities.amend': writing,
  'activities.withdraw': writing,
  'activities.list': reading,
  'activities.export': reading,
  'activities.page': reading,
}

export const routes = [
  recordActivityHandler,
  amendActivityHandler,
  withdrawActivityHandler,
  activityListHandler,
  activityExportHandler,
  activityPageHandler(policy),
]

/** Two e-files were of one person: what names it follows. */
export const hears = kindNames.flatMap((name) => {
  const kind = tabled(name)
  return kind ? repointing(kind) : []
})

export const constraints = {
  activities_pkey: new Problem('command-reused'),
  activities_place: new Problem('invalid', {}, [{ path: 'place', key: 'no-such-place', zh: '没有这个地方。', en: 'There is no such place.' }]),
}

export const fileOwners: readonly FileOwner[] = [
  {
    kind: 'activity',
    route: 'activities.page',
    find: async (tx, id) => (await findActivity(tx, id)) ?? null,
    open: (me, subject) => mayRead(me, subject as ActivityTable),
  },
]
