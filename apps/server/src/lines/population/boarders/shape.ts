import { type BoarderGap, type BoarderRow, checkInDays } from '@balian/contract/boarders'
import type { Day, Id } from '@balian/contract/ids'
import { type RawBuilder, sql } from 'kysely'
import { canOf } from '../../../foundation/access/index.ts'
import { spokenNames } from '../../../foundation/places/index.ts'
import type { Caller } from '../../../platform/caller.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { policy } from '../policy.ts'
import { daysUnseen, gapsOf } from './gaps.ts'
import type { BoarderTable } from './store.ts'
import { subjectOf } from './subject.ts'

export interface Reading {
  readonly tx: Tx
  readonly me: Caller
  readonly today: Day
}
export type Found = BoarderTable & { readonly gaps: BoarderGap[]; readonly days: number; readonly today: Id | null }

/** A boarder with gaps, days since the last check-in, and what the caller reported today. */
export const selected = ({ me, today }: Omit<Reading, 'tx'>, days: number): RawBuilder<unknown> => sql`
  r.*, ${gapsOf(today, days)} as gaps, ${daysUnseen(today)}::int as days,
  (select c.id from boarder_check_ins c where c.county = r.county and c.boarder = r.id and c.account = ${me.account}::uuid
    and c.on_day = ${today}::date and c.undone_at is null limit 1) as today`

export async function foundBoarder(c: Reading, id: Id): Promise<Found | undefined> {
  const { rows } = await sql<Found>`select ${selected(c, checkInDays)} from boarders r where r.id = ${id}`.execute(c.tx)
  return rows[0]
}

/** Boarders as lists show them to this reader: the name stands in the register’s title, so a leader sees it and nothing more of the file. */
export async function shownBoarders({ tx, me }: Reading, rows: readonly Found[]): Promise<BoarderRow[]> {
  const places = await spokenNames(
    tx,
    rows.map((row) => row.place),
  )
  return rows.map((row) => {
    const open = row.ended_on === null ? true : 'ended'
    return {
      id: row.id,
      name: row.title,
      place: row.place,
      placeName: places.get(row.place)!,
      school: row.school,
      gaps: row.gaps,
      lastSeen: row.last_seen,
      days: row.days,
      until: row.until_on,
      group: row.mutual_group,
      today: row.today,
      can: canOf(me, policy, 'population', subjectOf(row), { boarderSeen: open, boarderCard: true, boarderGroup: open, boarderPrint: true }),
    }
  })
}
