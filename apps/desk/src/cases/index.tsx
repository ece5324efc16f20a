import { lazy } from 'react'
import type { Feature } from '../feature.ts'
import { search } from './search.ts'
import { caseWords } from './words.ts'

/** What the matters of all lines share: my work, the search across kinds, and the words of every case's page. */
export const feature: Feature = {
  name: 'cases',
  routes: [],
  nav: [],
  words: caseWords,
  today: lazy(() => import('./MyCases.tsx')),
  search,
}
