import { CustomerServiceOutlined, SolutionOutlined } from '@ant-design/icons'
import { receiveSaid, said, saidRoutes } from '@balian/contract/intake'
import type { Feature } from '../feature.ts'
import { matterOpens, matterPages } from '../matters/declared.tsx'
import { paths } from '../paths.ts'
import { RoutePanel } from './RoutePanel.tsx'
import { words } from './words.ts'

/** One window takes in everything that people say. */
export const feature: Feature = {
  name: 'intake',
  routes: [
    { path: paths.intake, lazy: () => import('./Receive.tsx') },
    { path: paths.personMatters(':id'), lazy: () => import('./PersonMatters.tsx') },
    ...matterPages([said], { panels: { intake: RoutePanel } }),
  ],
  nav: [
    { path: paths.intake, word: 'intake.nav', icon: CustomerServiceOutlined, needs: receiveSaid.name, letter: 'w' },
    // Whoever only says something, or answers for what was said, has the list.
    { path: paths.intakeSaid, word: 'kind.said', icon: SolutionOutlined, needs: saidRoutes.list.name },
  ],
  words,
  opens: matterOpens([said]),
}
