import { TeamOutlined } from '@ant-design/icons'
import { groupList } from '@balian/contract/groups'
import type { Feature } from '../feature.ts'
import { paths } from '../paths.ts'
import { joined } from '../words/words.ts'
import { search } from './search.ts'
import { declaredWords, words } from './words.ts'
import { aidDeclaredWords, aidOwnWords } from './words-aid.ts'
import { electionDeclaredWords, electionOwnWords } from './words-elections.ts'

/** Mutual-aid groups (互助组). */
export const feature: Feature = {
  name: 'groups',
  routes: [
    { path: paths.groups, lazy: () => import('./GroupList.tsx') },
    { path: paths.group(':id'), lazy: () => import('./GroupPage.tsx') },
    { path: paths.election(':id'), lazy: () => import('./elections/ElectionPage.tsx') },
  ],
  nav: [{ path: paths.groups, word: 'groups.nav', icon: TeamOutlined, needs: groupList.name, letter: 't' }],
  words: joined(declaredWords, words, electionDeclaredWords, electionOwnWords, aidDeclaredWords, aidOwnWords),
  opens: { group: paths.group, election: paths.election },
  search,
}
