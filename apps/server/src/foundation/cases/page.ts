import type { CaseHead, caseParts } from '@balian/contract/cases'
import type { Day } from '@balian/contract/ids'
import type { z } from 'zod'
import { daysBetween, workingDaysBetween } from '../../platform/calendar.ts'
import type { Keys } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db/index.ts'
import { maskPhone } from '../../platform/mask.ts'
import { spokenNames } from '../places/index.ts'
import { linksOf } from './links.ts'
import { papersOf } from './papers.ts'
import { type CaseRow, stepsOf } from './store.ts'
import { type DeadlineRow, deadlinesOf, type PartyRow, partiesOf, transfersOf, type WorkerRow, workersOf } from './store-parts.ts'

type Parts = { [K in keyof typeof caseParts]: z.output<(typeof caseParts)[K]> }

/** The case as its pages and lists show it. */
export function headOf(row: CaseRow, names: ReadonlyMap<string, string>, today: Day): CaseHead {
  return {
    id: row.id,
    line: row.line as CaseHead['line'],
    kind: row.kind,
    number: row.number,
    title: row.title,
    place: row.place,
    placeName: names.get(row.place) ?? row.place,
    desk: row.desk,
    deskName: names.get(row.desk) ?? row.desk,
    offered: row.offered,
    state: row.state,
    stateSince: row.state_since,
    openedAt: row.opened_at,
    openedBy: row.opened_name,
    openedAs: row.opened_as as CaseHead['openedAs'],
    due: row.due_day,
    nextDue: row.next_due,
    overdue: row.closed_at === null && row.next_due !== null && row.next_due < today,
    closedAt: row.closed_at,
    version: row.version,
  }
}

/** Heads of several cases, with the names of their places in one question. */
export async function headsOf<R extends CaseRow>(tx: Tx, rows: readonly R[], today: Day): Promise<CaseHead[]> {
  const names = await spokenNames(
    tx,
    rows.flatMap((row) => [row.place, row.desk]),
  )
  return rows.map((row) => headOf(row, names, today))
}

/** Everything that a page shows of a case beside what is its kind's own. */
export async function casePartsOf(tx: Tx, row: CaseRow, today: Day, keys: Keys): Promise<Parts> {
  const transfers = await transfersOf(tx, row)
  const names = await spokenNames(tx, [
    row.place,
    row.desk,
    ...transfers.flatMap((one) => (one.to_desk === null ? [one.from_desk] : [one.from_desk, one.to_desk])),
  ])
  const steps = await stepsOf(tx, row)
  return {
    head: headOf(row, names, today),
    parties: (await partiesOf(tx, row)).map((one) => shownParty(one, keys)),
    workers: (await workersOf(tx, row)).map(shownWorker),
    steps: steps.map((s) => ({
      n: s.n,
      step: s.step,
      from: s.from_state,
      to: s.to_state,
      by: s.by_name,
      role: s.by_role,
      desk: s.desk,
      at: s.at,
      note: s.note,
      data: s.data as Record<string, unknown>,
    })),
    deadlines: (await deadlinesOf(tx, row)).map((one) => shownDeadline(one, today)),
    transfers: transfers.map((one) => ({
      id: one.id,
      from: one.from_desk,
      fromName: names.get(one.from_desk) ?? one.from_desk,
      to: one.to_desk,
      toName: one.to_desk ? (names.get(one.to_desk) ?? one.to_desk) : one.body_name,
      body: one.body as never,
      direction: one.direction as never,
      reason: one.reason,
      at: one.offered_at,
      by: one.offered_name,
      answer: one.answer as never,
      answeredAt: one.answered_at,
      answeredBy: one.answered_name,
      note: one.answer_note,
    })),
    links: await linksOf(tx, row),
    papers: await papersOf(tx, row),
  }
}

const masked = (sealed: string | null, keys: Keys): string | null => (sealed ? maskPhone(keys.open(sealed)) : null)

const shownParty = (one: PartyRow, keys: Keys): Parts['parties'][number] => ({
  id: one.id,
  kind: one.kind as 'person',
  person: one.person,
  organization: one.organization,
  name: one.name,
  role: one.role,
  sex: one.sex,
  birthYear: one.birth_year,
  occupation: one.occupation,
  address: one.address,
  phone: masked(one.phone, keys),
  agent: one.agent_name ? { name: one.agent_name, phone: masked(one.agent_phone, keys), relation: one.agent_relation ?? '' } : null,
})

const shownWorker = (one: WorkerRow): Parts['workers'][number] => ({
  id: one.id,
  account: one.account,
  group: one.group_id,
  name: one.name,
  part: one.part as 'lead',
  note: one.note,
  since: one.since,
})

const shownDeadline = (one: DeadlineRow, today: Day): Parts['deadlines'][number] => ({
  id: one.id,
  what: one.what,
  from: one.from_day,
  due: one.due_day,
  source: one.source,
  done: one.done_at,
  note: one.note,
  daysLeft: one.done_at ? null : daysBetween(today, one.due_day),
  workingDaysLeft: one.done_at ? null : workingDaysBetween(today, one.due_day),
})
