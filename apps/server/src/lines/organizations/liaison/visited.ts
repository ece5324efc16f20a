import { activityRecorded } from '../../../foundation/activities/index.ts'
import { hears } from '../../../platform/event.ts'
import { wrong } from '../../../platform/problem.ts'

/** A visit names whom it was to. */
export const visitsNameOne = hears(activityRecorded, async ({ kind, values }) => {
  if (kind !== 'liaison-visit') return
  if (Boolean(values.enterprise) === Boolean(values.socialOrganization))
    wrong('values.enterprise', 'one-of', '请选择走访的企业或社会组织，只选一个', 'Choose the enterprise or the social organization: one of them')
})
