import type { MatterStep } from '@balian/contract/matters'
import type { RegisterItem } from '@balian/contract/registers'
import type { Keys } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db/index.ts'
import { maskPhone } from '../../platform/mask.ts'
import { type Itemed, known, namesIn, type Plain, shownOf, toColumns, toValues } from '../registers/index.ts'
import type { Values } from './declared.ts'
import type { ItemsRow } from './store.ts'

type Shown = { values: Record<string, Plain>; shown: Record<string, string> }

/** What was told must name whom and what the teller can see; then its columns. */
export async function columnsOf(tx: Tx, of: Itemed, values: Values, keys: Keys): Promise<Record<string, Plain>> {
  known(of, values, await namesIn(tx, of, [values]))
  return toColumns(of, values, keys)
}

/** Every item, those not told as null. */
export const whole = (items: readonly RegisterItem[], values: Values): Values =>
  Object.fromEntries(items.map((item) => [item.name, values[item.name] === undefined ? null : values[item.name]]))

/** The items of several rows as shown: phones masked, and the names of whom and what they point to. */
export async function shownItems(tx: Tx, of: Itemed, rows: readonly Readonly<Record<string, unknown>>[], keys: Keys): Promise<Shown[]> {
  const values = rows.map((row) => toValues(of, row, keys))
  const names = await namesIn(tx, of, values)
  return values.map((one) => ({ values: one, shown: shownOf(one, names) }))
}

/** All items of a matter, phones in full: for its line's own rules, never for a screen. */
export const inFull = (of: Itemed, row: ItemsRow, keys: Keys): Values => toValues(of, row, keys, true)

/** What a step was told, as the timeline keeps it: phones masked, names beside ids. */
export async function toldWith(tx: Tx, items: NonNullable<MatterStep['items']>, values: Values): Promise<Shown> {
  const names = await namesIn(tx, { items }, [values])
  const told = items.flatMap((item): [string, Plain][] => {
    const value = values[item.name] as Plain | undefined
    if (value === undefined || value === null || value === '') return []
    return [[item.name, item.kind === 'phone' ? maskPhone(String(value)) : value]]
  })
  const kept = Object.fromEntries(told)
  return { values: kept, shown: shownOf(kept, names) }
}
