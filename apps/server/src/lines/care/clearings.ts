import { sql } from 'kysely'
import { type Clearing, clearRows } from '../../platform/retention.ts'

// Somebody else's number that leads nowhere: rows of one person stay together for no one, and the key stays filled.
const nobodyInParticular = sql`person = gen_random_uuid()`

/** The left-behind children (留守儿童) among those cared for. */
const child = sql<boolean>`'03' = any(reasons)`

const file = (term: string, whom: typeof child): Clearing =>
  clearRows({
    term,
    table: 'care_files',
    event: 'closed_on',
    place: 'place',
    id: 'id',
    only: sql<boolean>`closed_on is not null and cleared_on is null and ${whom}`,
    change: sql`${nobodyInParticular}, name = '（已去标识）', plan_why = '', keeper_kind = null, keeper_account = null, keeper_person = null,
      keeper_group = null, cleared_on = current_date, version = version + 1`,
    after: async (tx) => {
      const gone = sql`select id from care_files where cleared_on = current_date`
      await sql`delete from files where owner in (select id from care_visits where file in (${gone}))`.execute(tx)
      await sql`update care_visits set note = '', undone_why = null where file in (${gone})`.execute(tx)
    },
  })

export const clearings: readonly Clearing[] = [
  file('child-files', child),
  file('care-files', sql<boolean>`not ${child}`),
  clearRows({
    term: 'child-files',
    table: 'left_behind',
    event: 'ended_on',
    place: 'place',
    id: 'id',
    only: sql<boolean>`category = '03' and ended_on is not null and cleared_on is null`,
    change: sql`${nobodyInParticular}, title = '（已去标识）', contact = '', phone_sealed = null, needs = '', ended_why = '', cleared_on = current_date`,
  }),
  clearRows({
    term: 'child-files',
    table: 'care_guardianships',
    event: 'ended_on',
    place: 'place',
    id: 'id',
    only: sql<boolean>`ended_on is not null and cleared_on is null`,
    change: sql`child = gen_random_uuid(), title = '（已去标识）', parent = '', parents_at = '', parent_phone_sealed = null, guardian = '',
      guardian_phone_sealed = null, guardian_address = '', school = '', agreed = '', ended_why = '', cleared_on = current_date`,
  }),
]
