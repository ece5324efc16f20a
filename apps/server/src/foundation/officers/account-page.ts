import { accountPage } from '@balian/contract/accounts'
import type { Can } from '@balian/contract/can'
import type { Caller } from '../../platform/caller.ts'
import { read } from '../../platform/read.ts'
import { canOf, sessionsOf, subjectOf } from '../access/index.ts'
import { type AccountSubject, loadAccount } from './load.ts'
import { policy } from './policy.ts'
import { keepsOwnPassword, whyNotManage } from './rules.ts'
import { accountRow, type PostRow, postsAround } from './store-accounts.ts'

/** What may be done with the account, or why not. */
function accountCan(me: Caller, subject: AccountSubject): Can {
  const managed = whyNotManage(me.posts, subject.managed) ?? true
  const open = subject.account.closed_at ? 'closed' : true
  const self = subject.account.id === me.account ? 'own-account' : true
  const all = (...answers: readonly (true | string)[]): true | string => answers.find((answer) => answer !== true) ?? true
  return canOf(me, policy, 'officers', subject, {
    changeAccount: managed,
    resetPassword: all(open, managed, keepsOwnPassword(subject.managed) ? 'keeps-own-password' : true),
    unlockAccount: all(managed, subject.account.locked_until ? true : 'not-locked'),
    cutAccount: me.posts.some((post) => post.role === 'security-admin') ? true : managed,
    closeAccount: all(self, open, managed),
    reopenAccount: all(managed, open === true ? 'open' : true),
    grantPost: all(self, open),
    bindSubject: all(self, open),
  })
}

function shownPost(me: Caller, row: PostRow) {
  const state = row.account === me.account ? 'own-account' : row.ended_at ? 'ended' : true
  return {
    id: row.id,
    role: row.role,
    place: row.place,
    placeName: row.placeName,
    deployed: row.deployed as never,
    substitute: row.substitute,
    substituteName: row.substituteName,
    substituteUntil: row.substitute_until,
    fromDay: row.from_day,
    toDay: row.to_day,
    endedAt: row.ended_at,
    endedWhy: row.ended_why,
    live: row.live,
    version: row.version,
    can: canOf(me, policy, 'officers', { place: row.place }, { changePost: state, endPost: state }),
  }
}

export const accountPageHandler = read(accountPage, {
  owner: true,
  subject: loadAccount,
  shows: 'nobody',
  run: async ({ tx, me, now, today, services, subject }) => {
    const { account } = subject
    const { oidc } = services.config
    const row = await accountRow(tx, account.id, { today, at: now.toISOString() })
    const posts = await postsAround(tx, account.id, today)
    const own = posts.filter((post) => post.account === account.id)
    const others = posts.filter((post) => post.account !== account.id)
    return {
      ...row,
      subject: oidc ? ((await subjectOf(tx, oidc.issuer, account.id))?.subject ?? null) : null,
      oidc: oidc !== null,
      closedAt: account.closed_at,
      madeAt: account.made_at,
      sessions: (await sessionsOf(tx, account.id)).filter((session) => session.ends > now.toISOString()).length,
      posts: own.map((post) => shownPost(me, post)),
      standsInFor: others.map((post) => ({
        post: post.id,
        account: post.account,
        name: post.holder,
        role: post.role,
        place: post.place,
        placeName: post.placeName,
        until: post.substitute_until,
      })),
      version: account.version,
      can: accountCan(me, subject),
    }
  },
})
