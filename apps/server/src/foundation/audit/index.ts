import type { Services } from '../../platform/services.ts'
import type { Policy } from '../access/index.ts'
import { auditChainHandler, auditListHandler, auditProofHandler } from './audit-list.ts'
import { sealAudit } from './seal.ts'

export { actsOf, countOpenings, type Opening, openingOf, openingsOf } from './openings.ts'
export { sealAudit } from './seal.ts'
export { type AuditReport, verifyAudit } from './verify.ts'
export { writeAudit } from './write.ts'

export const routes = [auditListHandler, auditChainHandler, auditProofHandler]

export const policy: Policy = {
  'audit.list': { roles: ['auditor'] },
  'audit.chain': { roles: ['auditor', 'system-admin'] },
  'audit.proof': { roles: ['auditor'], own: true },
}

/** Seals until nothing waits, so that a busy day does not fall behind; 40 blocks of a thousand a round at most. */
async function sealAll(services: Services): Promise<void> {
  for (let block = 0; block < 40; block += 1) if ((await sealAudit(services)) === 0) return
}

export const workers = [{ name: 'audit.seal', seconds: 60, run: sealAll }]
