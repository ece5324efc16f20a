import { FieldTimeOutlined, SolutionOutlined } from '@ant-design/icons'
import { papersHeld } from '@balian/contract/custody'
import { errand, errandRoutes } from '@balian/contract/errand-matters'
import { agents, serviceItems, stations } from '@balian/contract/errands'
import type { MatterKind } from '@balian/contract/matters'
import { lazy } from 'react'
import type { Feature } from '../../feature.ts'
import { matterNav, matterOpens, matterPages, matterWords } from '../../matters/declared.tsx'
import { paths } from '../../paths.ts'
import { registerNav, registerOpens, registerPages, registerWords } from '../../registers/declared.tsx'
import { joined } from '../../words/words.ts'
import { words } from './words.ts'

const registers = [serviceItems, stations, agents]
const kinds = [errand as unknown as MatterKind]
const panels = { 'errand-matters': lazy(() => import('./CustodyPanel.tsx')) }

/** Errands (群众事务联办). */
export const feature: Feature = {
  name: 'errands',
  routes: [
    { path: paths.errandWindow, lazy: () => import('./Window.tsx') },
    { path: paths.errandPapers, lazy: () => import('./PapersHeld.tsx') },
    ...matterPages(kinds, { panels }),
    ...registerPages(registers),
  ],
  open: [{ path: paths.track(':code'), lazy: () => import('./Track.tsx') }],
  nav: [
    { path: paths.errandWindow, word: 'errands.window.nav', icon: SolutionOutlined, needs: errandRoutes.common.addPapers.name, line: 'errands', letter: 'w' },
    ...matterNav(kinds, SolutionOutlined),
    { path: paths.errandPapers, word: 'errands.papers.nav', icon: FieldTimeOutlined, needs: papersHeld.name, line: 'errands' },
    ...registerNav(registers, SolutionOutlined),
  ],
  words: joined(joined(registerWords(registers), matterWords(kinds)), words),
  opens: { ...registerOpens(registers), ...matterOpens(kinds) },
}
