import { sql } from 'kysely'
import type { Db } from './db.ts'
import type { Tx } from './session.ts'

interface Piece {
  /** The table, or the function's name. */
  readonly of: string
  readonly text: string
}

const pieces = async (tx: Tx, query: string): Promise<Piece[]> => (await sql<Piece>`${sql.raw(query)}`.execute(tx)).rows

const ours = `c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`

const columns = `
  select c.relname as of, '  ' || quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
    || case when a.attcollation not in (0, t.typcollation) then ' collate ' || quote_ident(l.collname) else '' end
    || case when a.attidentity <> '' then ' generated always as identity' else '' end
    || coalesce(case when a.attgenerated <> '' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
       else ' default ' || pg_get_expr(d.adbin, d.adrelid) end, '')
    || case when a.attnotnull then ' not null' else '' end as text
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid left join pg_collation l on l.oid = a.attcollation
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where ${ours} order by c.relname collate "C", a.attnum`

// contype 'n': newer versions keep NOT NULL as named constraints, older ones do not.
const constraints = `
  select c.relname as of, '  constraint ' || quote_ident(o.conname) || ' ' || pg_get_constraintdef(o.oid) as text
  from pg_class c join pg_constraint o on o.conrelid = c.oid and o.contype <> 'n'
  where ${ours} order by c.relname collate "C", o.contype desc, o.conname collate "C"`

const indexes = `
  select c.relname as of, replace(pg_get_indexdef(i.indexrelid), ' public.', ' ') || ';' as text
  from pg_class c join pg_index i on i.indrelid = c.oid join pg_class n on n.oid = i.indexrelid
  where ${ours} and not exists (select from pg_constraint o where o.conindid = i.indexrelid and o.contype in ('p', 'u', 'x'))
  order by c.relname collate "C", n.relname collate "C"`

const security = `
  select c.relname as of, 'alter table ' || quote_ident(c.relname) || ' enable row level security;' as text
  from pg_class c where ${ours} and c.relrowsecurity order by c.relname collate "C"`

const policies = `
  select c.relname as of, 'create policy ' || quote_ident(p.polname) || ' on ' || quote_ident(c.relname)
    || case when p.polpermissive then '' else ' as restrictive' end
    || case p.polcmd when 'r' then ' for select' when 'a' then ' for insert' when 'w' then ' for update' when 'd' then ' for delete' else '' end
    || coalesce(' using ' || pg_get_expr(p.polqual, p.polrelid), '')
    || coalesce(' with check ' || pg_get_expr(p.polwithcheck, p.polrelid), '') || ';' as text
  from pg_class c join pg_policy p on p.polrelid = c.oid where ${ours} order by c.relname collate "C", p.polname collate "C"`

const grants = `
  select c.relname as of, '-- balian_app may ' || coalesce(nullif(concat_ws(', ',
      case when has_table_privilege('balian_app', c.oid, 'select') then 'select' when has_any_column_privilege('balian_app', c.oid, 'select') then 'select some columns' end,
      case when has_table_privilege('balian_app', c.oid, 'insert') then 'insert' end,
      case when has_table_privilege('balian_app', c.oid, 'update') then 'update' when has_any_column_privilege('balian_app', c.oid, 'update') then 'update some columns' end,
      case when has_table_privilege('balian_app', c.oid, 'delete') then 'delete' end), ''), 'do nothing') as text
  from pg_class c where ${ours} order by c.relname collate "C"`

// Functions of extensions are not ours.
const functions = `
  select p.proname as of, 'create function ' || p.proname || '(' || pg_get_function_arguments(p.oid) || ') returns ' || pg_get_function_result(p.oid)
    || ' language ' || l.lanname || case p.provolatile when 'i' then ' immutable' when 's' then ' stable' else '' end || ' as $$' || p.prosrc || '$$;' as text
  from pg_proc p join pg_language l on l.oid = p.prolang
  where p.pronamespace = 'public'::regnamespace and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  order by p.proname collate "C", pg_get_function_arguments(p.oid) collate "C"`

const byOwner = (found: readonly Piece[]): Map<string, string[]> => {
  const map = new Map<string, string[]>()
  for (const { of, text } of found) map.set(of, [...(map.get(of) ?? []), text])
  return map
}

/** The schema of today as text, from the catalog; the same on both engines and whatever order it was built in, columns excepted. */
export function shapeOf(db: Db): Promise<string> {
  return db.system(async (tx) => {
    const inside = byOwner([...(await pieces(tx, columns)), ...(await pieces(tx, constraints))])
    const after = byOwner([...(await pieces(tx, indexes)), ...(await pieces(tx, security)), ...(await pieces(tx, policies)), ...(await pieces(tx, grants))])
    const tables = [...inside].map(([name, lines]) => [`create table ${name} (\n${lines.join(',\n')}\n);`, ...(after.get(name) ?? [])].join('\n'))
    const made = (await pieces(tx, functions)).map(({ text }) => text)
    return ['-- The schema of today, printed from the catalog by print-shape.ts. Not to be edited.', ...made, ...tables].join('\n\n') + '\n'
  })
}
