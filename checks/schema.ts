import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

export interface PrintedTable {
  readonly name: string
  readonly columns: readonly string[]
}

/** The tables of a printed schema. */
export const tablesOf = (shape: string): PrintedTable[] =>
  [...shape.matchAll(/^create table (\w+) \(\n([\s\S]*?)^\)/gm)].map(([, name, body]) => ({
    name: name!,
    columns: [...body!.matchAll(/^ {2}(\w+) /gm)].map((match) => match[1]!).filter((word) => word !== 'constraint'),
  }))

/** The tables of today's schema, as `shape.gen.sql` has them. */
export const printedTables = (): PrintedTable[] => tablesOf(readFileSync(resolve(import.meta.dirname, '../apps/server/migrations/shape.gen.sql'), 'utf8'))
