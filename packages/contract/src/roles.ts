import { z } from 'zod'
import { lines, officerRoles } from './lines.ts'

/**
 * Posts outside the eight officers: the window (窗口), management (综治办), who supervises the help teams (司法所), and the three separate
 * administrators (三员分立).
 */
export const officeRoles = ['window-clerk', 'manager', 'help-supervisor', 'auditor', 'security-admin', 'system-admin'] as const

export const roles = [...officerRoles, ...officeRoles] as const
/** A role that a post gives to an account. */
export type Role = (typeof roles)[number]
export const role = z.enum(roles)

const officeWords = {
  'window-clerk': { zh: '窗口工作人员', en: 'Window clerk' },
  manager: { zh: '综治办管理员', en: 'Manager' },
  'help-supervisor': { zh: '帮教督导员（司法所）', en: 'Help supervisor (judicial office)' },
  auditor: { zh: '审计员', en: 'Auditor' },
  'security-admin': { zh: '安全管理员', en: 'Security administrator' },
  'system-admin': { zh: '系统管理员', en: 'System administrator' },
} as const

/** What each role is called. */
export const roleWords = {
  ...officeWords,
  ...Object.fromEntries(lines.map(({ officer, officerZh, officerEn }) => [officer, { zh: officerZh, en: officerEn }])),
} as Readonly<Record<Role, { readonly zh: string; readonly en: string }>>

/** The three administrators of MLPS level 3; an account that holds one of them holds nothing else. */
export const adminRoles: readonly Role[] = ['auditor', 'security-admin', 'system-admin']

/** How an officer is deployed (包抓方式) in the 2013 article: at the centre, in a park or enterprise, in a village. */
export const deployments = ['centre', 'enterprise', 'village'] as const
export const deployment = z.enum(deployments)
export type Deployment = z.infer<typeof deployment>
