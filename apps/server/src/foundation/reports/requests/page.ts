import type { Instant, PlaceCode } from '@balian/contract/ids'
import { type ReportCell, type ReportHead, type ReportRow, sheetPage } from '@balian/contract/report-requests'
import type { Caller } from '../../../platform/caller.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Handler } from '../../../platform/handler.ts'
import { fail } from '../../../platform/problem.ts'
import { read } from '../../../platform/read.ts'
import { canOf, type Policy } from '../../access/index.ts'
import type { Indicator } from '../../indicators/index.ts'
import { spokenNames } from '../../places/index.ts'
import { loadAt } from './load.ts'
import { numbersNow, summedColumns } from './numbers.ts'
import { answers, digitsBelow, possible, requestActs } from './rules.ts'
import { type Frozen, placesOf, progressOf, type RequestTable, type SheetTable, sheetOf, sheetsBelow, signedBefore } from './store.ts'

export interface Given {
  readonly indicators: readonly Indicator[]
  readonly policy: Policy
}

export const headOf = (row: RequestTable, placeName: string): ReportHead => ({
  id: row.id,
  place: row.place,
  placeName,
  title: row.title,
  why: row.why,
  tier: row.tier,
  fromDay: row.from_day,
  toDay: row.to_day,
  dueOn: row.due_on,
  state: row.state,
  columns: row.columns,
  sentAt: row.sent_at,
  closedAt: row.closed_at,
  madeBy: row.made_name,
  version: row.version,
})

/** A row as it stands before anybody has it: in a draft, the table is shown as it would be sent. */
const unsent = (request: RequestTable, place: PlaceCode): SheetTable => ({
  county: place.slice(0, 6),
  request: request.id,
  place,
  state: 'open',
  answers: {},
  frozen: null,
  signed_by: null,
  signed_name: null,
  signed_at: null,
  note: '',
  told_at: null,
  reminded_at: null,
  version: 0,
})

function cellsOf(request: RequestTable, sheet: SheetTable, now: Frozen): ReportCell[] {
  return request.columns.map(({ key, kind }) => {
    if (sheet.state !== 'signed' || sheet.frozen === null) return { key, value: now[key] ?? null, now: null }
    const [value, today] = [sheet.frozen[key] ?? null, now[key] ?? null]
    return { key, value, now: kind === 'counted' && typeof today === 'number' && today !== value ? today : null }
  })
}

const rowOf = (request: RequestTable, sheet: SheetTable, placeName: string, now: Frozen): ReportRow => ({
  place: sheet.place,
  placeName,
  state: sheet.state,
  signedBy: sheet.state === 'signed' ? sheet.signed_name : null,
  signedAt: sheet.state === 'signed' ? sheet.signed_at : null,
  note: sheet.note,
  version: sheet.version,
  cells: cellsOf(request, sheet, now),
})

/** The table at a place: its own row, and the rows one step below. */
export async function tableAt(tx: Tx, all: readonly Indicator[], request: RequestTable, at: PlaceCode, today: string) {
  const draft = request.state === 'draft'
  const digits = digitsBelow(at)
  const own = draft ? unsent(request, at) : ((await sheetOf(tx, request.id, at)) ?? fail('not-found'))
  const gathers = !answers(request.tier, at)
  const standing = draft && gathers ? (await placesOf(tx, request, today)).filter((place) => place.length === digits) : []
  const below = draft ? standing.map((place) => unsent(request, place)) : gathers ? await sheetsBelow(tx, request.id, at, digits) : []
  const places = [at, ...below.map(({ place }) => place)]
  const names = await spokenNames(tx, [...places, request.place])
  const now = await numbersNow(tx, all, request, at, places)
  const row = (sheet: SheetTable) => rowOf(request, sheet, names.get(sheet.place) ?? sheet.place, now(sheet.place))
  return { head: headOf(request, names.get(request.place) ?? request.place), sheet: own, own: row(own), below: below.map(row) }
}

/** Where a place's own number is not the sum of what stands in the rows below it. */
export function differencesOf(all: readonly Indicator[], request: RequestTable, own: ReportRow, below: readonly ReportRow[]) {
  if (below.length === 0) return []
  const value = (row: ReportRow, key: string) => Number(row.cells.find((cell) => cell.key === key)?.value ?? 0)
  return summedColumns(all, request.columns).flatMap(({ column: { key } }) => {
    const sum = below.reduce((so, row) => so + value(row, key), 0)
    return value(own, key) === sum ? [] : [{ key, own: value(own, key), below: sum }]
  })
}

/** What the place answered to questions of the same name within a year. */
async function answeredBefore(tx: Tx, request: RequestTable, at: PlaceCode, now: Date) {
  const asked = request.columns.filter((one) => one.kind === 'asked')
  if (asked.length === 0 || !answers(request.tier, at)) return []
  const since: Instant = new Date(now.getTime() - 365 * 86_400_000).toISOString()
  const sheets = await signedBefore(tx, request.id, at, since)
  return asked.flatMap(({ key, label, answer }) => {
    for (const sheet of sheets) {
      const same = sheet.columns.find((one) => one.kind === 'asked' && one.label === label && one.answer === answer)
      const value = same && sheet.answers[same.key]
      if (value !== undefined) return [{ key, value, title: sheet.title, on: sheet.signed_at!.slice(0, 10) }]
    }
    return []
  })
}

function canDo(me: Caller, policy: Policy, request: RequestTable, sheet: SheetTable, below: readonly ReportRow[]) {
  const here = { place: sheet.place }
  const sign = possible('sign', request.state, sheet.state)
  const answer = answers(request.tier, sheet.place) ? possible('answer', request.state, sheet.state) : 'gathers'
  const waits = below.some((row) => row.state !== 'signed')
  const gathering = below.length === 0 ? 'answers' : possible('sign', request.state, sheet.state)
  const states = (verb: keyof typeof requestActs) => requestActs[verb].includes(request.state) || `request-${request.state}`
  return {
    ...canOf(me, policy, 'reports', here, { answer, sign: sign === true && waits ? 'below-open' : sign, return: gathering }),
    ...canOf(me, policy, 'reports', { place: request.place }, { change: states('change'), send: states('send'), withdraw: states('withdraw') }),
  }
}

export const sheetPageHandler = ({ indicators, policy }: Given): Handler =>
  read(sheetPage, {
    subject: loadAt,
    shows: 'nobody',
    run: async ({ tx, me, input, now, today, subject: { request } }) => {
      const { head, sheet, own, below } = await tableAt(tx, indicators, request, input.place, today)
      return {
        ...head,
        at: input.place,
        own,
        below,
        differences: request.state === 'draft' ? [] : differencesOf(indicators, request, own, below),
        before: await answeredBefore(tx, request, input.place, now),
        progress: (await progressOf(tx, [request], input.place, today))(request.id),
        can: canDo(me, policy, request, sheet, below),
      }
    },
  })
