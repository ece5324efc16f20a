import { next } from '@balian/contract/case-rules'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import type { AnyKind } from './kind.ts'

interface Replayed {
  readonly line: string
  readonly kind: string
  readonly id: string
  readonly state: string
  readonly before: string | null
  readonly version: number
  readonly steps: number
  readonly path: [n: number, step: string, from: string | null, to: string][]
}

export interface StatesReport {
  readonly cases: number
  /** One line each. */
  readonly differences: readonly string[]
}

const batch = 500

/** Replays every case's steps by its kind's table: state, count and numbering must be exactly what stands in the case. */
export async function checkStates(tx: Tx, kinds: readonly AnyKind[]): Promise<StatesReport> {
  const byName = new Map(kinds.map((kind) => [`${kind.line} ${kind.kind}`, kind]))
  const differences: string[] = []
  let cases = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await some(tx, after)
    if (rows.length === 0) break
    cases += rows.length
    after = rows.at(-1)!.id
    for (const row of rows) differences.push(...replay(byName.get(`${row.line} ${row.kind}`), row).map((words) => `case ${row.id}: ${words}`))
  }
  return { cases, differences: [...differences, ...(await gaps(tx))] }
}

async function some(tx: Tx, after: string): Promise<Replayed[]> {
  const { rows } = await sql<Replayed>`
    select c.line, c.kind, c.id, c.state, c.before, c.version, c.steps,
      coalesce((select jsonb_agg(jsonb_build_array(s.n, s.step, s.from_state, s.to_state) order by s.n)
        from case_steps s where s.county = c.county and s.case_id = c.id), '[]') as path
    from cases c where c.id > ${after} order by c.id limit ${batch}`.execute(tx)
  return rows
}

/** What does not fit, in words; nothing when all does. */
export function replay(kind: AnyKind | undefined, row: Omit<Replayed, 'id' | 'line'>): string[] {
  if (!kind) return [`no kind of case is called ${row.kind}`]
  if (row.path.length !== row.steps || row.version !== row.steps) return [`it counts ${row.steps} steps and version ${row.version}, and has ${row.path.length}`]
  let [state, before]: [string | null, string | null] = [null, null]
  for (const [i, [n, step, from, to]] of row.path.entries()) {
    const allowed: string | null = state === null ? (step === 'open' ? kind.start : null) : next(kind.table, state, step, before)
    if (n !== i + 1 || from !== state || to !== allowed) return [`step ${n} (${step}) leads from ${from} to ${to}, should lead from ${state} to ${allowed}`]
    if (to !== state) [before, state] = [state, to]
  }
  return state === row.state && before === row.before ? [] : [`stands at ${row.state}, its steps lead to ${state}`]
}

/** Offices whose numbers have a gap. */
async function gaps(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ office: string; kind: string; year: number; last: number; given: number }>`
    select n.office, n.kind, n.year, n.last, count(c.id)::int as given
    from case_numbers n left join cases c on c.county = n.county and c.number_office = n.office and c.kind = n.kind and c.number_year = n.year
    group by n.county, n.office, n.kind, n.year, n.last having count(c.id) <> n.last`.execute(tx)
  return rows.map((row) => `${row.office}, ${row.kind} ${row.year}: the last number is ${row.last}, ${row.given} were given`)
}
