import type { caseLink } from '@balian/contract/cases'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Tx } from '../../platform/db/index.ts'
import type { CaseRow } from './store.ts'

/** The linked cases, from whichever side the link was made; those that the caller may not see are left out. */
export async function linksOf(tx: Tx, row: Pick<CaseRow, 'county' | 'id'>): Promise<z.output<typeof caseLink>[]> {
  const { rows } = await sql<z.output<typeof caseLink>>`
    select l.id, c.id as other, c.line, c.kind, c.number, c.title, c.state, l.relation, l.note
    from (
      select id, other_county as county, other, relation, note, at from case_links where county = ${row.county} and case_id = ${row.id}
      union all
      select id, county, case_id, relation, note, at from case_links where other_county = ${row.county} and other = ${row.id}
    ) l join cases c on c.county = l.county and c.id = l.other
    order by l.at`.execute(tx)
  return rows
}
