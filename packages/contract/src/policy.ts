import { z } from 'zod'
import { role } from './roles.ts'
import { read } from './route.ts'

/** Who may use a route; whichever way applies. Nothing says yes that is not listed. */
export const routeRule = z.object({
  route: z.string(),
  kind: z.enum(['read', 'command']),
  summary: z.string(),
  public: z.boolean().describe('no sign-in needed'),
  signedIn: z.boolean().describe('anyone signed in, for the own things'),
  roles: z.array(role).describe('holders of such a post, over the places of the post'),
  tiers: z.array(z.string()).describe('only when the post stands at one of these tiers; empty is any'),
  assigned: z.boolean().describe('accounts assigned to the matter'),
  leaders: z.boolean().describe('leaders of a group that takes part'),
  own: z.boolean().describe('the resident whose own it is'),
})

export const accessPolicy = read('access.policy', {
  path: '/policy',
  summary: 'Every route of the server with who may use it: the rules themselves, not a description of them.',
  input: z.object({}),
  output: z.object({ items: z.array(routeRule) }),
})
