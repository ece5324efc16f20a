import { articlePrint } from '@balian/contract/article'
import { figuresAt } from '@balian/contract/figures'
import { indicatorFigures, indicatorNames, indicatorRecords, indicatorSeries } from '@balian/contract/indicators'
import { ledgerPage, ledgerPrint } from '@balian/contract/ledgers'
import type { Rule } from '../../src/foundation/access/index.ts'
import { type Sample, sample } from './sample.ts'

const period = { from: '2026-11-01', to: '2026-11-24' }
const name = 'disputes.opened'
/** The records behind a number are shown to those who may see their list. */
const readers: Rule = { roles: ['mediator', 'manager', 'window-clerk'] }

export const samples: readonly Sample[] = [
  sample(indicatorNames, 'list', () => ({})),
  sample(indicatorFigures, 'place', (_, place) => ({ ...period, place })),
  sample(figuresAt, 'place', (_, place) => ({ place, on: period.to })),
  sample(articlePrint, 'place', (_, place) => ({ place, on: period.to })),
  sample(ledgerPage, 'place', (_, place) => ({ place, line: 'learning' as const, month: '2026-11' })),
  sample(ledgerPrint, 'place', (_, place) => ({ place, line: 'learning' as const, month: '2026-11' })),
  sample(indicatorSeries, 'place', (_, place) => ({ ...period, place, name })),
  sample(indicatorRecords, 'place', (_, place) => ({ ...period, place, name }), { rule: readers }),
]
