import { signIn } from '@balian/contract/session'
import { verify } from '@node-rs/argon2'
import { command } from '../../platform/command.ts'
import type { Keys } from '../../platform/crypto.ts'
import { fail, failKeeping } from '../../platform/problem.ts'
import { hashOf, newToken, sessionHours } from './identify.ts'
import { newSession } from './new-session.ts'
import { recoveryForm } from './recovery.ts'
import { type AccountTable, changeAccount, findAccount, openSession } from './store.ts'
import { codeIsRight } from './totp.ts'

/** After so many wrong passwords the account waits. */
const tries = 5
const lockMinutes = 15
/** Verified when there is no such account, so that the answer takes as long. */
const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'

/**
 * Signs in, under the owner's role since nobody is signed in yet. A wrong try is remembered although the request fails.
 */
export const signInHandler = command(signIn, {
  audit: ({ result }) => ({ on: ['account', result.account] }),
  owner: true,
  run: async ({ tx, input, services, now, exchange }) => {
    const account = await findAccount(tx, input.account)
    if (account?.locked_until && Date.parse(account.locked_until) > now.getTime()) {
      fail('locked-out', { minutes: Math.ceil((Date.parse(account.locked_until) - now.getTime()) / 60_000) })
    }
    const right = await verify(account?.password ?? nobodysHash, input.password).catch(() => false)
    if (!account || account.closed_at || !right) {
      if (account) await countWrongTry(tx, account, now)
      return failKeeping('wrong-password')
    }
    if (account.totp && !input.code) fail('code-needed')
    const left = account.totp ? codesLeft(services.keys, account, input.code, now) : account.recovery
    if (left === null) {
      await countWrongTry(tx, account, now)
      return failKeeping('wrong-code')
    }
    const token = newToken()
    await changeAccount(tx, account.id, { tries: 0, locked_until: null, recovery: left })
    const days = input.stays ? services.config.phoneDays : undefined
    await openSession(tx, newSession(account.id, token, now, { device: exchange.device, hours: days ? days * 24 : sessionHours }))
    exchange.setSession(token, days ? { days } : {})
    return { account: account.id, name: account.name }
  },
})

/** The recovery codes that are left once this code was used; null when it is neither a right one-time code nor one of them. */
function codesLeft(keys: Keys, account: AccountTable, code: string | undefined, now: Date): string[] | null {
  if (codeIsRight(keys, account.totp!, code, now)) return account.recovery
  const used = hashOf(recoveryForm(code ?? ''))
  return account.recovery.includes(used) ? account.recovery.filter((one) => one !== used) : null
}

async function countWrongTry(tx: Parameters<typeof changeAccount>[0], account: AccountTable, now: Date): Promise<void> {
  const locks = account.tries + 1 >= tries
  await changeAccount(tx, account.id, {
    tries: locks ? 0 : account.tries + 1,
    locked_until: locks ? new Date(now.getTime() + lockMinutes * 60_000).toISOString() : null,
  })
}
