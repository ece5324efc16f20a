import { MailOutlined } from '@ant-design/icons'
import { petitionList } from '@balian/contract/petitions'
import type { Feature } from '../../../feature.ts'
import { paths } from '../../../paths.ts'
import { petitionWords } from './words-petitions.ts'

const asMatter = {
  sort: 'matter',
  about: 'petitions.about',
  counted: { route: petitionList, input: { open: 'true' }, late: { open: 'true', overdue: 'true' } },
} as const

/** Petitions (信访), handled together with disputes. */
export const feature: Feature = {
  name: 'petitions',
  routes: [
    { path: paths.petitions, lazy: () => import('./PetitionList.tsx') },
    { path: paths.petition(':id'), lazy: () => import('./PetitionPage.tsx') },
  ],
  nav: [{ path: paths.petitions, word: 'petitions.nav', icon: MailOutlined, needs: petitionList.name, line: 'disputes', ...asMatter }],
  words: petitionWords,
  opens: { petition: paths.petition },
}
