import { boarderCard } from '@balian/contract/boarders'
import type { Reply } from '@balian/contract/route'
import { sql } from 'kysely'
import { groupNames } from '../../../foundation/groups/index.ts'
import { personCards } from '../../../foundation/people/index.ts'
import { type Caller, covers } from '../../../platform/caller.ts'
import type { Keys } from '../../../platform/crypto.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { maskPhone } from '../../../platform/mask.ts'
import { fail } from '../../../platform/problem.ts'
import { read } from '../../../platform/read.ts'
import { asRegistrar } from '../policy.ts'
import { partyColumns } from './gaps.ts'
import { foundBoarder, type Reading, shownBoarders } from './shape.ts'
import { type BoarderTable, type CheckInTable, checkInsOf } from './store.ts'
import { boarderSubject } from './subject.ts'

type Card = Reply<typeof boarderCard>

const hours = 24
const hour = 3_600_000
/** Whether the caller may still take a check-in back. */
export function undoable(me: Caller, row: CheckInTable, now: Date): true | string {
  if (row.undone_at !== null) return 'undone'
  if (asRegistrar(me).posts.some((post) => covers(post.place, row.place))) return true
  if (row.account !== me.account) return 'role'
  return now.getTime() - Date.parse(row.at) <= hours * hour ? true : 'too-late'
}

export const partiesOf = (row: BoarderTable, keys: Keys): Card['parties'] =>
  partyColumns.map(({ party, name, phone }) => {
    const sealed = row[phone as keyof BoarderTable] as string | null
    return { party, name: String(row[name as keyof BoarderTable]), phone: sealed ? maskPhone(keys.open(sealed)) : null }
  })

/** Groups of the pupil and of the household: one of them may look after the pupil. */
async function groupsNear(tx: Tx, row: BoarderTable): Promise<Card['groups']> {
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct g.id, g.name from people p join people h on h.id = p.id or (h.household = p.household and h.state in ('present', 'away'))
    join group_members m on m.person = h.id and m.left_on is null
    join groups g on g.county = m.county and g.id = m.in_group and g.ended_on is null
    where p.id = ${row.person} order by 2 limit 20`.execute(tx)
  return rows
}

export const checkInsShown = (me: Caller, rows: readonly CheckInTable[], now: Date): Card['checkIns'] =>
  rows.map((row) => ({
    id: row.id,
    on: row.on_day,
    how: row.how,
    note: row.note,
    by: row.name,
    asLeader: row.in_group !== null,
    at: row.at,
    undone: row.undone_at === null ? null : (row.undone_why ?? ''),
    can: { boarderUnseen: undoable(me, row, now) },
  }))

const houseOf = async (tx: Tx, row: BoarderTable): Promise<Card['house']> =>
  row.house ? ((await sql<{ id: string; title: string }>`select id, title from rental_houses where id = ${row.house}`.execute(tx)).rows[0] ?? null) : null

/** The card, as this reader sees it. */
export async function cardOf(c: Reading & { readonly keys: Keys; readonly now: Date }, id: string): Promise<Card> {
  const row = (await foundBoarder(c, id)) ?? fail('not-found')
  const [shown] = await shownBoarders(c, [row])
  const card = (await personCards(c.tx, [row.person])).get(row.person)
  const officer = asRegistrar(c.me).posts.some((post) => covers(post.place, row.place))
  const [group] = row.mutual_group ? await groupNames(c.tx, [row.mutual_group]) : []
  return {
    ...shown!,
    person: row.person,
    birth: card?.birth ?? `${row.title.match(/（(\d{4})）/)?.[1] ?? '1900'}-01-01`,
    house: await houseOf(c.tx, row),
    parties: partiesOf(row, c.keys),
    groupName: group?.name ?? null,
    groups: officer ? await groupsNear(c.tx, row) : [],
    signed: row.signed,
    signedOn: row.signed_on,
    from: row.from_on,
    checkIns: checkInsShown(c.me, await checkInsOf(c.tx, row), c.now),
    endedOn: row.ended_on,
    version: row.version,
  }
}

/** The five-party card; the pupil’s file shows that it was opened. */
export const boarderCardHandler = read(boarderCard, {
  subject: boarderSubject,
  shows: ({ subject }) => ({ on: ['boarder', subject.row.id], place: subject.row.place, people: [subject.row.person], purpose: 'visit' }),
  run: ({ tx, me, input, today, now, services }) => cardOf({ tx, me, today, now, keys: services.keys }, input.id),
})
