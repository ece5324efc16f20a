import type { Id, PlaceCode } from '@balian/contract/ids'
import { patrolMembers } from '@balian/contract/safety-patrols'
import { sql } from 'kysely'
import { personCards } from '../../../foundation/people/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { fail, wrong } from '../../../platform/problem.ts'

export interface Member {
  readonly id: Id
  readonly name: string
  readonly duty: string
}

interface Row {
  readonly id: Id
  readonly person: Id
  readonly duty: string | null
}

const words = new Map(patrolMembers.items.find((item) => item.name === 'duty')!.choices!.map(({ value, zh }) => [value, zh]))

async function named(tx: Tx, rows: readonly Row[]): Promise<Member[]> {
  const cards = await personCards(
    tx,
    rows.map((row) => row.person),
  )
  return rows.map(({ id, person, duty }) => ({ id, name: cards.get(person)?.name ?? '—', duty: (duty && words.get(duty)) ?? '' }))
}

/** The members of a team today, in the order in which they joined. */
export async function membersOf(tx: Tx, team: Id): Promise<Member[]> {
  const { rows } = await sql<Row>`
    select id, person, duty from patrol_members where team = ${team} and ended_on is null order by joined_on nulls last, id`.execute(tx)
  return named(tx, rows)
}

/** Names of whoever was on duty, members of today or not. */
export async function membersNamed(tx: Tx, ids: readonly Id[]): Promise<Map<Id, Member>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Row>`select id, person, duty from patrol_members where id = any (${[...new Set(ids)]}::uuid[])`.execute(tx)
  return new Map((await named(tx, rows)).map((one) => [one.id, one]))
}

/** The team's place and name. */
export async function teamOf(tx: Tx, id: Id): Promise<{ place: PlaceCode; title: string; ended_on: string | null }> {
  const { rows } = await sql<{ place: PlaceCode; title: string; ended_on: string | null }>`
    select place, title, ended_on from patrol_teams where id = ${id}`.execute(tx)
  return rows[0] ?? fail('not-found')
}

/** Only members of the team are put on duty. */
export async function asMembers(tx: Tx, team: Id, ids: readonly Id[], path: string): Promise<Id[]> {
  const all = new Set((await membersOf(tx, team)).map((one) => one.id))
  if (ids.some((id) => !all.has(id))) wrong(path, 'no-member', '只能选这支队伍现在的队员', 'Choose among the team’s present members')
  return [...new Set(ids)]
}
