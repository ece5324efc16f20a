import { CompiledQuery, sql } from 'kysely'
import type { Tx } from './session.ts'

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
const run = (tx: Tx, statement: string) => tx.executeQuery(CompiledQuery.raw(statement))

interface Constraint {
  readonly table: string
  readonly name: string
  readonly definition: string
}

/** Constraints of the schema that answer to a condition over `o` (pg_constraint) and `c` (pg_class, its table). */
async function constraints(tx: Tx, where: ReturnType<typeof sql>): Promise<readonly Constraint[]> {
  const { rows } = await sql<Constraint>`
    select c.relname as table, o.conname as name, pg_get_constraintdef(o.oid) as definition
    from pg_constraint o join pg_class c on c.oid = o.conrelid
    where o.conparentid = 0 and c.relnamespace = 'public'::regnamespace and ${where} order by c.relname, o.conname`.execute(tx)
  return rows
}

const drop = async (tx: Tx, some: readonly Constraint[]): Promise<void> => {
  for (const { table, name } of some) await run(tx, `alter table ${quoted(table)} drop constraint ${quoted(name)}`)
}
const add = async (tx: Tx, some: readonly Constraint[]): Promise<void> => {
  for (const { table, name, definition } of some) await run(tx, `alter table ${quoted(table)} add constraint ${quoted(name)} ${definition}`)
}

/** Foreign keys go during a load (tables refer to each other and to themselves) and come back checked against every row. */
export async function withoutForeignKeys<T>(tx: Tx, load: () => Promise<T>): Promise<T> {
  const keys = await constraints(tx, sql`o.contype = 'f'`)
  await drop(tx, keys)
  const loaded = await load()
  await add(tx, keys)
  return loaded
}

/**
 * For a load of millions of rows: the foreign keys and every index of these tables go, and are built in one sweep
 * when the rows are there, which takes a fraction of keeping them row by row. Others wait for the tables until the transaction ends.
 */
export function withoutIndexes<T>(tx: Tx, tables: readonly string[], load: () => Promise<T>): Promise<T> {
  const loaded = sql`c.relname = any (${tables}::text[])`
  return withoutForeignKeys(tx, async () => {
    const unique = await constraints(tx, sql`o.contype in ('p', 'u') and ${loaded}`)
    const { rows: indexes } = await sql<{ name: string; definition: string }>`
      select x.relname as name, pg_get_indexdef(x.oid) as definition
      from pg_index i join pg_class x on x.oid = i.indexrelid join pg_class c on c.oid = i.indrelid
      where c.relnamespace = 'public'::regnamespace and ${loaded} and not exists (select from pg_constraint o where o.conindid = x.oid)
      order by x.relname`.execute(tx)
    await drop(tx, unique)
    for (const { name } of indexes) await run(tx, `drop index ${quoted(name)}`)
    const result = await load()
    await add(tx, unique)
    for (const { definition } of indexes) await run(tx, definition)
    return result
  })
}
