import type { Policy, Rule } from '../../foundation/access/index.ts'
import type { Caller } from '../../platform/caller.ts'

/** Who keeps the registers of the line. */
export const registrarRoles = ['population-registrar', 'manager'] as const
export const registrars: Rule = { roles: registrarRoles }
/** …and the leader of the mutual-aid group that looks after a boarder: one of the five parties. */
const carers: Rule = { ...registrars, leaders: true }

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
  'population.serviceList': registrars,
  'population.servicePage': registrars,
  'population.serviceEstimate': registrars,
  'population.serviceWrite': registrars,
  'population.serviceEdit': registrars,
  'population.serviceHandIn': registrars,
  // Never by whoever wrote it: that the command itself asks.
  'population.serviceApprove': registrars,
  'population.serviceReturn': registrars,
  'population.serviceWithdraw': registrars,
  'population.serviceMine': { own: true },
  'population.serviceRead': { own: true },
  'population.serviceOptOut': { ...registrars, own: true },
}

/** Only the posts by which one keeps the registers: a mediator's open nothing here. */
export const asRegistrar = (me: Caller): Caller => ({ ...me, posts: me.posts.filter(({ role }) => (registrarRoles as readonly string[]).includes(role)) })
