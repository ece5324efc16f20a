import { demoAccounts } from '@balian/contract/session'
import { read } from '../platform/read.ts'

/** One demo account for each kind of user; the password is public, so the demo is never for real data. */
export interface DemoAccount {
  readonly account: string
  readonly name: string
  readonly zh: string
  readonly en: string
}
export const demoPassword = 'balian-demo-2026'
export const accounts: readonly DemoAccount[] = []

/** Shown on the sign-in page in demo mode only. */
export const demoAccountsHandler = read(demoAccounts, {
  owner: true,
  shows: 'nobody',
  run: async ({ services }) => ({
    items: services.config.demo ? accounts.map((one) => ({ ...one, password: demoPassword })) : [],
  }),
})
