import { AlertOutlined, HourglassOutlined, ReadOutlined } from '@ant-design/icons'
import { leakList } from '@balian/contract/leaks'
import { accessPolicy } from '@balian/contract/policy'
import { retentionPage } from '@balian/contract/retention'
import type { Feature } from '../feature.ts'
import { paths } from '../paths.ts'
import { joined } from '../words/words.ts'
import { words } from './words.ts'
import { consentWords } from './words-consents.ts'
import { retentionWords } from './words-retention.ts'

/** The rights of persons over what is kept of them: what is kept and why, and for how long. */
export const feature: Feature = {
  name: 'rights',
  routes: [
    { path: paths.fieldRegistry, lazy: () => import('./FieldRegistry.tsx') },
    { path: paths.retention, lazy: () => import('./Retention.tsx') },
    { path: paths.leaks, lazy: () => import('./Leaks.tsx') },
  ],
  nav: [
    { path: paths.fieldRegistry, word: 'rights.registry', icon: ReadOutlined, needs: accessPolicy.name },
    { path: paths.retention, word: 'retention.title', icon: HourglassOutlined, needs: retentionPage.name },
    { path: paths.leaks, word: 'leaks.title', icon: AlertOutlined, needs: leakList.name },
  ],
  words: joined(words, retentionWords, consentWords),
}
