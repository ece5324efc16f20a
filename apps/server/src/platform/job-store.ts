import { newId } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Db, Tx } from './db/index.ts'

/** A job as it was taken to be done. */
export interface TakenJob {
  readonly id: string
  readonly name: string
  readonly data: unknown
  readonly tries: number
}

/** How long a taken job may be at work before another may take it: its process is then thought dead. */
const leaseSeconds = 600
/** After so many tries a job stays, failed, to be looked at. */
const mostTries = 6

export async function putJob(tx: Tx, job: { name: string; key: string | null; data: unknown; due: Date }): Promise<void> {
  await sql`
    insert into jobs (id, name, key, data, due) values (${newId()}, ${job.name}, ${job.key}, ${JSON.stringify(job.data)}, ${job.due.toISOString()})
    on conflict (name, key) where taken_until is null and failed_at is null do nothing`.execute(tx)
}

/** Takes the job that has been due longest, of those that this process can do. */
export async function takeJob(db: Db, names: readonly string[], now: Date): Promise<TakenJob | null> {
  const at = now.toISOString()
  const { rows } = await db.system((tx) =>
    sql<TakenJob>`
      update jobs set taken_until = ${at}::timestamptz + make_interval(secs => ${leaseSeconds}), tries = tries + 1
      where id = (
        select id from jobs
        where failed_at is null and due <= ${at}::timestamptz and (taken_until is null or taken_until < ${at}::timestamptz) and name = any(${names}::text[])
        order by due, id limit 1 for update skip locked)
      returning id, name, data, tries`.execute(tx),
  )
  return rows[0] ?? null
}

export async function jobDone(db: Db, job: TakenJob): Promise<void> {
  await db.system((tx) => sql`delete from jobs where id = ${job.id}`.execute(tx))
}

/** Puts a job back to be tried later (10 s, 20 s, 40 s …), or lays it aside as failed; a newer one of its key replaces it. */
export async function jobFailed(db: Db, job: TakenJob, error: string, now: Date): Promise<void> {
  const at = now.toISOString()
  await db.system(async (tx) => {
    await sql`
      delete from jobs where id = ${job.id} and exists (
        select from jobs newer where newer.name = jobs.name and newer.key = jobs.key and newer.id <> jobs.id
          and newer.taken_until is null and newer.failed_at is null)`.execute(tx)
    await sql`
      update jobs set taken_until = null, error = ${error.slice(0, 2000)},
        due = ${at}::timestamptz + make_interval(secs => 5 * 2 ^ tries),
        failed_at = case when tries >= ${mostTries} then ${at}::timestamptz end
      where id = ${job.id}`.execute(tx)
  })
}

/** Makes the rounds known; a new one is due at once. */
export async function putRounds(db: Db, names: readonly string[], now: Date): Promise<void> {
  await db.system((tx) =>
    sql`insert into job_rounds (name, due) select unnest(${names}::text[]), ${now.toISOString()}::timestamptz on conflict do nothing`.execute(tx),
  )
}

/**
 * Gives back what a process that died had taken. Only for the embedded database, which one process alone can open: nobody is at work
 * when that process starts, and nothing need wait for its lease.
 */
export async function releaseTaken(db: Db, rounds: readonly { readonly name: string; readonly seconds: number }[], now: Date): Promise<void> {
  const at = now.toISOString()
  await db.system(async (tx) => {
    await sql`update jobs set taken_until = '-infinity' where taken_until is not null and failed_at is null`.execute(tx)
    // A round that ended well is due its seconds after that; one that was taken is due after its lease instead.
    await sql`
      update job_rounds r set due = ${at}::timestamptz
      from unnest(${rounds.map((round) => round.name)}::text[], ${rounds.map((round) => round.seconds)}::int[]) as s (name, seconds)
      where r.name = s.name and r.due > ${at}::timestamptz and (r.ran_at is null or r.due > r.ran_at + make_interval(secs => s.seconds))`.execute(tx)
  })
}

/** Takes the rounds that are due; each comes again after its lease should this process die. */
export async function takeRounds(db: Db, names: readonly string[], now: Date): Promise<string[]> {
  const at = now.toISOString()
  const { rows } = await db.system((tx) =>
    sql<{ name: string }>`
      update job_rounds set due = ${at}::timestamptz + make_interval(secs => ${leaseSeconds})
      where due <= ${at}::timestamptz and name = any(${names}::text[]) returning name`.execute(tx),
  )
  return rows.map(({ name }) => name)
}

export async function roundDone(db: Db, round: { name: string; seconds: number; error: string | null }, now: Date): Promise<void> {
  const at = now.toISOString()
  await db.system((tx) =>
    sql`update job_rounds set ran_at = ${at}, error = ${round.error}, due = ${at}::timestamptz + make_interval(secs => ${round.seconds}) where name = ${round.name}`.execute(
      tx,
    ),
  )
}
