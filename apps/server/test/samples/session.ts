import { oidcFinish, oidcStart, signInSettings, signInWays } from '@balian/contract/oidc'
import {
  changePassword,
  confirmTotp,
  demoAccounts,
  mySessions,
  newRecovery,
  signIn,
  signOut,
  signOutEverywhere,
  startTotp,
  stopTotp,
  whoAmI,
} from '@balian/contract/session'
import { testPassword } from '../world.ts'
import { type Sample, sample } from './sample.ts'

export const samples: readonly Sample[] = [
  sample(signIn, 'everyone', () => ({ account: 'no-such-account', password: 'no such password' })),
  sample(demoAccounts, 'everyone', () => ({})),
  sample(whoAmI, 'me', () => ({})),
  sample(mySessions, 'me', () => ({})),
  sample(signOut, 'me', () => ({})),
  sample(signOutEverywhere, 'me', () => ({})),
  sample(changePassword, 'me', () => ({ old: testPassword, new: 'another good password' })),
  sample(startTotp, 'me', () => ({})),
  sample(confirmTotp, 'me', () => ({ code: '000000' })),
  sample(newRecovery, 'me', () => ({ password: testPassword })),
  sample(signInWays, 'everyone', () => ({})),
  sample(oidcStart, 'everyone', () => ({})),
  sample(oidcFinish, 'everyone', () => ({ attempt: 'x'.repeat(40), query: 'code=x&state=x' })),
  sample(signInSettings, 'list', () => ({})),
  sample(stopTotp, 'me', () => ({ password: testPassword })),
]
