import type { Policy, Rule } from '../../foundation/access/index.ts'
import type { Caller } from '../../platform/caller.ts'

/** Who keeps watch over public order at a place. */
export const safetyRoles = ['safety-officer', 'manager'] as const
export const officers: Rule = { roles: safetyRoles }

/** Only the posts by which one does: a mediator's open nothing here. */
export const asSafety = (me: Caller): Caller => ({ ...me, posts: me.posts.filter(({ role }) => (safetyRoles as readonly string[]).includes(role)) })

const handMade = [
  'rotaMake',
  'patrols',
  'patrol',
  'patrolAdd',
  'patrolSwap',
  'patrolCancel',
  'patrolStart',
  'patrolCheck',
  'patrolEnd',
  'findings',
  'finding',
  'findingAdd',
  'findingStep',
  'findingIncident',
  'coverageByPlace',
]

/** What is hand-made of the line; its registers and matters state their rules beside their declarations. */
export const policy: Policy = Object.fromEntries(handMade.map((name) => [`safety.${name}`, officers]))
