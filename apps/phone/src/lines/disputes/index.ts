import type { Part } from '../../frame/part.ts'
import { words } from './words.ts'

export const part: Part = {
  words,
  screens: [],
  doings: [
    {
      word: 'disputes.report',
      to: 'do/disputes.report',
      needs: 'disputes.report',
      line: 'disputes',
      for: ['mediator', 'manager', 'window-clerk', 'leader-only'],
    },
    { word: 'disputes.mine', to: 'rows/disputes', needs: 'disputes.accept', line: 'disputes', for: ['mediator', 'manager'] },
    { word: 'screening.report', to: 'rows/screening', needs: 'screening.report', line: 'disputes' },
  ],
  opens: { 'cases.dispute': (id) => `rows/disputes/${id}`, screening: (id) => `do/screening.report/${id}` },
}
