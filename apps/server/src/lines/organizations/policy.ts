import type { Policy, Rule } from '../../foundation/access/index.ts'
import type { Caller } from '../../platform/caller.ts'

/** Who keeps in touch with enterprises and social organizations. */
export const liaisonRoles = ['organization-liaison', 'manager'] as const
export const liaisons: Rule = { roles: liaisonRoles }

/** Only the posts by which one does. */
export const asLiaison = (me: Caller): Caller => ({ ...me, posts: me.posts.filter(({ role }) => (liaisonRoles as readonly string[]).includes(role)) })

/** What is hand-made of the line; its registers and matters state their rules beside their declarations. */
export const policy: Policy = {
  'organizations.liaison': liaisons,
  'organizations.contractsByPlace': liaisons,
  'organizations.formedGroups': liaisons,
  'organizations.formGroup': liaisons,
  'organizations.unformGroup': liaisons,
}
