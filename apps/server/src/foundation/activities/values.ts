import type { ActivityKindName } from '@balian/contract/activity-kinds'
import type { Id } from '@balian/contract/ids'
import { wholeItems } from '@balian/contract/registers'
import { sql } from 'kysely'
import type { Keys } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db/index.ts'
import { parsedAt } from '../../platform/input.ts'
import { known, namesIn, type Plain, shownOf, toColumns, toValues } from '../registers/index.ts'
import { kindNames, type Tabled, tabled } from './kind.ts'

interface Of {
  readonly county: string
  readonly id: Id
  readonly kind: ActivityKindName
}
type Row = Readonly<Record<string, unknown>>

/** What its kind asks for, as sent, in the columns of its table; whom and what it names must be within the caller's reach. */
async function columnsOf(tx: Tx, kind: Tabled, sent: Row, keys: Keys): Promise<Record<string, Plain>> {
  const whole = Object.fromEntries(kind.items.map((item) => [item.name, null]))
  const values = { ...whole, ...parsedAt(wholeItems(kind.items), sent, 'values') }
  known(kind, values, await namesIn(tx, kind, [values]))
  return toColumns(kind, values, keys)
}

// A kind's table is named by its declaration: its columns are known at run time only.
type Tables = { values: { county: string; id: Id } & Record<string, unknown> }
const t = (tx: Tx) => tx.withTables<Tables>()

/** Writes the kind's own items of an activity, in place of whatever stood there. */
export async function putValues(tx: Tx, of: Of, sent: Row, keys: Keys): Promise<void> {
  const kind = tabled(of.kind)
  if (!kind) return
  const columns = await columnsOf(tx, kind, sent, keys)
  await t(tx)
    .insertInto(kind.table as 'values')
    .values({ county: of.county, id: of.id, ...columns })
    .onConflict((conflict) => conflict.columns(['county', 'id']).doUpdateSet(columns))
    .execute()
}

export interface Values {
  readonly values: Record<string, Plain>
  readonly shown: Record<string, string>
}

/** The kinds' own items of several activities, by id. */
export async function valuesOf(tx: Tx, all: readonly Of[], keys: Keys): Promise<ReadonlyMap<Id, Values>> {
  const found = new Map<Id, Values>()
  for (const name of kindNames) {
    const kind = tabled(name)
    const ids = all.filter((one) => one.kind === name).map((one) => one.id)
    if (!kind || ids.length === 0) continue
    const { rows } = await sql<Row & { id: Id }>`select * from ${sql.table(kind.table)} where id = any (${ids}::uuid[])`.execute(tx)
    const values = rows.map((row) => toValues(kind, row, keys))
    const names = await namesIn(tx, kind, values)
    for (const [i, { id }] of rows.entries()) found.set(id, { values: values[i]!, shown: shownOf(values[i]!, names) })
  }
  return found
}

/** Residents whom an activity names in its items. */
export const peopleOf = ({ kind: name }: Of, { values }: Values): string[] =>
  (tabled(name)?.items ?? []).filter((item) => item.kind === 'person').flatMap((item) => (values[item.name] ? [String(values[item.name])] : []))
