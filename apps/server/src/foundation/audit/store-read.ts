import type { auditList } from '@balian/contract/audit'
import type { Id, PlaceCode } from '@balian/contract/ids'
import { countLimit } from '@balian/contract/page'
import type { Received } from '@balian/contract/route'
import { type SelectQueryBuilder, sql } from 'kysely'
import { beginning, type Tx } from '../../platform/db/index.ts'
import type { Subject } from '../../platform/handler.ts'
import type { AuditTables } from './store.ts'

const t = (tx: Tx) => tx.withTables<AuditTables>()
type Filter = Received<typeof auditList>
type Query<O> = SelectQueryBuilder<AuditTables, 'audit', O>

function filtered<O>(query: Query<O>, f: Filter): Query<O> {
  return query
    .$if(f.account !== undefined, (q) => q.where('account', '=', f.account!))
    .$if(f.verb !== undefined, (q) => q.where(sql<string>`verb`, 'like', beginning(f.verb!)))
    .$if(f.subject !== undefined, (q) => q.where('subject', '=', f.subject!))
    .$if(f.person !== undefined, (q) => q.where(sql<boolean>`${f.person}::uuid = any (people)`))
    .$if(f.from !== undefined, (q) => q.where('at', '>=', `${f.from}T00:00:00+08:00`))
    .$if(f.to !== undefined, (q) => q.where('at', '<', sql<string>`${f.to}::date::timestamp at time zone 'Asia/Shanghai' + interval '1 day'`))
    .$if(f.place !== undefined, (q) => q.where('place', '>=', f.place!).where('place', '<', `${f.place!}~`)) as Query<O>
}

/** Entries, newest first; the scope of the auditor's post is the row-level security's. */
export const entries = (tx: Tx, f: Filter) =>
  filtered(
    t(tx)
      .selectFrom('audit')
      .select(['id', 'at', 'account', 'name', 'role', 'office', 'verb', 'kind', 'subject', 'place', 'purpose', 'command'])
      .select(sql<number>`cardinality(people)`.as('people'))
      .select(sql<boolean>`exists (select from audit_seals s where s.audit = audit.id)`.as('sealed')) as never as Query<never>,
    f,
  )
    .orderBy('id', 'desc')
    .limit(f.size)
    .offset((f.page - 1) * f.size)
    .execute()

export async function countEntries(tx: Tx, f: Filter): Promise<number> {
  const some = filtered(t(tx).selectFrom('audit').select('id') as never as Query<{ id: Id }>, f).limit(countLimit + 1)
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from (${some}) as found`.execute(tx)
  return rows[0]!.n
}

/** Where an entry stands and whose files it touched, as far as row-level security lets this caller see it: the log's own row, or an opening of one's own file. */
export async function standingOf(tx: Tx, audit: Id): Promise<Subject | undefined> {
  const { rows } = await sql<{ place: PlaceCode | null; people: Id[] }>`
    select place, people from audit where id = ${audit}
    union all select null, array[person] from openings where audit = ${audit} limit 1`.execute(tx)
  return rows[0] && { place: rows[0].place ?? undefined, people: rows[0].people }
}

export const sealOf = (tx: Tx, audit: Id) => t(tx).selectFrom('audit_seals').selectAll().where('audit', '=', audit).executeTakeFirst()

export async function sealsOf(tx: Tx, block: number): Promise<string[]> {
  const seals = await t(tx).selectFrom('audit_seals').select('hash').where('block', '=', block).orderBy('leaf').execute()
  return seals.map((seal) => seal.hash)
}

export const blockOf = (tx: Tx, n: number) => t(tx).selectFrom('audit_blocks').selectAll().where('n', '=', n).executeTakeFirstOrThrow()

/** How far the chain is sealed. */
export async function chainState(tx: Tx) {
  const { rows } = await sql<{ blocks: number; entries: number; lastHash: string | null; sealedAt: string | null; waiting: number }>`
    select (select count(*)::int from audit_blocks) as blocks, (select coalesce(sum(rows), 0)::int from audit_blocks) as entries,
      last.hash as "lastHash", last.sealed_at as "sealedAt",
      (select count(*)::int from audit a where not exists (select from audit_seals s where s.audit = a.id)) as waiting
    from (select 1) one left join lateral (select hash, sealed_at from audit_blocks order by n desc limit 1) last on true`.execute(tx)
  return rows[0]!
}
