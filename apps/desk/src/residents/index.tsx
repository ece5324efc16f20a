import { FileProtectOutlined } from '@ant-design/icons'
import { fileRequestList } from '@balian/contract/file-requests'
import type { Feature } from '../feature.ts'
import { paths } from '../paths.ts'
import { words } from './words.ts'

/** What the office does for residents' own pages: requests about files; the rest stands on the e-file. */
export const feature: Feature = {
  name: 'residents',
  routes: [{ path: paths.fileRequests, lazy: () => import('./FileRequests.tsx') }],
  nav: [{ path: paths.fileRequests, word: 'fileRequests.nav', icon: FileProtectOutlined, needs: fileRequestList.name }],
  words,
  opens: { 'file-request': () => paths.fileRequests, 'opening-question': () => paths.fileQuestions },
}
