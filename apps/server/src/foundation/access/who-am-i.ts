import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { adminRoles } from '@balian/contract/roles'
import { whoAmI } from '@balian/contract/session'
import type { Caller } from '../../platform/caller.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Handler } from '../../platform/handler.ts'
import { read } from '../../platform/read.ts'
import type { Services } from '../../platform/services.ts'
import { may, type Policy } from './policy.ts'
import { accountOf, rolesOf } from './store.ts'

/** Whether this administrator must set up a second factor before anything opens, or is advised to. */
async function factorOf(tx: Tx, { config }: Services, me: Caller, totp: boolean, today: Day): Promise<'must' | 'should' | null> {
  const roles = await rolesOf(tx, me.account!, today)
  if (totp || !roles.some((role) => adminRoles.includes(role))) return null
  if (!config.adminTotp) return 'should'
  // Who came by the office's provider with a second factor keeps the posts.
  return me.posts.length > 0 ? null : 'must'
}

export interface WhoAmIGiven {
  /** Every rule of the server. */
  readonly policy: Policy
  readonly groupNames: (tx: Tx, groups: readonly Id[]) => Promise<{ id: Id; name: string; place: PlaceCode }[]>
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
        recoveryLeft: account.recovery.length,
        factor: await factorOf(tx, services, me, account.totp !== null, services.clock.day(services.clock.now())),
        firstPassword: account.first_password,
        routes: Object.entries(policy).flatMap(([route, rule]) => (may(me, rule).yes ? [route] : [])),
        demo: services.config.demo,
      }
    },
  })
