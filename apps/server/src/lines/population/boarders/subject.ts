import type { Id } from '@balian/contract/ids'
import type { Tx } from '../../../platform/db/index.ts'
import type { Subject } from '../../../platform/handler.ts'
import { fail } from '../../../platform/problem.ts'
import { type BoarderTable, boarderOf, lockBoarder } from './store.ts'

export type BoarderSubject = Subject & { readonly row: BoarderTable }

export const subjectOf = (row: BoarderTable): BoarderSubject => ({ row, place: row.place, groups: row.mutual_group ? [row.mutual_group] : [] })

interface Asked {
  readonly tx: Tx
  readonly input: { readonly id: Id }
}
export const boarderSubject = async ({ tx, input }: Asked): Promise<BoarderSubject> => subjectOf((await boarderOf(tx, input.id)) ?? fail('not-found'))
export const lockedBoarder = async ({ tx, input }: Asked): Promise<BoarderSubject> => subjectOf((await lockBoarder(tx, input.id)) ?? fail('not-found'))

/** What markChanged calls check-ins. */
export const checkIns = 'boarder_check_ins'
