import { changePassword, confirmTotp, mySessions, signOut, signOutEverywhere, startTotp, stopTotp } from '@balian/contract/session'
import { hash, verify } from '@node-rs/argon2'
import { command } from '../../platform/command.ts'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { accountOf, changeAccount, endSession, endSessions, sessionsOf } from './store.ts'
import { codeIsRight, newTotp } from './totp.ts'

// These act on the caller's own account, whose table the app's role cannot touch: so under the owner's role.

export const signOutHandler = command(signOut, {
  owner: true,
  audit: ({ me }) => ({ on: ['account', me.account!] }),
  run: async ({ tx, me, exchange }) => {
    await endSession(tx, me.session!)
    exchange.setSession(null)
    return {}
  },
})

export const mySessionsHandler = read(mySessions, {
  owner: true,
  shows: 'nobody',
  run: async ({ tx, me }) => {
    const sessions = await sessionsOf(tx, me.account!)
    return { items: sessions.map(({ id, since, seen, device }) => ({ id, since, seen, device, here: id === me.session })) }
  },
})

export const signOutEverywhereHandler = command(signOutEverywhere, {
  owner: true,
  audit: ({ me, result }) => ({ on: ['account', me.account!], detail: { ended: result.ended } }),
  run: async ({ tx, me }) => ({ ended: await endSessions(tx, me.account!, me.session) }),
})

export const changePasswordHandler = command(changePassword, {
  owner: true,
  audit: ({ me }) => ({ on: ['account', me.account!] }),
  run: async ({ tx, me, input }) => {
    const account = await accountOf(tx, me.account!)
    if (!(await verify(account.password, input.old))) fail('wrong-password')
    const password = await hash(input.new)
    await changeAccount(tx, account.id, { password, first_password: false, version: account.version + 1 })
    await endSessions(tx, account.id, me.session)
    return {}
  },
})

export const startTotpHandler = command(startTotp, {
  owner: true,
  audit: ({ me }) => ({ on: ['account', me.account!] }),
  run: async ({ tx, me, services }) => {
    const account = await accountOf(tx, me.account!)
    const fresh = newTotp(account.login)
    await changeAccount(tx, account.id, { totp_wanted: services.keys.seal(fresh.secret) })
    return fresh
  },
})

export const confirmTotpHandler = command(confirmTotp, {
  owner: true,
  audit: ({ me }) => ({ on: ['account', me.account!] }),
  run: async ({ tx, me, input, services, now }) => {
    const { totp_wanted: wanted } = await accountOf(tx, me.account!)
    if (!wanted || !codeIsRight(services.keys, wanted, input.code, now)) fail('wrong-code')
    await changeAccount(tx, me.account!, { totp: wanted, totp_wanted: null })
    return {}
  },
})

export const stopTotpHandler = command(stopTotp, {
  owner: true,
  audit: ({ me }) => ({ on: ['account', me.account!] }),
  run: async ({ tx, me, input }) => {
    const account = await accountOf(tx, me.account!)
    if (!(await verify(account.password, input.password))) fail('wrong-password')
    await changeAccount(tx, account.id, { totp: null, totp_wanted: null })
    return {}
  },
})
