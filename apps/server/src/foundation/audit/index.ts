import type { Policy } from '../access/index.ts'
import { auditChainHandler, auditListHandler, auditProofHandler } from './audit-list.ts'

export { sealAudit } from './seal.ts'
export { type AuditReport, verifyAudit } from './verify.ts'
export { writeAudit } from './write.ts'

export const routes = [auditListHandler, auditChainHandler, auditProofHandler]

export const policy: Policy = {
  'audit.list': { roles: ['auditor'] },
  'audit.chain': { roles: ['auditor', 'system-admin'] },
  'audit.proof': { roles: ['auditor'], own: true },
}
