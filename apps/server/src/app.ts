import { streams } from '@balian/contract/streams'
import type { FastifyInstance } from 'fastify'
import { demoAccountsHandler } from './demo/named.ts'
import { identifier, may, type Policy, policyHandler, readingBy, whoAmIHandler } from './foundation/access/index.ts'
import { auditWriter } from './foundation/audit/index.ts'
import { findCasesHandler, personCasesHandler, revealPartyPhoneHandler } from './foundation/cases/index.ts'
import { evaluationHandlers } from './foundation/evaluation/index.ts'
import { getFileHandler } from './foundation/files/index.ts'
import { groupNames, ledBy } from './foundation/groups/index.ts'
import { indicatorHandlers } from './foundation/indicators/index.ts'
import { intakeHandlers } from './foundation/intake/index.ts'
import { letterHandlers } from './foundation/letters/index.ts'
import { reportHandlers } from './foundation/reports/index.ts'
import { householdKnownHandler, matterHandler, mattersHandler } from './foundation/residents/index.ts'
import { fieldRecordsHandler, personCopyHandler } from './foundation/rights/index.ts'
import { syncHandlers } from './foundation/sync/index.ts'
import { villagePageHandler } from './foundation/village/index.ts'
import { caseKinds, indicators, intakes, modules } from './modules.ts'
import type { Engine } from './platform/engine.ts'
import type { Handler } from './platform/handler.ts'
import { createHttp } from './platform/http.ts'
import { openapi } from './platform/openapi.ts'
import type { Services } from './platform/services.ts'

/** Every rule of the server. */
export const policy: Policy = Object.assign({}, ...modules.map((module) => module.policy)) as Policy

/** Every route with the code that answers it. */
export const handlers: readonly Handler[] = [
  ...modules.flatMap((module) => module.routes),
  whoAmIHandler({ policy, groupNames }),
  demoAccountsHandler,
  policyHandler({ policy, routes: () => handlers.map((handler) => handler.route) }),
  findCasesHandler({ policy, kinds: caseKinds }),
  revealPartyPhoneHandler({ policy, kinds: caseKinds }),
  personCasesHandler({ policy, kinds: caseKinds }),
  ...letterHandlers({ policy, kinds: caseKinds }),
  mattersHandler({ kinds: caseKinds }),
  matterHandler({ policy, kinds: caseKinds }),
  householdKnownHandler({ policy, kinds: caseKinds }),
  ...intakeHandlers({ policy, kinds: intakes, caseKinds }),
  ...indicatorHandlers({ indicators, policy }),
  ...reportHandlers({ indicators, policy }),
  villagePageHandler(indicators),
  fieldRecordsHandler(() => policy),
  personCopyHandler(() => policy),
  ...syncHandlers({ policy, handlers: () => handlers, streams }),
  ...evaluationHandlers(indicators),
  getFileHandler({ policy, owners: modules.flatMap((module) => module.fileOwners ?? []) }),
]

for (const { route } of handlers) {
  if (!policy[route.name]) throw new Error(`The route ${route.name} has no rule in its module's policy.`)
}

/** What carries out requests over these services, with every rule, hearer and constraint of the modules. */
export const engineOver = (services: Services): Engine => ({
  services,
  hooks: {
    identify: identifier(services, ledBy),
    may: (me, route, subject) => may(me, policy[route], subject),
    reading: (me, route) => readingBy(me, policy[route]),
    audit: auditWriter(services.keys),
  },
  hearers: modules.flatMap((module) => module.hears ?? []),
  constraints: Object.assign({}, ...modules.map((module) => module.constraints ?? {})) as Engine['constraints'],
})

/** The server over these services; `listen` is main's business. */
export async function createApp(services: Services): Promise<FastifyInstance> {
  const http = await createHttp(engineOver(services), handlers)
  const text = openapi(handlers.map((handler) => handler.route))
  http.get('/api/openapi.json', () => text)
  return http
}
