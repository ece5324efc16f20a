import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import type { Caller } from '../../platform/caller.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Subject } from '../../platform/handler.ts'
import { fail } from '../../platform/problem.ts'
import type { AccountTable, PostTable } from '../access/index.ts'
import { type Managed, whyNotManage } from './rules.ts'
import { findAccountById, findPost, livePostsOf } from './store.ts'

export interface AccountSubject extends Subject {
  readonly account: AccountTable
  readonly managed: Managed
}

/** No place begins so: an account that belongs nowhere is reached by nobody. */
const nowhere: PlaceCode = '-'

/** The account, its row locked, with what it holds now. */
export async function loadAccount({ tx, input, today }: { tx: Tx; input: { id: Id }; today: Day }): Promise<AccountSubject> {
  const account = (await findAccountById(tx, input.id)) ?? fail('not-found')
  const live = await livePostsOf(tx, account.id, today)
  return { account, managed: { id: account.id, office: account.office, live }, place: account.office ?? nowhere, desk: live[0]?.place ?? null }
}

/** Stops unless the caller may manage the account. */
export function mustManage(me: Caller, managed: Managed): void {
  const because = whyNotManage(me.posts, managed)
  if (because) fail('forbidden', { because })
}

export interface PostSubject extends Subject {
  readonly post: PostTable
}

/** The post, its row locked. */
export async function loadPost({ tx, input }: { tx: Tx; input: { id: Id } }): Promise<PostSubject> {
  const post = (await findPost(tx, input.id)) ?? fail('not-found')
  return { post, place: post.place }
}
