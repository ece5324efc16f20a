import { adminRoles, type Role } from '@balian/contract/roles'
import { changePassword, confirmTotp, mySessions, newRecovery, signOut, signOutEverywhere, startTotp, stopTotp } from '@balian/contract/session'
import { hash, verify } from '@node-rs/argon2'
import { command } from '../../platform/command.ts'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { signOutAt } from './oidc/provider.ts'
import { newRecoveryCodes } from './recovery.ts'
import { accountOf, changeAccount, endSession, endSessions, sessionOf, sessionsOf } from './store.ts'
import { codeIsRight, newTotp } from './totp.ts'

// These act on the caller's own account, whose table the app's role cannot touch: so under the owner's role.

export const signOutHandler = command(signOut, {
  owner: true,
  audit: ({ me }) => ({ on: ['account', me.account!] }),
  // The provider is asked where its page for signing out is before anything is written.
  prepare: async ({ me, services }) => {
    const { oidc } = services.config
    const session = oidc && me.session ? await services.db.system((tx) => sessionOf(tx, me.session!)) : undefined
    return oidc && session?.oidc_sealed ? signOutAt(oidc, services.keys.open(session.oidc_sealed)) : null
  },
  run: async ({ tx, me, exchange, prepared }) => {
    await endSession(tx, me.session!)
    exchange.setSession(null)
    return { goTo: prepared as string | null }
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
  fleeting: true,
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
  fleeting: true,
  audit: ({ me }) => ({ on: ['account', me.account!] }),
  run: async ({ tx, me, input, services, now }) => {
    const { totp_wanted: wanted } = await accountOf(tx, me.account!)
    if (!wanted || !codeIsRight(services.keys, wanted, input.code, now)) fail('wrong-code')
    const { codes, hashes } = newRecoveryCodes()
    await changeAccount(tx, me.account!, { totp: wanted, totp_wanted: null, recovery: hashes })
    return { codes }
  },
})

export const stopTotpHandler = command(stopTotp, {
  owner: true,
  audit: ({ me }) => ({ on: ['account', me.account!] }),
  run: async ({ tx, me, input, services }) => {
    const account = await accountOf(tx, me.account!)
    if (!(await verify(account.password, input.password))) fail('wrong-password')
    if (services.config.adminTotp && me.posts.some((post) => adminRoles.includes(post.role as Role))) fail('factor-needed')
    await changeAccount(tx, account.id, { totp: null, totp_wanted: null, recovery: [] })
    return {}
  },
})

export const newRecoveryHandler = command(newRecovery, {
  owner: true,
  fleeting: true,
  audit: ({ me }) => ({ on: ['account', me.account!] }),
  run: async ({ tx, me, input }) => {
    const account = await accountOf(tx, me.account!)
    if (!account.totp) fail('factor-needed')
    if (!(await verify(account.password, input.password))) fail('wrong-password')
    const { codes, hashes } = newRecoveryCodes()
    await changeAccount(tx, account.id, { recovery: hashes })
    return { codes }
  },
})
