import type { Id } from '@balian/contract/ids'
import type { Caller } from '../../platform/caller.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Subject } from '../../platform/handler.ts'
import { fail } from '../../platform/problem.ts'
import { lockPaper, paperOf } from './store.ts'
import type { PaperTable } from './tables.ts'

export interface PaperSubject extends Subject {
  readonly paper: PaperTable
}

/** The paper for reading: it holds for every place beneath its own. */
export async function loadPaper({ tx, me, input }: { tx: Tx; me: Caller; input: { id: Id } }): Promise<PaperSubject> {
  const paper = (await paperOf(tx, input.id)) ?? fail('not-found')
  const below = me.posts.find((post) => post.place.startsWith(paper.place))
  return { paper, place: below?.place ?? paper.place }
}

/** The paper for whoever issued it. */
export async function loadOwn({ tx, input }: { tx: Tx; input: { id: Id } }): Promise<PaperSubject> {
  const paper = (await paperOf(tx, input.id)) ?? fail('not-found')
  return { paper, place: paper.place }
}

export async function loadOwnLocked({ tx, input }: { tx: Tx; input: { id: Id } }): Promise<PaperSubject> {
  const paper = (await lockPaper(tx, input.id)) ?? fail('not-found')
  return { paper, place: paper.place, version: paper.version }
}

export const fileOwnerOf = ({ id, place }: PaperTable) => ({ kind: 'library-paper', id, place })

/** How an act stands in the log. */
export const act = ({ id, place }: PaperTable, detail: Record<string, unknown> = {}) => ({ on: ['library-paper', id] as const, place, detail })
