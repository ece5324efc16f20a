import type { Id, PlaceCode } from '@balian/contract/ids'
import { notify, notifyOffice } from '../messages/index.ts'
import { spokenNames } from '../places/index.ts'
import type { AnyKind } from './kind.ts'
import type { Acting } from './step.ts'
import { type CaseRow } from './store.ts'

// What is told to whom when a case moves. Notices name the place and the number, never a party: the words are `message.<line>.<key>`.

const about = (row: CaseRow) => ({ kind: row.kind, id: row.id, place: row.place })

async function params(c: Acting, row: CaseRow): Promise<Record<string, string>> {
  const name = (await spokenNames(c.tx, [row.place])).get(row.place) ?? row.place
  return { place: name, number: row.number ?? '' }
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
