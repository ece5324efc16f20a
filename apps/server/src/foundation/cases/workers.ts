import type { workerInput } from '@balian/contract/cases'
import type { Id } from '@balian/contract/ids'
import type { z } from 'zod'
import { wrong } from '../../platform/problem.ts'
import type { Acting } from './step.ts'
import type { CaseRow } from './store.ts'
import { accountNames, endWorkers, insertWorkers, type WorkerRow, workersOf } from './store-parts.ts'

export type NewWorker = z.output<typeof workerInput>

/** What changes on the case itself when workers change, and their names for the timeline. */
export interface WorkersChanged {
  readonly change: Pick<CaseRow, 'workers' | 'groups'>
  readonly names: string[]
}

/** Puts workers on the case (an account that is on it already keeps its place with the new part); give `change` to the step. */
export async function putOn(c: Acting, row: CaseRow, add: readonly NewWorker[]): Promise<WorkersChanged> {
  const named = await withNames(c, add)
  const present = await workersOf(c.tx, row)
  const replaced = present.filter((one) => add.some((two) => two.account && two.account === one.account))
  const since = c.now.toISOString()
  if (replaced.length > 0) await endWorkers(c.tx, row, idsOf(replaced), since)
  const rows = named.map((one) => workerRow(row, one, since))
  if (rows.length > 0) await insertWorkers(c.tx, rows)
  return changed(row, [...present.filter((one) => !replaced.includes(one)), ...rows], rows)
}

/** Takes workers off the case. */
export async function takeOff(c: Acting, row: CaseRow, ids: readonly Id[]): Promise<WorkersChanged> {
  const present = await workersOf(c.tx, row)
  const gone = present.filter((one) => ids.includes(one.id))
  if (gone.length > 0) await endWorkers(c.tx, row, idsOf(gone), c.now.toISOString())
  return changed(
    row,
    present.filter((one) => !gone.includes(one)),
    gone,
  )
}

const idsOf = (rows: readonly WorkerRow[]): Id[] => rows.map((one) => one.id)

/** The group that reported the case stays with it. */
const changed = (row: CaseRow, present: readonly WorkerRow[], touched: readonly WorkerRow[]): WorkersChanged => ({
  change: {
    workers: [...new Set(present.flatMap((one) => (one.account ? [one.account] : [])))],
    groups: [...new Set([...row.groups, ...present.flatMap((one) => (one.group_id ? [one.group_id] : []))])],
  },
  names: touched.map((one) => one.name),
})

async function withNames(c: Acting, add: readonly NewWorker[]): Promise<(NewWorker & { name: string })[]> {
  const accounts = add.flatMap((one) => (one.account ? [one.account] : []))
  const names = new Map(accounts.length > 0 ? (await accountNames(c.tx, accounts)).map((one) => [one.id, one.name]) : [])
  return add.map((one, i) => {
    const name = one.account ? names.get(one.account) : one.name
    return { ...one, name: name ?? wrong(`add.${i}`, 'who', '请选择人员，或填写姓名。', 'Choose a person, or enter a name.') }
  })
}

const workerRow = (row: CaseRow, one: NewWorker & { name: string }, since: string): WorkerRow => ({
  county: row.county,
  case_id: row.id,
  id: one.id,
  account: one.account ?? null,
  group_id: one.group ?? null,
  name: one.name,
  part: one.part,
  note: one.note,
  since,
  until: null,
})
