import { officerRoles } from '@balian/contract/lines'
import { Problem } from '../../platform/problem.ts'
import type { Policy } from '../access/index.ts'
import type { FileOwner } from '../files/index.ts'
import { amendActivityHandler, withdrawActivityHandler } from './mend.ts'
import { activityListHandler, activityPageHandler } from './reads.ts'
import { recordActivityHandler } from './record.ts'
import { findActivity } from './store.ts'

export { indicators } from './indicators.ts'
export { findDeed } from './reads.ts'
export { type Deed, writeActivity } from './record.ts'

// Each kind is written by the officer of its line or the management (record.ts); all officers of a place read what is done there.
const officers = { roles: [...officerRoles, 'manager'] } as const

export const policy: Policy = {
  'activities.record': officers,
  'activities.amend': officers,
  'activities.withdraw': officers,
  'activities.list': { roles: [...officerRoles, 'manager', 'window-clerk'] },
  'activities.page': { roles: [...officerRoles, 'manager', 'window-clerk'] },
}

export const routes = [recordActivityHandler, amendActivityHandler, withdrawActivityHandler, activityListHandler, activityPageHandler(policy)]

export const constraints = {
  activities_pkey: new Problem('command-reused'),
  activities_place: new Problem('invalid', {}, [{ path: 'place', key: 'no-such-place', zh: '没有这个地方。', en: 'There is no such place.' }]),
}

export const fileOwners: readonly FileOwner[] = [{ kind: 'activity', route: 'activities.page', find: async (tx, id) => (await findActivity(tx, id)) ?? null }]
