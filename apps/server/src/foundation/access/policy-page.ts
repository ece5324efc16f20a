import { accessPolicy } from '@balian/contract/policy'
import type { Route } from '@balian/contract/route'
import type { Handler } from '../../platform/handler.ts'
import { read } from '../../platform/read.ts'
import type { Policy, Rule } from './policy.ts'

const shown = ({ name, kind, summary }: Route, rule: Rule) => ({
  route: name,
  kind,
  summary,
  public: rule.public ?? false,
  signedIn: rule.signedIn ?? false,
  roles: [...(rule.roles ?? [])],
  tiers: [...(rule.tiers ?? [])],
  assigned: rule.assigned ?? false,
  leaders: rule.leaders ?? false,
  own: rule.own ?? false,
})

/** The handler of `access.policy`; the app hands in the rules and routes, which only it knows. */
export const policyHandler = (given: { policy: Policy; routes: () => readonly Route[] }): Handler =>
  read(accessPolicy, {
    shows: 'nobody',
    run: async () => {
      const routes = given.routes().toSorted((a, b) => (a.name < b.name ? -1 : 1))
      return { items: routes.map((route) => shown(route, given.policy[route.name] ?? {})) }
    },
  })
