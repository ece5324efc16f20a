import { createHash } from 'node:crypto'
import type { Services } from '../../platform/services.ts'
import { type CountedIndicator, type Indicator, indicatorsByName, isCounted } from './declare.ts'
import { countedAs, differences, dirtyPlaces, dropMarks, dropUndeclared, putCounted, recount, recountWhole } from './store.ts'

const declarationOf = (one: CountedIndicator): string => createHash('sha256').update(JSON.stringify(one)).digest('hex')

/** Counts everything of indicators that are new or declared otherwise than when they were last counted. */
async function countNew(services: Services, all: readonly CountedIndicator[]): Promise<void> {
  const { db } = services
  const known = await db.system(countedAs)
  if ([...known.keys()].some((name) => !all.some((one) => one.name === name)))
    await db.system((tx) =>
      dropUndeclared(
        tx,
        all.map((one) => one.name),
      ),
    )
  await countWhole(
    services,
    all.filter((each) => known.get(each.name) !== declarationOf(each)),
  )
}

/** Counts each of these anew, from everything. */
const countWhole = ({ db, clock }: Services, some: readonly CountedIndicator[]): Promise<void> =>
  sideBySide(db, some, (one) =>
    db.system(async (tx) => {
      await recountWhole(tx, one)
      await putCounted(tx, one.name, declarationOf(one), clock.now().toISOString())
    }),
  )

/** Two at a time where the database has more than one session. */
async function sideBySide<T>(db: Services['db'], items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values()
  const lane = async (): Promise<void> => {
    for (const item of waiting) await work(item)
  }
  await Promise.all(db.engine === 'postgres' ? [lane(), lane()] : [lane()])
}

/** Counts what acts have marked since the last round, and takes the marks away. What commits meanwhile keeps its mark. */
async function countMarked({ db }: Pick<Services, 'db'>, all: readonly CountedIndicator[]): Promise<number> {
  return db.system(async (tx) => {
    const waiting = await dirtyPlaces(tx)
    for (const { source, places, marks } of waiting) {
      for (const one of all.filter((each) => each.source.name === source)) await recount(tx, one, places)
      await dropMarks(tx, marks)
    }
    return waiting.length
  })
}

/** Brings all cells up to what the records say now. Run by one worker, and by whoever must not wait for it. */
export async function recountIndicators(services: Services, all: readonly Indicator[]): Promise<void> {
  const each = all.filter(isCounted)
  await countNew(services, each)
  while ((await countMarked(services, each)) > 0);
}

/** Counts every indicator anew, after records came in past all commands (a demo, a restore from elsewhere). */
export async function recountAll(services: Services, all: readonly Indicator[]): Promise<void> {
  await countWhole(services, all.filter(isCounted))
  await recountIndicators(services, all)
}

/** In words, where a cell differs from the records or from the sum of its places; what waits is counted first. */
export async function verifyIndicators(services: Services, all: readonly Indicator[]): Promise<{ indicators: number; differences: string[] }> {
  indicatorsByName(all)
  await recountIndicators(services, all)
  const found: string[] = []
  await sideBySide(services.db, all.filter(isCounted), async (one) => void found.push(...(await services.db.system((tx) => differences(tx, one)))))
  return { indicators: all.length, differences: found }
}
