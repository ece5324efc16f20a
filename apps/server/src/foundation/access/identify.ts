import { createHash, randomBytes } from 'node:crypto'
import type { Day, Id } from '@balian/contract/ids'
import { adminRoles } from '@balian/contract/roles'
import type { Caller } from '../../platform/caller.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Services } from '../../platform/services.ts'
import { findSession, type Known, touchSession } from './store.ts'

/** How long an unused session stays open. */
export const sessionHours = 12
/** The token is known to the browser only; the database keeps its hash. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Finds the groups that a person leads on a day; given by the groups foundation, which stands above this one. */
export type LedBy = (tx: Tx, person: Id, today: Day) => Promise<Id[]>

/**
 * Who holds this session token, with the posts and groups of today. Asked on every request, so that a post that ended, a
 * closed account or a session cut off takes effect at once.
 */
export function identifier(services: Services, ledBy: LedBy): (token: string) => Promise<Omit<Caller, 'language'> | null> {
  return (token) =>
    services.db.glance(async (tx) => {
      const now = services.clock.now()
      const today = services.clock.day(now)
      const known = await findSession(tx, hashOf(token), now.toISOString(), today)
      if (!known) return null
      await keepAlive(tx, known, now)
      const groups = known.person ? await ledBy(tx, known.person, today) : []
      const { account, session, name, person, helper } = known
      // Whoever is helped acts as a resident only: no post, no group, in front of somebody else. And until the second factor is set up, an
      // administrator's posts open nothing.
      const posts = helper || lacksFactor(services, known) ? [] : known.posts
      return { account, session, name, posts, person, groups: helper ? [] : groups, helper }
    })
}

/** Whether the holder of one of the three administrators' posts came in without a second factor, where one is a must. */
export const lacksFactor = ({ config }: Services, known: Pick<Known, 'posts' | 'totp' | 'strong'>): boolean =>
  config.adminTotp && !known.totp && !known.strong && known.posts.some((post) => adminRoles.includes(post.role))

/** Written at most once a minute: a read must not cost a write each time. */
async function keepAlive(tx: Tx, known: Known, now: Date): Promise<void> {
  if (now.getTime() - Date.parse(known.seen) > 60_000) await touchSession(tx, known.session, now.toISOString())
}
