import { DashboardOutlined } from '@ant-design/icons'
import { casesAttention } from '@balian/contract/attention'
import type { Feature } from '../feature.ts'
import { paths } from '../paths.ts'
import { words } from './words.ts'

/** The overview of a place: what needs attention first, the main numbers, how they went, and how its places compare. */
export const feature: Feature = {
  name: 'overview',
  routes: [{ path: paths.overview, lazy: () => import('./Overview.tsx') }],
  nav: [{ path: paths.overview, word: 'overview.nav', icon: DashboardOutlined, needs: casesAttention.name, letter: 'v' }],
  words,
}
