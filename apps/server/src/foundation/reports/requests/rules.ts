import type { PlaceCode } from '@balian/contract/ids'
import type { ReportColumn, ReportTier, RequestState, SheetState } from '@balian/contract/report-requests'
import { digitsOf, type RequestTable } from './store.ts'

/** The lengths of codes one step below and above. */
const below: Readonly<Record<number, number>> = { 2: 4, 4: 6, 6: 9, 9: 12 }
const above: Readonly<Record<number, number>> = { 4: 2, 6: 4, 9: 6, 12: 9 }

export const digitsBelow = (place: PlaceCode): number => below[place.length] ?? place.length
/** The office that gathers a place's row. */
export const gathererOf = (place: PlaceCode): PlaceCode => place.slice(0, above[place.length] ?? place.length)

/** Whether a place answers by itself; the others gather what is below them. */
export const answers = (tier: ReportTier, place: PlaceCode): boolean => place.length === digitsOf[tier]

/** The days that a counted column is about. */
export function daysOf(column: Extract<ReportColumn, { kind: 'counted' }>, { from_day, to_day }: Pick<RequestTable, 'from_day' | 'to_day'>) {
  return { from: column.span === 'year' ? `${to_day.slice(0, 4)}-01-01` : from_day, to: to_day }
}

/** In which states of request and sheet each act on a sheet is possible; otherwise the key of the reason. */
export function possible(act: 'answer' | 'sign' | 'return', request: RequestState, sheet: SheetState): true | string {
  if (request !== 'sent') return `request-${request}`
  if (act === 'return') return sheet === 'signed' || 'sheet-open'
  return sheet !== 'signed' || 'sheet-signed'
}

export const requestActs: Readonly<Record<'change' | 'send' | 'withdraw', readonly RequestState[]>> = {
  change: ['draft'],
  send: ['draft'],
  withdraw: ['draft', 'sent'],
}
