import type { Id } from '@balian/contract/ids'
import { whoAmI } from '@balian/contract/session'
import type { Tx } from '../../platform/db/index.ts'
import type { Handler } from '../../platform/handler.ts'
import { read } from '../../platform/read.ts'
import { may, type Policy } from './policy.ts'
import { accountOf } from './store.ts'

export interface WhoAmIGiven {
  /** Every rule of the server. */
  readonly policy: Policy
  readonly groupNames: (tx: Tx, groups: readonly Id[]) => Promise<{ id: Id; name: string }[]>
}

/** The handler of `session.me`; the app hands in what only it knows. */
export const whoAmIHandler = ({ policy, groupNames }: WhoAmIGiven): Handler =>
  read(whoAmI, {
    owner: true,
    shows: 'nobody',
    run: async ({ tx, me, services }) => {
      const account = await accountOf(tx, me.account!)
      return {
        account: account.id,
        name: account.name,
        login: account.login,
        posts: me.posts.map((post) => ({ ...post, role: post.role as never })),
        person: me.person,
        groups: await groupNames(tx, me.groups),
        totp: account.totp !== null,
        firstPassword: account.first_password,
        routes: Object.entries(policy).flatMap(([route, rule]) => (may(me, rule).yes ? [route] : [])),
        demo: services.config.demo,
      }
    },
  })
