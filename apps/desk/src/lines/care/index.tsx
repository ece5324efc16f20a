import { HeartOutlined } from '@ant-design/icons'
import { guardianships } from '@balian/contract/care-guardianship'
import { careRequest } from '@balian/contract/care-requests'
import { careDebts, careKeepers } from '@balian/contract/care-visits'
import { lazy } from 'react'
import type { Feature } from '../../feature.ts'
import { matterNav, matterOpens, matterPages, matterWords } from '../../matters/declared.tsx'
import { paths } from '../../paths.ts'
import { registerNav, registerOpens, registerPages, registerWords } from '../../registers/declared.tsx'
import { joined } from '../../words/words.ts'
import { PrintAgreement, ToGaps } from './GuardianshipActs.tsx'
import { careRegisters } from './registers.ts'
import { words } from './words.ts'

const requests = [careRequest]

/** Care (弱势群体联扶). */
export const feature: Feature = {
  name: 'care',
  routes: [
    { path: paths.careDebts, lazy: () => import('./DebtList.tsx') },
    { path: paths.careVisits, lazy: () => import('./VisitList.tsx') },
    { path: paths.careFile(':id'), lazy: () => import('./CareFile.tsx') },
    { path: paths.careGuardianshipGaps, lazy: () => import('./GuardianshipGaps.tsx') },
    ...matterPages(requests, { panels: { [careRequest.module]: lazy(() => import('./MatchPanel.tsx')) } }),
    ...registerPages(careRegisters, { [guardianships.name]: { list: ToGaps, page: PrintAgreement } }),
  ],
  nav: [
    { path: paths.careDebts, word: 'care.debts', icon: HeartOutlined, needs: careDebts.name, line: 'care' },
    { path: paths.careVisits, word: 'care.visits', icon: HeartOutlined, needs: careKeepers.name, line: 'care' },
    ...matterNav(requests, HeartOutlined),
    ...registerNav(careRegisters, HeartOutlined),
  ],
  words: joined(registerWords(careRegisters), matterWords(requests), words),
  opens: { ...registerOpens(careRegisters), ...matterOpens(requests), careFile: paths.careFile },
  today: lazy(() => import('./Today.tsx')),
}
