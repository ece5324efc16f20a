import { AuditOutlined, SafetyCertificateOutlined } from '@ant-design/icons'
import { auditList } from '@balian/contract/audit'
import { accessPolicy } from '@balian/contract/policy'
import type { Feature } from '../feature.ts'
import { paths } from '../paths.ts'
import { joined } from '../words/words.ts'
import { words } from './words.ts'
import { ruleWords } from './words-rules.ts'

/** The audit log, and the rules of access as the server follows them. */
export const feature: Feature = {
  name: 'audit',
  routes: [
    { path: paths.audit, lazy: () => import('./AuditLog.tsx') },
    { path: paths.rules, lazy: () => import('./Rules.tsx') },
  ],
  nav: [
    { path: paths.audit, word: 'audit.title', icon: AuditOutlined, needs: auditList.name, letter: 'a' },
    { path: paths.rules, word: 'rules.title', icon: SafetyCertificateOutlined, needs: accessPolicy.name, letter: 'r' },
  ],
  words: joined(words, ruleWords),
}
