import type { Services } from '../../platform/services.ts'
import type { Policy } from '../access/index.ts'
import { auditChainHandler, auditListHandler, auditProofHandler } from './audit-list.ts'
import { sealAudit } from './seal.ts'

export { clearings } from './clearings.ts'
export { actsOf, countOpenings, type Opening, openingOf, openingsOf } from './openings.ts'
export { sealAudit } from './seal.ts'
export { type AuditReport, verifyAudit } from './verify.ts'
export { auditWriter, writeAudit } from './write.ts'

export const routes = [auditListHandler, auditChainHandler, auditProofHandler]

export const policy: Policy = {
  'audit.list': { roles: ['auditor'] },
  'audit.chain': { roles: ['auditor', 'system-admin'] },
  'audit.proof': { roles: ['auditor'], own: true },
}

/** Seals block after block until nothing waits. */
async function seal(services: Services, which: { recent: boolean }): Promise<void> {
  while ((await sealAudit(services, which)) > 0);
}

export const workers = [
  { name: 'audit.seal', seconds: 60, run: (services: Services) => seal(services, { recent: true }) },
  { name: 'audit.sealLate', seconds: 24 * 3600, run: (services: Services) => seal(services, { recent: false }) },
]
