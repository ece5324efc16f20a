import { z } from 'zod'
import { officerRoles } from './lines.ts'

/** Posts outside the eight officers: the window (窗口), management (综治办), and the three separate administrators (三员分立). */
export const officeRoles = ['window-clerk', 'manager', 'auditor', 'security-admin', 'system-admin'] as const

export const roles = [...officerRoles, ...officeRoles] as const
/** A role that a post gives to an account. */
export type Role = (typeof roles)[number]
export const role = z.enum(roles)

/** The three administrators of MLPS level 3; an account that holds one of them holds nothing else. */
export const adminRoles: readonly Role[] = ['auditor', 'security-admin', 'system-admin']

/** How an officer is deployed (包抓方式) in the 2013 article: at the centre, in a park or enterprise, in a village. */
export const deployments = ['centre', 'enterprise', 'village'] as const
export const deployment = z.enum(deployments)
export type Deployment = z.infer<typeof deployment>
