import type { PlaceCode } from '@balian/contract/ids'
import type { ReportColumn } from '@balian/contract/report-requests'
import type { Tx } from '../../../platform/db/index.ts'
import { type CountedIndicator, figuresOfPlaces, type Indicator, isCounted, isSealed } from '../../indicators/index.ts'
import { answers, daysOf } from './rules.ts'
import { digitsOf, type Frozen, type RequestTable, type SheetTable, sheetOf, sheetsBelow } from './store.ts'

type Counted = Extract<ReportColumn, { kind: 'counted' }>
const isCountedColumn = (one: ReportColumn): one is Counted => one.kind === 'counted'

/** The counted columns whose numbers add up and open to records: no shares. */
export function summedColumns(all: readonly Indicator[], columns: readonly ReportColumn[]): { column: Counted; indicator: CountedIndicator }[] {
  return columns.filter(isCountedColumn).flatMap((column) => {
    const indicator = all.find((one) => one.name === column.indicator)
    return indicator && isCounted(indicator) && !isSealed(indicator) ? [{ column, indicator }] : []
  })
}

/** What the records and the answers say now of each of these places: every number recounted, only answers are summed. */
export async function numbersNow(
  tx: Tx,
  all: readonly Indicator[],
  request: RequestTable,
  at: PlaceCode,
  places: readonly PlaceCode[],
): Promise<(place: PlaceCode) => Frozen> {
  const columns = request.columns.filter(isCountedColumn)
  const says = new Map<string, Awaited<ReturnType<typeof figuresOfPlaces>>>()
  for (const span of ['period', 'year'] as const) {
    const some = columns.filter((one) => one.span === span)
    if (some.length === 0) continue
    const names = [...new Set(some.map((one) => one.indicator))]
    says.set(span, await figuresOfPlaces(tx, all, names, places, daysOf(some[0]!, request)))
  }
  const told = await answered(tx, request, at)
  return (place) =>
    Object.fromEntries(
      request.columns.map((column) => [
        column.key,
        isCountedColumn(column) ? says.get(column.span)!(place)(column.indicator).value : answerAt(column, request, told, place),
      ]),
    )
}

/** The sheets that hold answers, at a place and beneath it. */
async function answered(tx: Tx, request: RequestTable, at: PlaceCode): Promise<readonly SheetTable[]> {
  if (request.columns.every(isCountedColumn)) return []
  if (!answers(request.tier, at)) return sheetsBelow(tx, request.id, at, digitsOf[request.tier])
  const own = await sheetOf(tx, request.id, at)
  return own ? [own] : []
}

/** A place's own answer; where it gathers, the sum of the numbers below it. Texts are told where they were written only. */
function answerAt(column: ReportColumn, request: RequestTable, told: readonly SheetTable[], place: PlaceCode): number | string | null {
  if (answers(request.tier, place)) return told.find((one) => one.place === place)?.answers[column.key] ?? null
  const numbers = told.flatMap((one) => {
    const said = one.place.startsWith(place) ? one.answers[column.key] : undefined
    return typeof said === 'number' ? [said] : []
  })
  return numbers.length > 0 ? numbers.reduce((sum, one) => sum + one, 0) : null
}
