import { HourglassOutlined, ReadOutlined } from '@ant-design/icons'
import { accessPolicy } from '@balian/contract/policy'
import { retentionPage } from '@balian/contract/retention'
import type { Feature } from '../feature.ts'
import { paths } from '../paths.ts'
import { joined } from '../words/words.ts'
import { words } from './words.ts'
import { retentionWords } from './words-retention.ts'

/** The rights of persons over what is kept of them: what is kept and why, and for how long. */
export const feature: Feature = {
  name: 'rights',
  routes: [
    { path: paths.fieldRegistry, lazy: () => import('./FieldRegistry.tsx') },
    { path: paths.retention, lazy: () => import('./Retention.tsx') },
  ],
  nav: [
    { path: paths.fieldRegistry, word: 'rights.registry', icon: ReadOutlined, needs: accessPolicy.name },
    { path: paths.retention, word: 'retention.title', icon: HourglassOutlined, needs: retentionPage.name },
  ],
  words: joined(words, retentionWords),
}
