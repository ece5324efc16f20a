import type { PlaceCode } from '@balian/contract/ids'
import { adminRoles, type Role } from '@balian/contract/roles'
import { type Caller, covers, type Post } from '../../platform/caller.ts'
import type { Verdict } from '../../platform/engine.ts'
import type { Subject } from '../../platform/handler.ts'

/** The tiers of places, by the length of their code. */
export const tiers = { 2: 'province', 4: 'city', 6: 'county', 9: 'township', 12: 'village', 14: 'group' } as const
export type Tier = (typeof tiers)[keyof typeof tiers]
/** The tier of a place: `621102112` → `township`. */
export const tierOf = (place: PlaceCode): Tier => tiers[place.length as keyof typeof tiers]

/**
 * Who may use a route. Data, so that the desk can show it; default no.
 * A rule says yes when any of its ways says yes.
 */
export interface Rule {
  /** No sign-in needed. */
  readonly public?: true
  /** Anyone signed in; the route itself shows only the caller's own. */
  readonly signedIn?: true
  /** Holders of a post with one of these roles, over the place of the subject. */
  readonly roles?: readonly Role[]
  /** …and only when their post stands at one of these tiers. */
  readonly tiers?: readonly Tier[]
  /** Accounts that are assigned to the subject, wherever they are. */
  readonly assigned?: true
  /** Leaders of a group that takes part in the subject. */
  readonly leaders?: true
  /** The resident whose own it is. */
  readonly own?: true
  /** Not while somebody helps at the office's machine: a secret vote, the own password. */
  readonly alone?: true
}

/** One rule a route name. */
export type Policy = Readonly<Record<string, Rule>>

const no = (because: string): Verdict => ({ yes: false, because })
const yes: Verdict = { yes: true }

/**
 * The one question of access. Without a subject it asks whether the caller may use the route anywhere at all.
 * `because` is the key of a reason in words (`because.<key>` in the apps).
 */
export function may(me: Caller, rule: Rule | undefined, subject?: Subject): Verdict {
  if (!rule) return no('no-rule')
  if (rule.public) return yes
  if (me.account === null) return no('signed-out')
  if (rule.alone && me.helper) return no('helped')
  if (rule.signedIn) return yes
  const posts = me.posts.filter((post) => holds(post, rule))
  if (!subject) return posts.length > 0 || otherwise(me, rule) ? yes : no('role')
  if (posts.some((post) => reaches(post, subject))) return yes
  if (rule.assigned && inOffice(me) && subject.assigned?.includes(me.account)) return yes
  if (rule.leaders && subject.groups?.some((group) => me.groups.includes(group))) return yes
  if (rule.own && me.person !== null && subject.people?.includes(me.person)) return yes
  return no(posts.length > 0 ? 'place' : 'role')
}

const holds = (post: Post, rule: Rule): boolean => (rule.roles ?? []).includes(post.role as Role) && (!rule.tiers || rule.tiers.includes(tierOf(post.place)))

/** The posts by which the caller uses a route; all of them where the rule asks for none. */
export const postsBy = (me: Caller, rule: Rule | undefined): readonly Post[] => (rule?.roles ? me.posts.filter((post) => holds(post, rule)) : me.posts)

/** Who reads a list. Of matters that one is assigned to, the list itself says which (`reach`): being at work anywhere opens them. */
export const readingBy = (me: Caller, rule: Rule | undefined): Caller => (rule?.assigned ? me : { ...me, posts: postsBy(me, rule) })

/** A subject without a place (a list, a new thing not placed yet) is reached by every post; its SQL is scoped. */
function reaches(post: Post, subject: Subject): boolean {
  if (subject.place === undefined) return true
  return covers(post.place, subject.place) || (subject.desk != null && covers(post.place, subject.desk))
}

/** Works on matters at all: whose posts have ended works on nothing any more, and the three administrators never do. */
const inOffice = (me: Caller): boolean => me.posts.some((post) => !adminRoles.includes(post.role as Role))

const otherwise = (me: Caller, rule: Rule): boolean =>
  (rule.assigned === true && inOffice(me)) || (rule.leaders === true && me.groups.length > 0) || (rule.own === true && me.person !== null)
