import { ScheduleOutlined } from '@ant-design/icons'
import { screeningRounds } from '@balian/contract/screening'
import { lazy } from 'react'
import type { Feature } from '../../../feature.ts'
import { paths } from '../../../paths.ts'
import { words } from './words.ts'

/** Screening rounds (矛盾纠纷排查) of the disputes line. */
export const feature: Feature = {
  name: 'screening',
  routes: [
    { path: paths.screening, lazy: () => import('./Rounds.tsx') },
    { path: paths.screeningFindings, lazy: () => import('./Findings.tsx') },
    { path: paths.screeningReport(':round', ':place'), lazy: () => import('./Report.tsx') },
  ],
  nav: [{ path: paths.screening, word: 'screening.nav', icon: ScheduleOutlined, needs: screeningRounds.name, line: 'disputes' }],
  words,
  opens: {
    screening: (id, place) => paths.screeningReport(id, place ?? ''),
    'screening-round': (id, place) => `${paths.screening}?round=${id}${place ? `&place=${place}` : ''}`,
  },
  today: lazy(() => import('./Today.tsx')),
}
