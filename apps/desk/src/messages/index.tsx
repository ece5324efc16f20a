import type { Feature } from '../feature.ts'
import { paths } from '../paths.ts'
import { Bell } from './Bell.tsx'
import { words } from './words.ts'

/** Notices (消息) to the signed-in account. */
export const feature: Feature = {
  name: 'messages',
  routes: [{ path: paths.messages, lazy: () => import('./Notices.tsx') }],
  nav: [],
  words,
  bar: Bell,
}
