import { activityExport, activityList, activityPage, amendActivity, recordActivity, withdrawActivity } from '@balian/contract/activities'
import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import type { Role } from '@balian/contract/roles'
import type { Rule } from '../../src/foundation/access/index.ts'
import type { Makers } from './makers.ts'
import { type Sample, sample } from './sample.ts'

const deed = { day: '2026-11-24', theme: '入户宣讲' }
/** As first recorded: whoever comes after one who mended it is told `stale`, which is no refusal. */
const version = 1

/** Within the policy, a deed is its line's officer's to write. */
const of = (role: Role): Rule => ({ roles: [role, 'manager'] })

const activity = (make: Makers, at: PlaceCode, which = 'activity'): Promise<Id> =>
  make.record(which, at, async () => {
    const tutor = await make.officer('law-tutor', at)
    return (await tutor.do(recordActivity, { ...deed, id: newId(), kind: 'lecture' as const, place: at })).id
  })

export const samples: readonly Sample[] = [
  sample(activityList, 'list', (_, at) => ({ place: at })),
  sample(activityExport, 'list', (_, at) => ({ place: at, kind: 'lecture' as const })),
  sample(activityPage, 'place', async (make, at) => ({ id: await activity(make, at) })),
  sample(recordActivity, 'place', (_, at) => ({ ...deed, id: newId(), kind: 'patrol' as const, place: at }), { rule: of('safety-officer') }),
  sample(amendActivity, 'place', async (make, at) => ({ ...deed, id: await activity(make, at), version }), { rule: of('law-tutor') }),
  sample(withdrawActivity, 'place', async (make, at) => ({ id: await activity(make, at, 'mistaken activity'), version, why: '重复登记' }), {
    rule: of('law-tutor'),
  }),
]
