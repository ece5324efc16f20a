import type { PlaceCode } from '@balian/contract/ids'
import type { LineName } from '@balian/contract/lines'
import type { Role } from '@balian/contract/roles'
import { serviceLinesOf } from '@balian/contract/service-messages'
import type { Policy, Rule } from '../../foundation/access/index.ts'
import { type Caller, covers } from '../../platform/caller.ts'

/** Who keeps the registers of the line. */
export const registrarRoles = ['population-registrar', 'manager'] as const
export const registrars: Rule = { roles: registrarRoles }
/** …and the leader of the mutual-aid group that looks after a boarder: one of the five parties. */
const carers: Rule = { ...registrars, leaders: true }
/** Who writes to audiences: each role for its own line (`serviceLinesOf`), which the commands ask. */
const tellers: Rule = { roles: Object.keys(serviceLinesOf) as Role[] }

/** What is hand-made of the line; its registers state their own rules beside their declaration. */
export const policy: Policy = {
  'population.boarderBoard': carers,
  'population.boarderCard': carers,
  'population.boarderSeen': carers,
  'population.boarderUnseen': carers,
  'population.boarderGroup': registrars,
  'population.boarderPrint': registrars,
  'population.floatingBoard': registrars,
  'population.floatingStay': registrars,
  'population.floatingRenew': registrars,
  'population.floatingLeft': registrars,
  'population.floatingSettle': registrars,
  'population.house': registrars,
  'population.tenantIn': registrars,
  'population.tenantOut': registrars,
  'population.serviceList': tellers,
  'population.servicePage': tellers,
  'population.serviceEstimate': tellers,
  'population.serviceWrite': tellers,
  'population.serviceEdit': tellers,
  'population.serviceHandIn': tellers,
  // Never by whoever wrote it, and by a registrar only for the own line: that the commands themselves ask.
  'population.serviceApprove': registrars,
  'population.serviceReturn': registrars,
  'population.serviceWithdraw': tellers,
  'population.serviceMine': { own: true },
  'population.serviceRead': { own: true },
  'population.serviceOptOut': { ...registrars, own: true },
}

/** For which lines the caller writes to an audience at the place. */
export const tellsFor = (me: Caller, place: PlaceCode): LineName[] =>
  me.posts.filter((post) => covers(post.place, place)).flatMap((post) => serviceLinesOf[post.role as Role] ?? [])

/** Only the posts by which one keeps the registers: a mediator's open nothing here. */
export const asRegistrar = (me: Caller): Caller => ({ ...me, posts: me.posts.filter(({ role }) => (registrarRoles as readonly string[]).includes(role)) })
