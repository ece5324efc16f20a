import { next } from '@balian/contract/case-rules'
import { type Day, newId, type PlaceCode } from '@balian/contract/ids'
import type { Caller } from '../../platform/caller.ts'
import type { Tx } from '../../platform/db/index.ts'
import { fail } from '../../platform/problem.ts'
import { markChanged } from '../indicators/index.ts'
import { placeNames } from '../places/index.ts'
import type { AnyKind } from './kind.ts'
import { changeLimits, type DayLimit } from './limits.ts'
import { tellPeople } from './notices.ts'
import { actOn, type CaseRow, insertStep, nextNumber, updateCase } from './store.ts'

/** What every act on a case needs of its context. */
export interface Acting {
  readonly tx: Tx
  readonly me: Caller
  readonly now: Date
  readonly today: Day
}

export interface StepTaken {
  readonly step: string
  readonly note?: string
  /** What the step itself knows; no sensitive values. */
  readonly data?: Record<string, unknown>
  /** Other columns of the case that change with it. */
  readonly change?: Partial<Pick<CaseRow, 'title' | 'desk' | 'offered' | 'people' | 'groups' | 'workers'>>
  readonly begin?: readonly DayLimit[]
  readonly fulfil?: readonly string[]
}

/** The role in which somebody acts on a case. */
export const roleOf = (me: Caller, desk: PlaceCode): string | null =>
  (me.posts.find((post) => desk.startsWith(post.place)) ?? me.posts[0])?.role ?? (me.groups.length > 0 ? 'group-leader' : me.person ? 'resident' : null)

/**
 * Takes a step: the one place that checks the kind's table and writes step, state, number, limits and version together. The row must
 * have been loaded `for update`. Returns the case as it stands now.
 */
export async function takeStep(c: Acting, kind: AnyKind, row: CaseRow, taken: StepTaken): Promise<CaseRow> {
  const to = next(kind.table, row.state, taken.step, row.before)
  if (to === null) {
    const { language } = c.me
    return fail('wrong-step', { state: kind.stateWords[row.state]![language], step: kind.stepWords[taken.step]![language] })
  }
  const desk = taken.change?.desk ?? row.desk
  const at = c.now.toISOString()
  await insertStep(c.tx, stepRow(c, row, { ...taken, to, desk, at }))
  const numbered = kind.number.at === taken.step && row.number === null ? await giveNumber(c.tx, kind, row.county, desk, c.today) : {}
  const ended = kind.ends.includes(to)
  const limits = await changeLimits(c.tx, row, c.today, c.now, {
    begin: [...(kind.begins[taken.step] ?? []), ...(taken.begin ?? [])],
    fulfil: [...(kind.fulfils[taken.step] ?? []), ...(taken.fulfil ?? [])],
    endAll: ended,
  })
  const moved = to === row.state ? {} : { state: to, before: row.state, state_since: at }
  const change = { ...taken.change, ...numbered, ...limits, ...moved, closed_at: ended ? (row.closed_at ?? at) : null }
  const after = { ...row, ...change, steps: row.steps + 1, version: row.version + 1 }
  await actOn(c.tx, row.id)
  await updateCase(c.tx, row, { ...change, steps: after.steps, version: after.version })
  await markChanged(c.tx, row.line, row.place)
  await tellPeople(c, kind, after, taken.step)
  return after
}

const stepRow = (c: Acting, row: CaseRow, s: StepTaken & { to: string; desk: PlaceCode; at: string }) => ({
  county: row.county,
  case_id: row.id,
  n: row.steps + 1,
  id: newId(c.now.getTime()),
  step: s.step,
  from_state: row.state,
  to_state: s.to,
  by: c.me.account,
  by_name: c.me.name,
  by_role: roleOf(c.me, s.desk),
  desk: s.desk,
  at: s.at,
  note: s.note ?? '',
  data: s.data ?? {},
})

/** The next number of the office in this year. */
export async function giveNumber(tx: Tx, kind: AnyKind, county: string, office: PlaceCode, today: Day) {
  const year = Number(today.slice(0, 4))
  const n = await nextNumber(tx, { county, office, kind: kind.kind, year })
  const name = (await placeNames(tx, [office])).get(office) ?? office
  return { number: kind.number.text(name, year, n), number_office: office, number_year: year, number_seq: n }
}
