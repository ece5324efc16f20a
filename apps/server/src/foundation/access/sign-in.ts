import { newId } from '@balian/contract/ids'
import { signIn } from '@balian/contract/session'
import { verify } from '@node-rs/argon2'
import { command } from '../../platform/command.ts'
import { fail, failKeeping } from '../../platform/problem.ts'
import { hashOf, newToken, sessionHours } from './identify.ts'
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
    if (account.totp && !codeIsRight(services.keys, account.totp, input.code, now)) {
      await countWrongTry(tx, account, now)
      return failKeeping('wrong-code')
    }
    const token = newToken()
    await changeAccount(tx, account.id, { tries: 0, locked_until: null })
    const days = input.stays ? services.config.phoneDays : undefined
    await openSession(tx, newSession(account, token, now, { device: exchange.device, hours: days ? days * 24 : sessionHours }))
    exchange.setSession(token, days ? { days } : {})
    return { account: account.id, name: account.name }
  },
})

function newSession(account: AccountTable, token: string, now: Date, { device, hours }: { readonly device: string; readonly hours: number }) {
  const at = now.toISOString()
  const ends = new Date(now.getTime() + hours * 3_600_000).toISOString()
  return { id: newId(now.getTime()), token: hashOf(token), account: account.id, since: at, seen: at, ends, device }
}

async function countWrongTry(tx: Parameters<typeof changeAccount>[0], account: AccountTable, now: Date): Promise<void> {
  const locks = account.tries + 1 >= tries
  await changeAccount(tx, account.id, {
    tries: locks ? 0 : account.tries + 1,
    locked_until: locks ? new Date(now.getTime() + lockMinutes * 60_000).toISOString() : null,
  })
}
