import { ContainerOutlined } from '@ant-design/icons'
import { disputeList } from '@balian/contract/disputes'
import type { Feature } from '../../feature.ts'
import { paths } from '../../paths.ts'
import { joined } from '../../words/words.ts'
import { declaredWords } from './words.ts'
import { caseWords } from './words-case.ts'
import { formWords } from './words-forms.ts'
import { ledgerWords } from './words-ledger.ts'

const asMatter = {
  sort: 'matter',
  about: 'disputes.about',
  counted: { route: disputeList, input: { open: 'true' }, late: { open: 'true', overdue: 'true' } },
} as const

/** Disputes (矛盾纠纷联调). */
export const feature: Feature = {
  name: 'disputes',
  routes: [
    { path: paths.disputes, lazy: () => import('./Ledger.tsx') },
    { path: paths.newDispute, lazy: () => import('./intake/NewDispute.tsx') },
    { path: paths.disputeFigures, lazy: () => import('./Figures.tsx') },
    { path: paths.dispute(':id'), lazy: () => import('./DisputePage.tsx') },
  ],
  nav: [{ path: paths.disputes, word: 'disputes.nav', icon: ContainerOutlined, needs: disputeList.name, line: 'disputes', letter: 'd', ...asMatter }],
  words: joined(declaredWords, ledgerWords, caseWords, formWords),
  opens: { dispute: (id) => paths.dispute(id) },
}
