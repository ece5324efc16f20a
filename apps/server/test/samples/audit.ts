import { auditChain, auditList, auditProof } from '@balian/contract/audit'
import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import { sealAudit } from '../../src/foundation/audit/index.ts'
import { writeAudit } from '../../src/foundation/audit/write.ts'
import { nobody } from '../../src/platform/caller.ts'
import type { Makers } from './makers.ts'
import { type Sample, sample } from './sample.ts'

/** A sealed entry of the log about something at the place. */
const entry = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('audit entry', at, async () => {
    const { db, clock } = make.world.services
    const subject = newId()
    await db.system((tx) => writeAudit(tx, { on: ['thing', subject], place: at, verb: 'things.do', me: nobody('zh'), at: clock.now(), command: null }))
    await sealAudit(make.world.services)
    const auditor = await make.officer('auditor', at)
    const found = await auditor.read(auditList, { subject })
    return found.items[0]!.id
  })

export const samples: readonly Sample[] = [
  sample(auditList, 'list', (_, at) => ({ place: at })),
  sample(auditChain, 'list', () => ({})),
  sample(auditProof, 'place', async (make, at) => ({ id: await entry(make, at) })),
]
