import { AuditOutlined } from '@ant-design/icons'
import { auditList } from '@balian/contract/audit'
import type { Feature } from '../feature.ts'
import { paths } from '../paths.ts'
import { words } from './words.ts'

/** The audit log, for auditors. */
export const feature: Feature = {
  name: 'audit',
  routes: [{ path: paths.audit, lazy: () => import('./AuditLog.tsx') }],
  nav: [{ path: paths.audit, word: 'audit.title', icon: AuditOutlined, needs: auditList.name, letter: 'a' }],
  words,
}
