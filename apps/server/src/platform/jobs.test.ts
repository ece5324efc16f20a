import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { testDb } from '../../test/db.ts'
import type { Db } from './db/index.ts'
import { DbJobs, enqueue, jobKind } from './jobs.ts'

let db: Db
let now: Date
const failed = vi.fn()
const tell = jobKind<{ id: string }>('test.tell')
const make = () => new DbJobs(db, { now: () => now, failed, lookSeconds: 0.02 })
const later = (seconds: number) => void (now = new Date(now.getTime() + seconds * 1000))
const scope = { prefixes: ['62'], account: null, person: null, groups: [] }

beforeAll(async () => {
  db = await testDb()
})
beforeEach(async () => {
  now = new Date('2026-11-24T00:00:00Z')
  failed.mockReset()
  await db.system((tx) => sql`delete from jobs`.execute(tx))
  await db.system((tx) => sql`delete from job_rounds`.execute(tx))
})
afterAll(() => db.close())

test('a job is done once, when the act that asks for it has committed, and not when it has not', async () => {
  const jobs = make()
  const done = vi.fn(async () => {})
  jobs.does(tell, done)
  await db.as(scope, (tx) => enqueue(tx, tell, { id: 'a' }))
  const undone = db.as(scope, async (tx) => {
    await enqueue(tx, tell, { id: 'b' })
    throw new Error('no')
  })
  await expect(undone).rejects.toThrow('no')
  await jobs.settle()
  await jobs.settle()
  expect(done.mock.calls).toEqual([[{ id: 'a' }]])
})

test('jobs of one key wait once, but one at work does not swallow the next', async () => {
  const jobs = make()
  const done = vi.fn(async ({ id }: { id: string }) => {
    if (id === 'first') await db.as(scope, (tx) => enqueue(tx, tell, { id: 'during' }, { key: 'k' }))
  })
  jobs.does(tell, done)
  await db.as(scope, (tx) => enqueue(tx, tell, { id: 'first' }, { key: 'k' }))
  await db.as(scope, (tx) => enqueue(tx, tell, { id: 'second' }, { key: 'k' }))
  await jobs.settle()
  expect(done.mock.calls.map(([data]) => data.id)).toEqual(['first', 'during'])
})

test('a job for later waits; one that fails comes again, and after six tries is laid aside', async () => {
  const jobs = make()
  const done = vi.fn(async () => {
    throw new Error('the line is busy')
  })
  jobs.does(tell, done)
  await db.system((tx) => enqueue(tx, tell, { id: 'a' }, { at: new Date('2026-11-24T00:01:00Z') }))
  await jobs.settle()
  expect(done).not.toHaveBeenCalled()
  for (let n = 0; n < 10; n += 1) {
    later(1000)
    await jobs.settle()
  }
  expect(done).toHaveBeenCalledTimes(6)
  expect(failed).toHaveBeenCalledTimes(6)
  const { rows } = await db.system((tx) => sql<{ error: string }>`select error from jobs where failed_at is not null`.execute(tx))
  expect(rows[0]!.error).toContain('the line is busy')
})

test('a failed job gives way to a newer one of its key', async () => {
  const jobs = make()
  const done = vi.fn(async ({ id }: { id: string }) => {
    if (id !== 'old') return
    await db.system((tx) => enqueue(tx, tell, { id: 'new' }, { key: 'k' }))
    throw new Error('no')
  })
  jobs.does(tell, done)
  await db.system((tx) => enqueue(tx, tell, { id: 'old' }, { key: 'k' }))
  await jobs.settle()
  later(10_000)
  await jobs.settle()
  expect(done.mock.calls.map(([data]) => data.id)).toEqual(['old', 'new'])
})

test('a job whose process died is taken again after its lease', async () => {
  await db.system((tx) => enqueue(tx, tell, { id: 'a' }))
  await db.system((tx) => sql`update jobs set taken_until = '2026-11-24T00:05:00Z', tries = 1`.execute(tx))
  const jobs = make()
  const done = vi.fn(async () => {})
  jobs.does(tell, done)
  await jobs.settle()
  expect(done).not.toHaveBeenCalled()
  later(301)
  await jobs.settle()
  expect(done).toHaveBeenCalledTimes(1)
})

test('a round comes again after its seconds, one at a time among several servers, and survives a failure', async () => {
  const run = vi.fn(async () => {
    throw new Error('round broke')
  })
  const servers = [make(), make()]
  for (const jobs of servers) jobs.every('test.round', 60, run)
  await Promise.all(servers.map((jobs) => jobs.settle()))
  expect(run).toHaveBeenCalledTimes(1)
  later(61)
  await Promise.all(servers.map((jobs) => jobs.settle()))
  expect(run).toHaveBeenCalledTimes(2)
  expect(failed).toHaveBeenCalledWith('test.round', expect.any(Error))
})

test('started, it finds work by itself; stopped, it waits for what is at work and takes no more', async () => {
  const jobs = make()
  let begun = 0
  let ended = 0
  jobs.does(tell, async () => {
    begun += 1
    await new Promise((resolve) => setTimeout(resolve, 50))
    ended += 1
  })
  await jobs.start()
  for (const id of ['a', 'b', 'c', 'd']) await db.system((tx) => enqueue(tx, tell, { id }))
  await vi.waitFor(() => expect(begun).toBeGreaterThan(0))
  await jobs.stop()
  expect(ended).toBe(begun)
  expect(begun).toBeLessThan(4)
})

test('on the embedded database, what a process that died had taken is taken again at the next start; else after its lease', async () => {
  await db.system((tx) => enqueue(tx, tell, { id: 'a' }))
  await db.system((tx) => sql`update jobs set taken_until = '2026-11-24T00:10:00Z', tries = 1`.execute(tx))
  await db.system((tx) =>
    sql`insert into job_rounds (name, due, ran_at) values ('test.cut', '2026-11-24T00:10:00Z', '2026-11-23T23:00:00Z'), ('test.well', '2026-11-24T00:30:00Z', '2026-11-23T23:30:00Z')`.execute(
      tx,
    ),
  )
  const [cut, well, done] = [vi.fn(async () => {}), vi.fn(async () => {}), vi.fn(async () => {})]
  const jobs = make()
  jobs.every('test.cut', 3600, cut)
  jobs.every('test.well', 3600, well)
  jobs.does(tell, done)
  await jobs.start()
  const times = db.engine === 'pglite' ? 1 : 0
  await vi.waitFor(() => expect(done).toHaveBeenCalledTimes(times))
  await jobs.stop()
  expect(cut).toHaveBeenCalledTimes(times)
  expect(well).not.toHaveBeenCalled()
})
