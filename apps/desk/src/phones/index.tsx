import { MobileOutlined } from '@ant-design/icons'
import { phoneList } from '@balian/contract/sync'
import type { Feature } from '../feature.ts'
import { paths } from '../paths.ts'
import { words } from './words.ts'

/** The phones of officers and group leaders: which are silent, what waits in them, and what they could not hand in. */
export const feature: Feature = {
  name: 'sync',
  routes: [
    { path: paths.phones, lazy: () => import('./Phones.tsx') },
    { path: paths.parked, lazy: () => import('./Parked.tsx') },
  ],
  nav: [{ path: paths.phones, word: 'phones.title', icon: MobileOutlined, needs: phoneList.name }],
  words,
  opens: { parked: (id) => `${paths.parked}?open=${id}` },
}
