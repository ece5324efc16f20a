import { AuditOutlined, SolutionOutlined } from '@ant-design/icons'
import { topicList } from '@balian/contract/deliberation'
import { representativeList } from '@balian/contract/deliberation-acts'
import type { Feature } from '../feature.ts'
import { paths } from '../paths.ts'
import { joined } from '../words/words.ts'
import { search } from './search.ts'
import { declaredWords, words } from './words.ts'
import { carryingWords } from './words-carrying.ts'

/** Village deliberation (民主议事). */
export const feature: Feature = {
  name: 'deliberation',
  routes: [
    { path: paths.topics, lazy: () => import('./TopicList.tsx') },
    { path: paths.representatives, lazy: () => import('./Representatives.tsx') },
    { path: paths.topic(':id'), lazy: () => import('./TopicPage.tsx') },
  ],
  nav: [
    { path: paths.topics, word: 'deliberation.nav', icon: AuditOutlined, needs: topicList.name },
    { path: paths.representatives, word: 'deliberation.representatives', icon: SolutionOutlined, needs: representativeList.name },
  ],
  words: joined(declaredWords, words, carryingWords),
  opens: { topic: paths.topic },
  search,
}
