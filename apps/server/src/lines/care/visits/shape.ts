import type { CareRow, careVisitList } from '@balian/contract/care-visits'
import type { Day, Id } from '@balian/contract/ids'
import type { Reply } from '@balian/contract/route'
import { sql } from 'kysely'
import { canOf } from '../../../foundation/access/index.ts'
import { groupNames, groupPeople } from '../../../foundation/groups/index.ts'
import { accountNames } from '../../../foundation/officers/index.ts'
import { personCards } from '../../../foundation/people/index.ts'
import { spokenNames } from '../../../foundation/places/index.ts'
import type { Caller } from '../../../platform/caller.ts'
import { covers } from '../../../platform/caller.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { policy } from '../policy.ts'
import { daysWithout, dueOf, intervalOf, undoHours } from './rules.ts'
import type { CareFileTable, CareVisitTable } from './store.ts'
import { asHelper, subjectOf } from './subject.ts'

export interface Reading {
  readonly tx: Tx
  readonly me: Caller
  readonly today: Day
}
type Keeping = Pick<CareFileTable, 'keeper_kind' | 'keeper_account' | 'keeper_person' | 'keeper_group'>

/** Names of keepers: officers by account, leaders by e-file, groups. */
export async function keeperNames(tx: Tx, all: readonly Keeping[]) {
  const ids = (of: keyof Keeping) => all.flatMap((one) => one[of] ?? []) as Id[]
  const officers = await accountNames(tx, ids('keeper_account'))
  const cards = await personCards(tx, ids('keeper_person'))
  // A leader knows themself and the own group through the groups.
  const known = new Map((await groupPeople(tx, ids('keeper_person'))).map((one) => [one.id, one.name]))
  const groups = new Map((await groupNames(tx, [...new Set(ids('keeper_group'))])).map((one) => [one.id, one.name]))
  return (one: Keeping): CareRow['keeper'] => {
    if (one.keeper_kind === null) return null
    const { keeper_kind: kind, keeper_account: account, keeper_person: person, keeper_group: group } = one
    const name = account ? officers.get(account) : (cards.get(person!)?.name ?? known.get(person!))
    return { kind, account, person, group, name: name ?? '', groupName: group ? (groups.get(group) ?? '') : null }
  }
}

const isMine = (me: Caller, file: Keeping): boolean =>
  (file.keeper_account !== null && file.keeper_account === me.account) || (file.keeper_person !== null && file.keeper_person === me.person)

/** Visits that the caller reported today, by file. */
async function reportedToday({ tx, me, today }: Reading, files: readonly CareFileTable[]): Promise<Map<Id, Id>> {
  if (files.length === 0) return new Map()
  const { rows } = await sql<{ id: Id; file: Id }>`
    select id, file from care_visits where account = ${me.account}::uuid and on_day = ${today}::date and undone_at is null
      and file = any (${files.map((file) => file.id)}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.file, row.id]))
}

/** Care files as lists show them to this reader. */
export async function shownFiles(c: Reading, files: readonly CareFileTable[]): Promise<CareRow[]> {
  const { tx, me, today } = c
  const places = await spokenNames(
    tx,
    files.map((file) => file.place),
  )
  const keeper = await keeperNames(tx, files)
  const reported = await reportedToday(c, files)
  const overIt = asHelper(me).posts
  return files.map((file) => {
    const helper = overIt.some((post) => covers(post.place, file.place))
    const open = file.closed_on === null ? true : 'careEnded'
    return {
      id: file.id,
      person: file.person,
      name: file.name,
      place: file.place,
      placeName: places.get(file.place)!,
      reasons: helper || file.keeper_account === me.account ? file.reasons : [],
      lastSeen: file.last_seen,
      days: daysWithout(file, today),
      interval: intervalOf(file),
      due: dueOf(file),
      keeper: keeper(file),
      byHand: file.by_hand,
      mine: isMine(me, file),
      today: reported.get(file.id) ?? null,
      version: file.version,
      can: canOf(me, policy, 'care', subjectOf(file), { saw: open, file: true, plan: open, keep: open }),
    }
  })
}

type Visit = Reply<typeof careVisitList>['items'][number]

const hours = 3_600_000
/** Whether the caller may still take it back, and whether a reason is asked for. */
export function undoable(me: Caller, visit: Pick<CareVisitTable, 'account' | 'at' | 'undone_at' | 'place'>, now: Date): true | string {
  if (visit.undone_at !== null) return 'undone'
  if (asHelper(me).posts.some((post) => covers(post.place, visit.place))) return true
  if (visit.account !== me.account) return 'role'
  return now.getTime() - Date.parse(visit.at) <= undoHours * hours ? true : 'too-late'
}

export async function shownVisits({ tx, me }: Reading, visits: readonly (CareVisitTable & { person_name: string })[], now: Date): Promise<Visit[]> {
  const places = await spokenNames(
    tx,
    visits.map((visit) => visit.place),
  )
  return visits.map((visit) => ({
    id: visit.id,
    file: visit.file,
    name: visit.person_name,
    place: visit.place,
    placeName: places.get(visit.place)!,
    on: visit.on_day,
    how: visit.how,
    note: visit.note,
    by: visit.name,
    asLeader: visit.in_group !== null,
    at: visit.at,
    photos: visit.photos,
    undone: visit.undone_at === null ? null : (visit.undone_why ?? ''),
    can: { undoVisit: undoable(me, visit, now) },
  }))
}
