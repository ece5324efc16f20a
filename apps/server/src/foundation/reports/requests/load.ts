import type { Id, PlaceCode } from '@balian/contract/ids'
import type { Tx } from '../../../platform/db/index.ts'
import type { Subject } from '../../../platform/handler.ts'
import { fail } from '../../../platform/problem.ts'
import { gathererOf, possible, requestActs } from './rules.ts'
import { lockRequest, lockSheet, type RequestTable, requestOf, type SheetTable } from './store.ts'

export interface RequestSubject extends Subject {
  readonly request: RequestTable
}
export interface SheetSubject extends RequestSubject {
  readonly sheet: SheetTable
}

interface Asked {
  readonly tx: Tx
  readonly input: { readonly id: Id }
}
interface AskedAt {
  readonly tx: Tx
  readonly input: { readonly id: Id; readonly place: PlaceCode }
}

export async function loadRequest({ tx, input }: Asked): Promise<RequestSubject> {
  const request = (await requestOf(tx, input.id)) ?? fail('not-found')
  return { request, place: request.place }
}

/** The request, its row locked for an act of the office that asks. */
export async function loadRequestLocked({ tx, input }: Asked): Promise<RequestSubject> {
  const request = (await lockRequest(tx, input.id)) ?? fail('not-found')
  return { request, place: request.place, version: request.version }
}

/** The request as one of its places sees it. */
export async function loadAt({ tx, input }: AskedAt): Promise<RequestSubject> {
  const request = (await requestOf(tx, input.id)) ?? fail('not-found')
  if (!input.place.startsWith(request.place)) fail('not-found')
  return { request, place: input.place }
}

export async function loadSheetLocked({ tx, input }: AskedAt): Promise<SheetSubject> {
  const sheet = (await lockSheet(tx, input.id, input.place)) ?? fail('not-found')
  const request = (await requestOf(tx, input.id)) ?? fail('not-found')
  return { request, sheet, place: sheet.place, version: sheet.version }
}

/** A signed row under the eyes of the office that gathers it. */
export async function loadGathered({ tx, input }: AskedAt): Promise<SheetSubject> {
  const { request, sheet } = await loadSheetLocked({ tx, input })
  if (sheet.place === request.place) fail('wrong-step', { state: request.state, step: 'return' })
  return { request, sheet, place: gathererOf(sheet.place), version: sheet.version }
}

export function mayNow(act: 'answer' | 'sign' | 'return', { request, sheet }: Pick<SheetSubject, 'request' | 'sheet'>): void {
  if (possible(act, request.state, sheet.state) !== true) fail('wrong-step', { state: request.state === 'sent' ? sheet.state : request.state, step: act })
}

export function requestMayNow(act: keyof typeof requestActs, { state }: RequestTable): void {
  if (!requestActs[act].includes(state)) fail('wrong-step', { state, step: act })
}

/** How an act stands in the log. */
export const act = ({ id }: RequestTable, place: PlaceCode, detail: Record<string, unknown> = {}) => ({ on: ['report-request', id] as const, place, detail })
