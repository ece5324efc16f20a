import { HeartOutlined } from '@ant-design/icons'
import { guardianships } from '@balian/contract/care-guardianship'
import { careDebts, careKeepers } from '@balian/contract/care-visits'
import { lazy } from 'react'
import type { Feature } from '../../feature.ts'
import { paths } from '../../paths.ts'
import { registerNav, registerOpens, registerPages, registerWords } from '../../registers/declared.tsx'
import { joined } from '../../words/words.ts'
import { PrintAgreement, ToGaps } from './GuardianshipActs.tsx'
import { careRegisters } from './registers.ts'
import { words } from './words.ts'

/** Care (弱势群体联扶). */
export const feature: Feature = {
  name: 'care',
  routes: [
    { path: paths.careDebts, lazy: () => import('./DebtList.tsx') },
    { path: paths.careVisits, lazy: () => import('./VisitList.tsx') },
    { path: paths.careFile(':id'), lazy: () => import('./CareFile.tsx') },
    { path: paths.careGuardianshipGaps, lazy: () => import('./GuardianshipGaps.tsx') },
    ...registerPages(careRegisters, { [guardianships.name]: { list: ToGaps, page: PrintAgreement } }),
  ],
  nav: [
    { path: paths.careDebts, word: 'care.debts', icon: HeartOutlined, needs: careDebts.name, line: 'care' },
    { path: paths.careVisits, word: 'care.visits', icon: HeartOutlined, needs: careKeepers.name, line: 'care' },
    ...registerNav(careRegisters, HeartOutlined),
  ],
  words: joined(registerWords(careRegisters), words),
  opens: { ...registerOpens(careRegisters), careFile: paths.careFile },
  today: lazy(() => import('./Today.tsx')),
}
