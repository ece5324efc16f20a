import { namedAccounts } from '../demo/named.ts'
import type { CliCommand } from './command.ts'

export const demoAccountsCommand: CliCommand = {
  name: 'demo-accounts',
  summary: 'The demo’s accounts, one for each kind of user; none where the demo was not loaded.',
  run: async ({ services, asJson, out }) => {
    const accounts = await services.db.system(namedAccounts)
    if (asJson) out.json(accounts)
    else for (const { account, password, name, zh, en } of accounts) out.line(`${account.padEnd(14)} ${password}  ${name} ${zh} ${en}`)
  },
}
