import type { Part } from '../../frame/part.ts'
import { words } from './words.ts'

/** Who keeps the errand desk. */
const desk = ['errand-agent', 'window-clerk', 'manager'] as const

export const part: Part = {
  words,
  screens: [{ path: 'errands/card', load: () => import('./MyCard.tsx') }],
  doings: [
    { word: 'errands.takeIn', to: 'do/errands.takeIn', needs: 'errand-matters.takeIn', line: 'errands', for: desk },
    { word: 'errands.mine', to: 'rows/errands', needs: 'errand-matters.takeIn', line: 'errands', for: desk },
    { word: 'errands.hand', to: 'rows/papers', needs: 'errand-papers.pass', line: 'errands', for: desk },
  ],
  opens: { 'cases.errand': (id) => `rows/errands/${id}`, papers: (id) => `rows/papers/${id}` },
}
