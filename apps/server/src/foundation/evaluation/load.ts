import { type PeriodDays, periodOf } from '@balian/contract/evaluation-rules'
import type { Day, Id } from '@balian/contract/ids'
import { type Caller, covers } from '../../platform/caller.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Subject } from '../../platform/handler.ts'
import { fail } from '../../platform/problem.ts'
import { placeNames } from '../places/index.ts'
import { possible, type RunStep } from './rules.ts'
import { lockRun, lockScheme, runOf, schemeOf, versionNumbered } from './store.ts'
import { type MarkRow, markOf } from './store-marks.ts'
import type { RunTable, SchemeTable, VersionTable } from './tables.ts'

interface Asked {
  readonly tx: Tx
  readonly input: { readonly id: Id }
}

export interface SchemeSubject extends Subject {
  readonly scheme: SchemeTable
}
export interface RunSubject extends Subject {
  readonly run: RunTable
  readonly scheme: SchemeTable
}

export async function loadSchemeLocked({ tx, input }: Asked): Promise<SchemeSubject> {
  const scheme = (await lockScheme(tx, input.id)) ?? fail('not-found')
  return { scheme, place: scheme.place, version: scheme.version }
}

const withScheme = async (tx: Tx, run: RunTable | undefined): Promise<RunSubject> => {
  if (!run) return fail('not-found')
  const scheme = (await schemeOf(tx, run.scheme)) ?? fail('not-found')
  return { run, scheme, place: run.place }
}

export const loadRun = async ({ tx, input }: Asked): Promise<RunSubject> => withScheme(tx, await runOf(tx, input.id))

export async function loadRunLocked({ tx, input }: Asked): Promise<RunSubject> {
  const subject = await withScheme(tx, await lockRun(tx, input.id))
  return { ...subject, version: subject.run.version }
}

export interface MarkSubject extends RunSubject {
  readonly mark: MarkRow
}

/** Whether the caller manages or audits the office whose evaluation it is. */
export const inOffice = (me: Caller, run: Pick<RunTable, 'place'>): boolean =>
  me.posts.some(({ role, place }) => (role === 'manager' || role === 'auditor') && covers(place, run.place))

/** Marks are for the office, and once announced for those who have them: an officer's for that officer alone. */
export async function loadMark({ tx, me, input }: Asked & { readonly me: Caller }): Promise<MarkSubject> {
  const mark = (await markOf(tx, input.id)) ?? fail('not-found')
  const subject = await withScheme(tx, await runOf(tx, mark.run))
  const office = inOffice(me, subject.run)
  if (mark.account !== null && mark.account !== me.account && !office) fail('not-found')
  // An officer who has moved on still sees the marks of the time before.
  const at = mark.account !== null && mark.account === me.account ? (me.posts[0]?.place ?? mark.place) : mark.place
  return { ...subject, mark, place: at }
}

export function mayNow({ state }: Pick<RunTable, 'state'>, step: RunStep): void {
  if (!possible(state, step)) fail('wrong-step', { state, step })
}

export const rulesOf = (tx: Tx, run: RunTable): Promise<VersionTable> => versionNumbered(tx, run)

export const periodOfRun = ({ period_key, from_day, to_day }: RunTable): PeriodDays => ({ key: period_key, from: from_day, to: to_day })

/** The period of a scheme in which a day lies, and the last day of it that has come. */
export function periodUntil(scheme: Pick<SchemeTable, 'period'>, on: Day, today: Day): { period: PeriodDays; upTo: Day } {
  const period = periodOf(scheme.period, on)
  return { period, upTo: period.to < today ? period.to : today }
}

/** A period as lists and pages show it. */
export async function runHeads(tx: Tx, runs: readonly RunTable[], schemes: ReadonlyMap<Id, SchemeTable>) {
  const names = await placeNames(tx, [...new Set(runs.map(({ place }) => place))])
  return runs.flatMap((run) => {
    const scheme = schemes.get(run.scheme)
    return scheme ? [runHead(run, scheme, names.get(run.place) ?? run.place)] : []
  })
}

export const runHead = (run: RunTable, scheme: SchemeTable, placeName: string) => ({
  id: run.id,
  scheme: scheme.id,
  title: scheme.title,
  about: scheme.about,
  place: run.place,
  placeName,
  key: run.period_key,
  from: run.from_day,
  to: run.to_day,
  upTo: run.up_to,
  state: run.state,
  contestUntil: run.contest_until,
  reckonedAt: run.reckoned_at,
  signedAt: run.signed_at,
  signedBy: run.signed_by,
  rulesVersion: run.n,
})

/** How an act on a period stands in the log. */
export const actOn = ({ run }: Pick<RunSubject, 'run'>, detail: Record<string, unknown> = {}) => ({
  on: ['evaluation', run.id] as const,
  place: run.place,
  detail: { period: run.period_key, ...detail },
})
