import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { type Clearing, clearRows } from '../../platform/retention.ts'

/** What stands in place of a name once it is gone. */
const nameless = '（已去标识）'

/** Identity numbers whose e-file holds them no more, and what the history of those e-files says. */
async function sweep(tx: Tx): Promise<void> {
  await sql`delete from identities i using people p where p.id = i.person and p.cleared_on = current_date`.execute(tx)
  await sql`update person_changes c set changes = '[]', reason = '' from people p where p.county = c.county and p.id = c.person and p.cleared_on = current_date`.execute(
    tx,
  )
}

export const clearings: readonly Clearing[] = [
  clearRows({ term: 'imports', table: 'imports', event: 'at', place: 'place', id: 'id' }),
  clearRows({
    term: 'e-files',
    table: 'people',
    event: 'state_day',
    place: 'place',
    id: 'id',
    only: sql<boolean>`state in ('gone', 'dead') and cleared_on is null`,
    change: sql`name = ${nameless}, used_name = '', pinyin = '', initials = '', identity_sealed = null, identity_blind = null, phone_sealed = null,
      phone_blind = null, address = '', registered_address = '', occupation = '', work_place = '', whereabouts = '', ethnicity = null, marital = null,
      political = null, education = null, occupation_class = null, cleared_on = current_date, version = version + 1`,
    after: sweep,
  }),
]
