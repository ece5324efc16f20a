import { NotificationOutlined } from '@ant-design/icons'
import { gatheringList } from '@balian/contract/gatherings'
import type { Feature } from '../feature.ts'
import { paths } from '../paths.ts'
import { words } from './words.ts'

/** Announced activities, for which residents sign up. */
export const feature: Feature = {
  name: 'gatherings',
  routes: [{ path: paths.gatherings, lazy: () => import('./Gatherings.tsx') }],
  nav: [{ path: paths.gatherings, word: 'gatherings.nav', icon: NotificationOutlined, needs: gatheringList.name }],
  words,
  opens: { gathering: () => paths.gatherings },
}
