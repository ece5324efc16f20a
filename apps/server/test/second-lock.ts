import { newId, type PlaceCode } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Services } from '../src/platform/services.ts'

/** Tables with a column `place` or `county` that everybody may read, each with its reason. */
const open: Record<string, string> = {
  posts: 'who holds which office is public in its place: the contact card of a village',
  screening_calendar: 'how often a county’s places screen',
  screening_rounds: 'when a county’s rounds begin and end',
  law_answers: 'published questions and answers, without names',
  case_numbers: 'counters: how many numbers an office has given this year',
}

interface Table {
  readonly name: string
  readonly secured: boolean
  readonly placed: boolean
}

async function tablesOf(services: Services): Promise<Table[]> {
  const { rows } = await services.db.system((tx) =>
    sql<Table>`
      select c.relname as name, c.relrowsecurity as secured, bool_or(a.attname = 'place') as placed
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and a.attname in ('place', 'county')
      group by c.relname, c.relrowsecurity order by 1`.execute(tx),
  )
  return rows
}

/** What a stranger with a post there sees of the rows at `at` when the database alone decides: SQL without any condition of ours. */
async function seen(services: Services, table: Table, at: PlaceCode, stranger: PlaceCode): Promise<number> {
  const scope = { prefixes: [stranger], account: newId(), person: newId(), groups: [] }
  const column = sql.ref(table.placed ? 'place' : 'county')
  const start = table.placed ? at : at.slice(0, 6)
  const count = services.db.as(scope, (tx) =>
    sql<{ n: number }>`select count(*)::int as n from ${sql.table(table.name)} where ${column} ^@ ${start}`.execute(tx),
  )
  return count.then(
    ({ rows }) => rows[0]!.n,
    (error: Error) => (/permission denied/.test(error.message) ? 0 : Promise.reject(error)),
  )
}

/** Tables of records that the database would show to somebody with no business there, though the server's code asked without any condition. */
export async function unlocked(services: Services, at: PlaceCode, strangers: readonly PlaceCode[]): Promise<string[]> {
  const found: string[] = []
  for (const table of await tablesOf(services)) {
    if (table.name in open) continue
    if (!table.secured) found.push(`${table.name} has no row-level security`)
    for (const stranger of strangers) {
      const rows = await seen(services, table, at, stranger)
      if (rows > 0) found.push(`${table.name} shows ${rows} rows of ${at} to ${stranger}`)
    }
  }
  return found
}
