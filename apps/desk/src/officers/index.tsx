import { IdcardOutlined, KeyOutlined, LoginOutlined } from '@ant-design/icons'
import { accountList } from '@balian/contract/accounts'
import { officerList } from '@balian/contract/officers'
import { signInSettings } from '@balian/contract/oidc'
import type { Feature } from '../feature.ts'
import { paths } from '../paths.ts'
import { joined } from '../words/words.ts'
import { words } from './words.ts'
import { accountWords } from './words-accounts.ts'
import { signInWords } from './words-sign-in.ts'

/** The eight officers: who holds which post, which village lacks which role, whom to ask; and the accounts behind the posts. */
export const feature: Feature = {
  name: 'officers',
  routes: [
    { path: paths.officers, lazy: () => import('./Roster.tsx') },
    { path: paths.coverage, lazy: () => import('./Coverage.tsx') },
    { path: paths.duties, lazy: () => import('./Duties.tsx') },
    { path: paths.card(':place'), lazy: () => import('./Card.tsx') },
    { path: paths.accounts, lazy: () => import('./Accounts.tsx') },
    { path: paths.signInSettings, lazy: () => import('./SignInSettings.tsx') },
  ],
  nav: [
    { path: paths.officers, word: 'officers.nav', icon: IdcardOutlined, needs: officerList.name, letter: 'o' },
    { path: paths.accounts, word: 'accounts.nav', icon: KeyOutlined, needs: accountList.name, letter: 'u' },
    { path: paths.signInSettings, word: 'signInSettings.title', icon: LoginOutlined, needs: signInSettings.name },
  ],
  words: joined(words, accountWords, signInWords),
  // An officer is met on the card of the own office.
  opens: { account: (_, place) => (place ? paths.card(place) : paths.officers) },
}
