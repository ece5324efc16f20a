import { recordActivity } from '@balian/contract/activities'
import { remarkDispute, reportDispute } from '@balian/contract/disputes'
import { type Id, newId } from '@balian/contract/ids'
import { peopleChange } from '@balian/contract/people'
import { sql } from 'kysely'
import type { Tx } from '../apps/server/src/platform/db/index.ts'
import { aMatter } from '../apps/server/test/disputes.ts'
import { samples } from '../apps/server/test/sample-files.ts'
import type { Phone } from './replay-phone.ts'

/** What was written on a phone, in the order of writing. */
export interface Written {
  readonly commands: Id[]
  readonly activities: Id[]
  readonly files: Id[]
  /** The addresses that each resident was given, and the remarks on each dispute. */
  readonly addresses: Map<Id, string[]>
  readonly remarks: Map<Id, string[]>
}

const push = (map: Map<Id, string[]>, id: Id, text: string) => void map.set(id, [...(map.get(id) ?? []), text])

/** Weeks without network: edits that build on each other, deeds with photos, disputes with remarks; `count` commands, their subjects by turns. */
export async function writeWork(phone: Phone, count: number, place: string, people: readonly Id[]): Promise<Written> {
  const done: Written = { commands: [], activities: [], files: [], addresses: new Map(), remarks: new Map() }
  const disputes: Id[] = []
  for (let n = 0; n < count; n += 1) {
    const kind = n % 10
    if (kind === 0 || kind === 5) done.commands.push(await deed(phone, done, place, kind === 5))
    else if (kind === 1 && n % 40 === 1) done.commands.push(await dispute(phone, disputes, place))
    else if (kind < 5) done.commands.push(await remark(phone, done, disputes[n % disputes.length]!, n))
    else done.commands.push(await address(phone, done, people[n % people.length]!, n))
  }
  return done
}

async function deed(phone: Phone, done: Written, place: string, photographed: boolean): Promise<Id> {
  const id = newId()
  const files = photographed ? [{ id: newId(), name: '现场.jpg', blob: new Blob([samples.jpeg as Uint8Array<ArrayBuffer>], { type: 'image/jpeg' }) }] : []
  done.activities.push(id)
  done.files.push(...files.map((file) => file.id))
  const input = { id, kind: 'patrol' as const, place, day: '2026-11-01', theme: '夜间巡逻', reached: 3, files: files.map((file) => file.id) }
  return phone.write(recordActivity, input, { subject: id, files, place })
}

async function dispute(phone: Phone, disputes: Id[], place: string): Promise<Id> {
  const matter = aMatter(place)
  disputes.push(matter.id)
  return phone.write(reportDispute, matter, { subject: matter.id })
}

async function remark(phone: Phone, done: Written, id: Id, n: number): Promise<Id> {
  push(done.remarks, id, `第${n}条`)
  return phone.write(remarkDispute, { id, version: 1, note: `第${n}条` }, { subject: id })
}

async function address(phone: Phone, done: Written, id: Id, n: number): Promise<Id> {
  push(done.addresses, id, `${n}号`)
  return phone.write(peopleChange, { id, version: 1, address: `${n}号` }, { subject: id })
}

/** Everything that stands otherwise in the database than it was written: missing, doubled, or in another order. */
export async function faultsIn(tx: Tx, done: Written): Promise<string[]> {
  const faults: string[] = []
  const acts = await sql<{ command: Id; n: number }>`
    select command, count(*)::int as n from audit where command = any (${[...done.commands]}::uuid[]) group by command`.execute(tx)
  const acted = new Map(acts.rows.map((row) => [row.command, row.n]))
  for (const command of done.commands) if (acted.get(command) !== 1) faults.push(`the command ${command} acted ${acted.get(command) ?? 0} times`)
  for (const [table, ids] of [
    ['activities', done.activities],
    ['files', done.files],
  ] as const) {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)} where id = any (${[...ids]}::uuid[])`.execute(tx)
    if (rows[0]!.n !== ids.length) faults.push(`${rows[0]!.n} ${table} instead of ${ids.length}`)
  }
  for (const [id, wanted] of done.addresses) {
    const { rows } = await sql<{ changes: { field: string; new: string }[] }>`
      select changes from person_changes where person = ${id} and kind = 'changed' order by id`.execute(tx)
    same(
      `the addresses of ${id}`,
      rows.map((row) => row.changes.find((change) => change.field === 'address')?.new ?? ''),
      wanted,
      faults,
    )
  }
  for (const [id, wanted] of done.remarks) {
    const { rows } = await sql<{ note: string }>`select note from case_steps where case_id = ${id} and step = 'remark' order by n`.execute(tx)
    same(
      `the remarks on ${id}`,
      rows.map((row) => row.note),
      wanted,
      faults,
    )
  }
  return faults
}

function same(what: string, found: readonly string[], wanted: readonly string[], faults: string[]): void {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) faults.push(`${what}: ${found.join(' ')} instead of ${wanted.join(' ')}`)
}
