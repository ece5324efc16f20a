import { lineNames } from '@balian/contract/lines'
import type { Feature } from '../feature.ts'
import { paths } from '../paths.ts'
import { words } from './words.ts'

/** A page for each line: what waits, its matters, registers, activities and figures, all from what its features declare. */
export const feature: Feature = {
  name: 'lines',
  routes: lineNames.map((line) => ({
    path: paths.line(line),
    lazy: async () => {
      const { LinePage } = await import('./LinePage.tsx')
      return { element: <LinePage key={line} line={line} /> }
    },
  })),
  nav: [],
  words,
}
