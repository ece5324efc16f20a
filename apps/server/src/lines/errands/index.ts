import { agents, serviceItems, stations } from '@balian/contract/errands'
import { officerRoles } from '@balian/contract/lines'
import type { Policy, Rule } from '../../foundation/access/index.ts'
import type { Indicator } from '../../foundation/indicators/index.ts'
import { matters } from '../../foundation/matters/index.ts'
import { type RegisterKind, registers, type Values } from '../../foundation/registers/index.ts'
import { Problem, wrong } from '../../platform/problem.ts'
import { catalogueAtHandler } from './catalogue.ts'
import { acceptPapersHandler, fetchPapersHandler, passPapersHandler, returnPapersHandler, takePapersHandler } from './custody.ts'
import { errandDeclared } from './errand.ts'
import { errandIndicators } from './indicators.ts'
import { papersHeldHandler, papersOfErrandHandler, trackErrandHandler } from './papers.ts'
import { printErrandHandler } from './print-errand.ts'

const keepers = { roles: ['errand-agent', 'manager'] } as const
// Whoever a resident asks can tell what is needed and where to go.
const everyone = { roles: [...officerRoles, 'manager', 'window-clerk'] } as const

function withinTheLaw({ promisedDays, legalDays }: Values): void {
  if (typeof promisedDays === 'number' && typeof legalDays === 'number' && promisedDays > legalDays)
    wrong('values.promisedDays', 'too-many', `承诺时限不能长于法定时限（${legalDays} 个工作日）`, `Not later than the law says (${legalDays} working days)`)
}

const kinds: readonly RegisterKind[] = [
  { register: serviceItems, reading: everyone, keeping: keepers, check: withinTheLaw },
  { register: stations, reading: everyone, keeping: keepers },
  { register: agents, reading: everyone, keeping: keepers },
]

const kept = registers(kinds)
const done = matters([errandDeclared])
const desk: Rule = { roles: ['errand-agent', 'window-clerk', 'manager'], assigned: true }

export const policy: Policy = {
  ...kept.policy,
  ...done.policy,
  'errand-papers.take': desk,
  'errand-papers.pass': desk,
  'errand-papers.accept': desk,
  'errand-papers.fetch': desk,
  'errand-papers.return': desk,
  'errand-papers.list': { ...desk, own: true },
  'errand-papers.held': { roles: ['errand-agent', 'window-clerk', 'manager'], assigned: true },
  // What can be done for residents is no secret from them; row security keeps theirs to the own village and what lies over it.
  'errand-papers.catalogue': { roles: ['errand-agent', 'window-clerk', 'manager'], own: true },
  'errand-papers.print': { ...desk, own: true },
  'errand-papers.track': { public: true },
}

export const routes = [
  ...kept.routes,
  takePapersHandler,
  passPapersHandler,
  acceptPapersHandler,
  fetchPapersHandler,
  returnPapersHandler,
  papersHeldHandler,
  catalogueAtHandler,
  papersOfErrandHandler(() => policy),
  printErrandHandler,
  trackErrandHandler,
  ...done.routes,
]
export const { caseKinds, clearings, fileOwners } = done
export const hears = [...kept.hears, ...done.hears]
export const indicators: readonly Indicator[] = [...kept.indicators, ...done.indicators, ...errandIndicators]

export const constraints = { errand_papers_pkey: new Problem('command-reused') }
