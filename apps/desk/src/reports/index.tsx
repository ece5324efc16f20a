import { FileDoneOutlined, FileTextOutlined, FormOutlined, ProfileOutlined } from '@ant-design/icons'
import { articlePrint } from '@balian/contract/article'
import { figuresAt } from '@balian/contract/figures'
import { ledgerPage } from '@balian/contract/ledgers'
import { sheetList } from '@balian/contract/report-requests'
import type { Feature } from '../feature.ts'
import { paths } from '../paths.ts'
import { joined } from '../words/words.ts'
import { words } from './words.ts'
import { requestWords } from './words-requests.ts'

/** Reports: tables that an office asks for, monthly ledgers, the report in sentences, and the figures of the 2013 article recounted at any place and day. */
export const feature: Feature = {
  name: 'reports',
  routes: [
    { path: paths.requests, lazy: () => import('./requests/Requests.tsx') },
    { path: paths.newRequest, lazy: () => import('./requests/Compose.tsx') },
    { path: paths.request(':id', ':place'), lazy: () => import('./requests/RequestPage.tsx') },
    { path: paths.ledgers, lazy: () => import('./Ledgers.tsx') },
    { path: paths.article, lazy: () => import('./Article.tsx') },
    { path: paths.figures, lazy: () => import('./FiguresOf2013.tsx') },
  ],
  nav: [
    { path: paths.requests, word: 'requests.nav', icon: FormOutlined, needs: sheetList.name },
    { path: paths.ledgers, word: 'reports.ledgers.nav', icon: ProfileOutlined, needs: ledgerPage.name },
    { path: paths.article, word: 'reports.article.nav', icon: FileTextOutlined, needs: articlePrint.name },
    { path: paths.figures, word: 'reports.figures.nav', icon: FileDoneOutlined, needs: figuresAt.name },
  ],
  words: joined(words, requestWords),
  opens: { 'report-sheet': (id, place) => paths.request(id, place ?? '') },
}
