import { officerRoles } from '@balian/contract/lines'
import type { Handler } from '../../platform/handler.ts'
import { Problem } from '../../platform/problem.ts'
import type { Policy } from '../access/index.ts'
import type { Indicator } from '../indicators/index.ts'
import { articleHandler } from './article.ts'
import { figuresHandler } from './figures.ts'
import { ledgerHandlers } from './ledgers/ledger.ts'
import { remindReports, requestHandlers } from './requests/index.ts'

export { recountedAt } from './figures.ts'
export { printed } from './printed.ts'

const offices = { roles: ['manager'], tiers: ['township', 'county', 'city', 'province'] } as const
const signing = { roles: [...officerRoles, 'manager'] } as const
const readers = { roles: [...officerRoles, 'manager', 'window-clerk'] } as const

export const policy: Policy = {
  'reports.figures': readers,
  'reports.article': readers,
  // Within it, each table is open to those who may read the list behind it.
  'reports.ledger': readers,
  'reports.ledgerPrint': readers,
  // Offices above the villages ask and gather; whoever works at a place checks and signs its row.
  'reports.requests': offices,
  'reports.compose': offices,
  'reports.change': offices,
  'reports.load': offices,
  'reports.send': offices,
  'reports.withdraw': offices,
  'reports.return': offices,
  'reports.sheets': signing,
  'reports.sheet': signing,
  'reports.reconcile': signing,
  'reports.answer': signing,
  'reports.sign': signing,
  'reports.print': signing,
}

/** The reads need every module's declarations: the app composes them. */
export const routes: readonly Handler[] = []

export const reportHandlers = (given: { readonly indicators: readonly Indicator[]; readonly policy: Policy }): Handler[] => [
  figuresHandler(given.indicators),
  articleHandler(given.indicators),
  ...ledgerHandlers(given),
  ...requestHandlers(given),
]

export const constraints = { report_requests_pkey: new Problem('command-reused') }

export const workers = [{ name: 'reports.remind', seconds: 600, run: remindReports }]
