import { SafetyOutlined } from '@ant-design/icons'
import { informationOfficers, keyAreas, policeRooms, protectedSites } from '@balian/contract/safety'
import { safetyCoverage } from '@balian/contract/safety-coverage'
import { safetyFindingList } from '@balian/contract/safety-findings'
import { campaigns, incidents } from '@balian/contract/safety-matters'
import { safetyPatrolList } from '@balian/contract/safety-patrol-log'
import { patrolMembers, patrolTeams } from '@balian/contract/safety-patrols'
import { patrolPlans, patrolSpots } from '@balian/contract/safety-plans'
import { lazy } from 'react'
import type { Feature } from '../../feature.ts'
import { matterNav, matterOpens, matterPages, matterWords } from '../../matters/declared.tsx'
import { paths } from '../../paths.ts'
import { registerNav, registerOpens, registerPages, registerWords } from '../../registers/declared.tsx'
import { joined } from '../../words/words.ts'
import { words } from './words.ts'

const registers = [patrolPlans, patrolSpots, patrolTeams, patrolMembers, informationOfficers, policeRooms, protectedSites, keyAreas]
const matters = [incidents, campaigns] as never

/** Public safety (社会治安联治). */
export const feature: Feature = {
  name: 'safety',
  routes: [
    { path: paths.patrols, lazy: () => import('./Patrols.tsx') },
    { path: paths.patrol(':id'), lazy: () => import('./PatrolPage.tsx') },
    { path: paths.safetyFindings, lazy: () => import('./Findings.tsx') },
    { path: paths.safetyFinding(':id'), lazy: () => import('./FindingPage.tsx') },
    { path: paths.coverageByPlace, lazy: () => import('./Coverage.tsx') },
    ...matterPages(matters),
    ...registerPages(registers),
  ],
  nav: [
    { path: paths.patrols, word: 'safety.patrols', icon: SafetyOutlined, needs: safetyPatrolList.name, line: 'safety' },
    { path: paths.safetyFindings, word: 'safety.findings', icon: SafetyOutlined, needs: safetyFindingList.name, line: 'safety' },
    ...matterNav(matters, SafetyOutlined),
    { path: paths.coverageByPlace, word: 'safety.coverage', icon: SafetyOutlined, needs: safetyCoverage.name, line: 'safety' },
    ...registerNav(registers, SafetyOutlined),
  ],
  words: joined(registerWords(registers), matterWords(matters), words),
  opens: { ...registerOpens(registers), ...matterOpens(matters), patrol: paths.patrol, safetyFinding: paths.safetyFinding },
  today: lazy(() => import('./Today.tsx')),
}
