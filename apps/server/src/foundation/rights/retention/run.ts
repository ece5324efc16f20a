import { type Id, newId } from '@balian/contract/ids'
import { runTerms, type TermName } from '@balian/contract/retention-terms'
import type { Caller } from '../../../platform/caller.ts'
import { nobody } from '../../../platform/caller.ts'
import { jobKind } from '../../../platform/jobs.ts'
import type { Clearing, ClearingTime } from '../../../platform/retention.ts'
import type { Services } from '../../../platform/services.ts'
import { accountOf } from '../../access/index.ts'
import { writeAudit } from '../../audit/index.ts'
import { daysOf } from './days.ts'
import { heldOf, insertRun, type Result, runOf, termsSet } from './store.ts'

/** A round that somebody asked for. */
export const retentionJob = jobKind<{ id: Id; account: Id; dry: boolean }>('rights.retention')

/** The most records that one transaction clears: the embedded database serves nobody else meanwhile. */
const batch = 500
const day = 86_400_000

/** Clears everything whose time is up, in small transactions, and leaves a report and an entry in the log. */
export async function runRetention(services: Services, clearings: readonly Clearing[], asked: { id: Id; account: Id; dry: boolean } | null): Promise<void> {
  const { db, clock } = services
  const id = asked?.id ?? newId()
  // A job may come twice.
  if (await db.system((tx) => runOf(tx, id))) return
  const set = new Map((await db.system(termsSet)).map((row) => [row.term, row.days]))
  const results: Result[] = []
  for (const term of runTerms) {
    const own = clearings.filter((one) => one.term === term)
    results.push(await runTerm(services, term, own, daysOf(term, set, services.config), asked?.dry ?? false))
  }
  await db.system(async (tx) => {
    const account = asked ? await accountOf(tx, asked.account) : null
    const at = clock.now()
    await insertRun(tx, { id, at: at.toISOString(), by_name: account?.name ?? null, dry: asked?.dry ?? false, results })
    const me: Caller = account ? { ...nobody('zh'), account: account.id, name: account.name } : nobody('zh')
    const detail = Object.fromEntries(results.filter((one) => one.done > 0).map((one) => [one.term, one.done]))
    await writeAudit(tx, {
      on: ['retention-run', id],
      place: account?.office ?? null,
      verb: asked?.dry ? 'retention.try' : 'retention.start',
      me,
      at,
      command: null,
      detail,
    })
  })
}

async function runTerm(services: Services, term: TermName, clearings: readonly Clearing[], days: number, dry: boolean): Promise<Result> {
  const { db, clock } = services
  const now = clock.now()
  const before = new Date(now.getTime() - days * day)
  let [due, done] = [0, 0]
  let next: Date | null = null
  for (const clearing of clearings) {
    const time = await db.system(async (tx) => ({ tx, before, held: await heldOf(tx, term, now), limit: batch }))
    const asIn = <T>(ask: (time: ClearingTime) => Promise<T>): Promise<T> => db.system((tx) => ask({ ...time, tx }))
    due += await asIn(clearing.due)
    if (!dry) for (let n = batch; n === batch; done += n) n = await asIn(clearing.clear)
    const event = await asIn(clearing.next)
    if (event && (next === null || new Date(event) < next)) next = new Date(event)
  }
  return {
    term,
    before: clock.day(before),
    due,
    done,
    held: dry ? 0 : Math.max(0, due - done),
    nextDue: next && clock.day(new Date(next.getTime() + days * day)),
  }
}
