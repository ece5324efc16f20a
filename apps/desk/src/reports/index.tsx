import { FileDoneOutlined } from '@ant-design/icons'
import { figuresAt } from '@balian/contract/figures'
import type { Feature } from '../feature.ts'
import { paths } from '../paths.ts'
import { words } from './words.ts'

/** Reports: the figures of the 2013 article, recounted at any place and day. */
export const feature: Feature = {
  name: 'reports',
  routes: [{ path: paths.figures, lazy: () => import('./FiguresOf2013.tsx') }],
  nav: [{ path: paths.figures, word: 'reports.figures.nav', icon: FileDoneOutlined, needs: figuresAt.name }],
  words,
}
