import { BookOutlined } from '@ant-design/icons'
import { paperList } from '@balian/contract/library'
import type { Feature } from '../feature.ts'
import { paths } from '../paths.ts'
import { joined } from '../words/words.ts'
import { search } from './search.ts'
import { declaredWords, words } from './words.ts'

/** The library (资料库). */
export const feature: Feature = {
  name: 'library',
  routes: [
    { path: paths.library, lazy: () => import('./PaperList.tsx') },
    { path: paths.paper(':id'), lazy: () => import('./PaperPage.tsx') },
  ],
  nav: [{ path: paths.library, word: 'library.nav', icon: BookOutlined, needs: paperList.name }],
  words: joined(declaredWords, words),
  opens: { 'library-paper': paths.paper },
  search,
}
