import type { PlaceCode } from '@balian/contract/ids'
import type { Rule } from '../src/foundation/access/index.ts'
import type { Actor } from './cast.ts'

/** What a route acts on. `place`: a record at a village. `county`: something of its county. `list`: whatever is within reach. `me`: the caller's own. `everyone`: public facts. */
export type About = 'place' | 'county' | 'list' | 'me' | 'everyone'

const administrators = ['auditor', 'security-admin', 'system-admin']
// `alone` lets nobody in: it only shuts out whoever is helped, whom the matrix does not play.
const ways = ['public', 'signedIn', 'roles', 'tiers', 'assigned', 'leaders', 'own', 'alone']
const tierLength: Record<string, number> = { province: 2, city: 4, county: 6, township: 9, village: 12, group: 14 }

/**
 * Whether this actor, who has no part in the subject but through a post, should be let in. Written a second time, apart from
 * `may`, so that a mistake there does not excuse itself here.
 */
export function shouldLetIn(rule: Rule, actor: Actor, about: About, subject: PlaceCode): boolean {
  const unknown = Object.keys(rule).filter((key) => !ways.includes(key))
  if (unknown.length > 0) throw new Error(`test/expected.ts does not know the way "${unknown.join(', ')}" of a rule yet: teach it what it lets in.`)
  if (rule.public) return true
  if (actor.as.login === null) return false
  if (rule.signedIn) return true
  if (about !== 'place' && about !== 'county') return holdsPost(rule, actor) || hasOtherWay(rule, actor)
  return holdsPost(rule, actor) && within(subject, actor.place!)
}

function holdsPost(rule: Rule, actor: Actor): boolean {
  if (actor.role === null || !rule.roles?.includes(actor.role)) return false
  return !rule.tiers || rule.tiers.some((tier) => tierLength[tier] === actor.place!.length)
}

const hasOtherWay = (rule: Rule, actor: Actor): boolean =>
  (rule.own === true && actor.person !== null) ||
  (rule.leaders === true && actor.leads) ||
  (rule.assigned === true && actor.role !== null && !administrators.includes(actor.role))

/** Level by level: the county's six digits, the township's three, the village's three, the group's two. */
function within(place: PlaceCode, post: PlaceCode): boolean {
  const levels = (code: string) => [code.slice(0, 2), code.slice(2, 4), code.slice(4, 6), code.slice(6, 9), code.slice(9, 12), code.slice(12)].filter(Boolean)
  return levels(post).every((part, i) => levels(place)[i] === part)
}
