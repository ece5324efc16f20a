import type { Id } from '@balian/contract/ids'
import type { ImportFault, ImportSummary } from '@balian/contract/people-import'
import type { Tx } from '../../../platform/db/index.ts'
import { jobKind } from '../../../platform/jobs.ts'
import type { Services } from '../../../platform/services.ts'
import { spokenNames } from '../../places/index.ts'
import { scanPlace } from '../duplicates/scan.ts'
import type { ImportRowTable, ImportTable } from '../tables.ts'
import { type Judged, judge, nothingSeen, type Seen } from './judge.ts'
import { lookUp } from './known.ts'
import { letIn } from './let-in.ts'
import { placeFinder } from './place-finder.ts'
import { type Cells, readRow } from './read-row.ts'
import { headerOf } from './sheet-columns.ts'
import { changeImport, importOf, nextRows, summaries, writeVerdicts } from './store.ts'

/** Checks the rows of an import, or lets the good ones in. */
export const importJob = jobKind<{ id: Id; step: 'check' | 'apply'; duplicates: boolean }>('people.import')

/** Short enough that others get their turn on the embedded database's one session. */
const batch = 1000

interface Run {
  readonly services: Services
  readonly import: ImportTable
  readonly seen: Seen
}

/** Runs over all rows in short transactions; begun again after a crash, it goes on or checks anew, to the same end. */
export async function runImport(services: Services, { id, step, duplicates }: { id: Id; step: 'check' | 'apply'; duplicates: boolean }): Promise<void> {
  const row = await services.db.system((tx) => importOf(tx, id))
  if (!row || row.state !== (step === 'check' ? 'checking' : 'applying')) return
  const run: Run = { services, import: row, seen: nothingSeen() }
  const wanted = step === 'check' ? undefined : duplicates ? ['new', 'changed', 'duplicate'] : ['new', 'changed']
  let after = 0
  let done = 0
  for (;;) {
    const rows = await services.db.system((tx) => nextRows(tx, row, after, batch, wanted))
    if (rows.length === 0) break
    done += rows.length
    await services.db.system((tx) => (step === 'check' ? checkBatch(run, tx, rows, done) : applyBatch(run, tx, rows, { done, duplicates })))
    after = rows.at(-1)!.row
  }
  if (step === 'apply' && done > 0) await services.db.system((tx) => scanPlace({ tx, keys: services.keys, now: services.clock.now() }, row.place))
  const now = services.clock.now().toISOString()
  const end = step === 'check' ? ({ state: 'checked' } as const) : ({ state: 'applied', finished_at: now } as const)
  await services.db.system((tx) => changeImport(tx, row, end))
}

async function judged({ services, import: row, seen }: Run, tx: Tx, rows: readonly ImportRowTable[]): Promise<Judged[]> {
  const at = headerOf(row).at
  const today = services.clock.day(services.clock.now())
  const place = await placeFinder(tx, row.place)
  const read = rows.map((one) => ({ row: one.row, ...readRow(JSON.parse(services.keys.open(one.cells_sealed)) as Cells, { at, today, place }) }))
  const known = await lookUp(
    tx,
    services.keys,
    row.place,
    read.map((one) => one.fields),
  )
  const living = [...[...known.byIdentity.values()].flatMap((one) => one?.place ?? []), ...[...known.byName.values()].flat().map((one) => one.place)]
  const placeNames = await spokenNames(tx, living)
  return read.map((one) => judge(one.row, one, { keys: services.keys, known, seen, at, placeName: (code) => placeNames.get(code) ?? code }))
}

async function checkBatch(run: Run, tx: Tx, rows: readonly ImportRowTable[], done: number): Promise<void> {
  const all = await judged(run, tx, rows)
  await writeVerdicts(
    tx,
    run.import,
    all.map((one) => ({ judged: one, applied: false })),
  )
  await changeImport(tx, run.import, { done })
}

/** Judged again: the register may have changed since the check. */
async function applyBatch(run: Run, tx: Tx, rows: readonly ImportRowTable[], { done, duplicates }: { done: number; duplicates: boolean }): Promise<void> {
  const { services } = run
  const all = await judged(run, tx, rows)
  const good = all.filter((one) => one.verdict === 'new' || one.verdict === 'changed' || (duplicates && one.verdict === 'duplicate'))
  const people = await letIn({ db: services.db, tx, keys: services.keys, now: services.clock.now(), import: run.import }, good)
  const verdicts = all.map((one) => ({ judged: one, applied: people.has(one.row), person: people.get(one.row) }))
  await writeVerdicts(tx, run.import, verdicts)
  await changeImport(tx, run.import, { done })
}

export async function summaryOf(services: Services, id: Id): Promise<ImportSummary> {
  return services.db.system(async (tx) => (await summaries(tx, [(await importOf(tx, id))!]))[0]!)
}

/** A checked import is to be let in; the rows go in by `runImport`. */
export async function startApplying(tx: Tx, id: Id): Promise<void> {
  const row = await importOf(tx, id)
  if (row) await changeImport(tx, row, { state: 'applying', done: 0 })
}

/** The rows that did not go in, and why. */
export async function wrongRows(tx: Tx, id: Id): Promise<{ row: number; name: string; faults: ImportFault[] }[]> {
  const row = await importOf(tx, id)
  const rows = row ? await nextRows(tx, row, 0, 100_000, ['wrong', 'duplicate']) : []
  return rows.map((one) => ({ row: one.row, name: one.name, faults: one.faults as never as ImportFault[] }))
}
