import type { Day } from '@balian/contract/ids'
import type { Named } from './names.ts'
import { leads } from './rules.ts'
import type { GroupRow } from './store-read.ts'
import type { LeaderTable } from './tables.ts'

type Name = (id: string) => Named

/** A group as lists show it. */
export const shownGroup = (row: GroupRow, place: string, name: Name) => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  sub: row.sub,
  place: row.place,
  placeName: place,
  foundedOn: row.founded_on,
  endedOn: row.ended_on,
  members: row.members,
  leaders: row.leaders.map(({ person, origin, to_day }) => ({ person, name: name(person).name, origin, toDay: to_day })),
})

/** A term without whose it is. */
export const shownTerm = (term: LeaderTable, today: Day) => ({
  id: term.id,
  origin: term.origin,
  chosen: term.chosen,
  fromDay: term.from_day,
  toDay: term.to_day,
  endedAt: term.ended_at,
  endedWhy: term.ended_why,
  now: leads(term, today),
})
