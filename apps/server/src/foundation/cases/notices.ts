import type { Id, PlaceCode } from '@balian/contract/ids'
import { notify, notifyOffice, tellResidents } from '../messages/index.ts'
import { spokenNames } from '../places/index.ts'
import type { AnyKind, Words } from './kind.ts'
import type { Acting } from './step.ts'
import { type CaseRow } from './store.ts'

// What is told to whom when a case moves. Notices name the place and the number, never a party: the words are `message.<line>.<key>`.

const about = (row: CaseRow) => ({ kind: row.kind, id: row.id, place: row.place })

async function params(c: Acting, row: CaseRow): Promise<Record<string, string>> {
  const name = (await spokenNames(c.tx, [row.place])).get(row.place) ?? row.place
  return { place: name, number: row.number ?? '' }
}

/** What a resident need not hear of: what offices write for themselves. */
const inside: readonly string[] = ['remark', 'link', 'assign', 'rate', 'amend', 'offered']

/** Tells the residents whom it is about what was done, except the one that acts; of a sealed matter nothing is told anywhere else. */
export async function tellPeople(c: Acting, kind: AnyKind, row: CaseRow, step: string): Promise<void> {
  const people = row.people.filter((one) => one !== c.me.person)
  if (row.sealed || inside.includes(step) || people.length === 0) return
  const words = (kind.stepWords as Readonly<Record<string, Words>>)[step]
  const told = { ...(await params(c, row)), step, stepZh: words?.zh ?? '', stepEn: words?.en ?? '' }
  await tellResidents(c.tx, { key: 'cases.step', params: told, about: about(row) }, people, c.now)
}

/** Tells the office that is to handle it (or to answer an offer). */
export async function tellOffice(c: Acting, kind: AnyKind, row: CaseRow, key: string, place: PlaceCode = row.desk): Promise<void> {
  const { tx, now, today } = c
  await notifyOffice(tx, { key: `${kind.module}.${key}`, roles: kind.roles, place, today, now, params: await params(c, row), about: about(row) })
}

/** Tells accounts, except the one that acts. */
export async function tellAccounts(c: Acting, kind: AnyKind, row: CaseRow, key: string, accounts: readonly Id[]): Promise<void> {
  const to = accounts.filter((one) => one !== c.me.account)
  if (to.length > 0) await notify(c.tx, { key: `${kind.module}.${key}`, to, now: c.now, params: await params(c, row), about: about(row) })
}
