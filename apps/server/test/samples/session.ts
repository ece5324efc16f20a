import {
  changePassword,
  confirmTotp,
  demoAccounts,
  mySessions,
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
  sample(stopTotp, 'me', () => ({ password: testPassword })),
]
