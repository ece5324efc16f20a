import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { addDays } from '../../platform/calendar.ts'
import type { Tx } from '../../platform/db/index.ts'
import { turnoutOf } from '../ballots/index.ts'
import { groupNames } from '../groups/index.ts'
import { winnersOf } from './store.ts'
import { type ElectionTable, t } from './tables.ts'

/** How long a result that is in force stays on the open page. */
const shownDays = 180
const most = 20

const result = async (tx: Tx, row: ElectionTable, group: string, winners: readonly string[]) => {
  const { size, own } = await turnoutOf(tx, row)
  return {
    id: row.id,
    group,
    kind: row.kind,
    state: row.state as 'objections' | 'in-office',
    outcome: row.outcome,
    votedOn: row.vote_on,
    winners: [...winners],
    size,
    took: own + (row.present ?? 0),
    objectionsUntil: row.objections_until,
  }
}

/** Results of the groups of a village that hang on its wall (公示): open to objections, or in force since not long. Never who got how many votes. */
export async function publishedElections(tx: Tx, village: PlaceCode, today: Day) {
  const rows = await t(tx)
    .selectFrom('group_elections')
    .selectAll()
    .where('county', '=', village.slice(0, 6))
    .where('place', '>=', village)
    .where('place', '<', `${village}~`)
    .where('state', 'in', ['objections', 'in-office'])
    .where('vote_on', '>=', addDays(today, -shownDays))
    .orderBy('vote_on', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
  const names = new Map((await groupNames(tx, [...new Set(rows.map((row) => row.in_group))])).map(({ id, name }): [Id, string] => [id, name]))
  const winners = await winnersOf(tx, rows)
  const shown = []
  for (const row of rows) shown.push(await result(tx, row, names.get(row.in_group) ?? '', winners.get(row.id) ?? []))
  return shown
}
