import { sql } from 'kysely'
import { type Clearing, clearRows } from '../../platform/retention.ts'

export const clearings: readonly Clearing[] = [
  clearRows({
    term: 'child-files',
    table: 'boarders',
    event: 'ended_on',
    place: 'place',
    id: 'id',
    only: sql<boolean>`ended_on is not null and cleared_on is null`,
    change: sql`person = gen_random_uuid(), title = '（已去标识）', school = '', school_party = '', police_party = '', parent_party = '', landlord_party = '',
      group_party = '', phone_sealed = null, school_phone_sealed = null, police_phone_sealed = null, landlord_phone_sealed = null, group_phone_sealed = null,
      ended_why = '', cleared_on = current_date`,
    after: (tx) => sql`update boarder_check_ins set note = '' where boarder in (select id from boarders where cleared_on = current_date)`.execute(tx),
  }),
]
