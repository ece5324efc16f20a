import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { officerRoles } from '@balian/contract/lines'
import { adminRoles, type Role } from '@balian/contract/roles'
import { covers, type Post } from '../../platform/caller.ts'
import { type Tier, tierOf } from '../access/index.ts'

const every: readonly Tier[] = ['province', 'city', 'county', 'township', 'village', 'group']
const offices: readonly Tier[] = ['province', 'city', 'county', 'township']

/** At which tiers a role can stand: the eight officers anywhere, windows where there is one, offices at townships and above. */
export function standsAt(role: Role, place: PlaceCode): boolean {
  const tier = tierOf(place)
  if (isOfficer(role)) return every.includes(tier)
  return role === 'window-clerk' ? ['county', 'township', 'village'].includes(tier) : offices.includes(tier)
}

/** Whether the role is one of the eight officers (八员); only these are deployed (包抓). */
export const isOfficer = (role: Role): boolean => (officerRoles as readonly Role[]).includes(role)
export const isAdmin = (role: Role): boolean => adminRoles.includes(role)

interface Days {
  readonly from: Day
  readonly to: Day | null
}
/** Whether two spans of days have a day in common; null is without end. */
export const overlap = (a: Days, b: Days): boolean => (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to)

/** 三员分立: whether this role may be held beside those. An administrator's role goes with nothing, not even with itself elsewhere. */
export const mayStandBeside = (role: Role, others: readonly Role[]): boolean => others.length === 0 || !(isAdmin(role) || others.some(isAdmin))

/** An account as the question "who may manage it?" sees it. */
export interface Managed {
  readonly id: Id
  readonly office: PlaceCode | null
  /** Posts that are live now. */
  readonly live: readonly { readonly role: Role; readonly place: PlaceCode }[]
}

/**
 * Why the holder of these posts may not manage the account; null when it may. A system administrator manages accounts whose office and
 * posts all lie in the own places; a manager too, but no administrator's, and another manager's only where that one stands lower.
 * Nobody comes upward by it.
 */
export function whyNotManage(posts: readonly Post[], account: Managed): 'place' | 'above-you' | null {
  const places = [...(account.office ? [account.office] : []), ...account.live.map((post) => post.place)]
  if (places.length === 0) return 'place'
  const lower = (held: Managed['live'][number], post: Post): boolean =>
    !isAdmin(held.role) && (held.role !== 'manager' || held.place.length > post.place.length)
  const manages = (post: Post): boolean =>
    places.every((place) => covers(post.place, place)) &&
    (post.role === 'system-admin' || (post.role === 'manager' && account.live.every((held) => lower(held, post))))
  if (posts.some(manages)) return null
  return posts.some((post) => account.office && covers(post.place, account.office)) ? 'above-you' : 'place'
}

/** Passwords of the other two administrators are set on the server only: else the system administrator could sign in as them. */
export const keepsOwnPassword = (account: Managed): boolean => account.live.some((post) => post.role === 'security-admin' || post.role === 'auditor')
