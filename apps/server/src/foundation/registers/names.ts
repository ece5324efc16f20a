import type { Register, RegisterRow } from '@balian/contract/registers'
import type { Keys } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db/index.ts'
import { wrong } from '../../platform/problem.ts'
import { accountNames } from '../officers/index.ts'
import { personCards } from '../people/index.ts'
import { spokenNames } from '../places/index.ts'
import { columnOf, type Plain, toValues } from './columns.ts'
import type { Itemed, Values } from './kind.ts'
import { type RowOf, titlesOf } from './store.ts'

type Names = Map<string, string>

/** What the ids in these values stand for, by id. */
export async function namesIn(tx: Tx, { items }: Itemed, values: readonly Readonly<Record<string, unknown>>[]): Promise<Names> {
  const names: Names = new Map()
  const ids = (kind: string) =>
    items.filter((item) => item.kind === kind).flatMap((item) => values.flatMap((one) => (one[item.name] ? [String(one[item.name])] : [])))
  // With the year of birth: namesakes of one village are told apart by it, also in titles and in spreadsheets.
  for (const [id, card] of await personCards(tx, ids('person'))) names.set(id, `${card.name}（${card.birth.slice(0, 4)}）`)
  for (const [id, name] of await accountNames(tx, ids('account'))) names.set(id, name)
  for (const item of items.filter((one) => one.kind === 'item')) {
    const wanted = values.flatMap((one) => (one[item.name] ? [String(one[item.name])] : []))
    for (const [id, title] of await titlesOf(tx, item.of!(), wanted)) names.set(id, title)
  }
  return names
}

/** Residents whom a row names. */
export const peopleIn = ({ items }: Itemed, row: Readonly<Record<string, unknown>>): string[] =>
  items.filter((item) => item.kind === 'person').flatMap((item) => (row[columnOf(item)] ? [String(row[columnOf(item)])] : []))

/** Rows as the contract shows them. */
export async function shownRows(tx: Tx, register: Register, rows: readonly RowOf[], keys: Keys): Promise<RegisterRow[]> {
  const values = rows.map((row) => toValues(register, row, keys))
  const names = await namesIn(tx, register, values)
  const places = await spokenNames(
    tx,
    rows.map((row) => row.place),
  )
  return rows.map((row, i) => ({
    id: row.id,
    place: row.place,
    placeName: places.get(row.place)!,
    title: row.title,
    values: values[i]!,
    shown: shownOf(values[i]!, names),
    endedOn: row.ended_on,
    endedWhy: row.ended_why,
    version: row.version,
  }))
}

/** Whom and what the values point to must be within the caller's reach. */
export function known({ items }: Itemed, values: Values, names: ReadonlyMap<string, string>): void {
  for (const { name, kind } of items)
    if ((kind === 'person' || kind === 'account' || kind === 'item') && values[name] && !names.has(String(values[name])))
      wrong(`values.${name}`, 'unknown', '辖区内没有，请重新选择', 'Not within your places: choose again')
}

/** The names that a row shows, by item. */
export const shownOf = (values: Readonly<Record<string, Plain>>, names: ReadonlyMap<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' && names.has(value) ? [[name, names.get(value)!]] : [])))
