import type { Day } from '@balian/contract/ids'
import { sql } from 'kysely'
import { markChanged } from '../../foundation/indicators/index.ts'
import { notify } from '../../foundation/messages/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Services } from '../../platform/services.ts'

// What happens elsewhere to people and places is found afterwards, in the background: whoever merges e-files, registers a move or merges
// villages must not be able to tell from it that there is a file.

/** Follows merged e-files, changed names and moves of people, and places that go on under another code. */
async function followPeople(tx: Tx): Promise<void> {
  await sql`update help_files f set place = p.replaced_by, version = f.version + 1 from places p
    where p.code = f.place and p.valid_to is not null and p.replaced_by is not null and left(p.replaced_by, 6) = f.county and f.wiped_on is null`.execute(tx)
  await sql`update help_files f set person_now = n.now, person_name = n.name,
      moved_to = case when left(n.place, 12) = left(f.place, 12) then null else n.place end
    from (select p.id, coalesce(q.id, p.id) as now, coalesce(q.name, p.name) as name, coalesce(q.place, p.place) as place
      from people p left join people q on q.id = p.merged_into) n
    where n.id = f.person and f.state <> 'closed'
      and (f.person_now, f.person_name, f.moved_to) is distinct from (n.now, n.name, case when left(n.place, 12) = left(f.place, 12) then null else n.place end)`.execute(
    tx,
  )
}

/** Tells the leader once of each visit that has come due. */
async function remind(tx: Tx, today: Day, now: Date): Promise<void> {
  const { rows } = await sql<{ id: string; account: string; next_visit: Day }>`
    select f.id, m.account, f.next_visit from help_files f join help_members m on m.county = f.county and m.file_id = f.id
    where f.state = 'helping' and f.next_visit <= ${today}::date and m.leads and m.to_day is null and m.account is not null`.execute(tx)
  for (const { id, account, next_visit } of rows)
    await notify(tx, { key: 'reintegration.visitDue', to: [account], now, once: `help-visit:${id}:${next_visit}`, about: { kind: 'help-file', id } })
}

/** Parts of a file whose words could name somebody, with what is left of them. */
const wiped: Readonly<Record<string, string>> = {
  help_members: "account = null, seat = null, name = '', relation = ''",
  help_measures: "what = '', who = '', note = ''",
  help_visits: "by_name = '', note = '', needs = ''",
  help_loans: "bank = '', guarantor = '', purpose = ''",
  help_jobs: "employer = '', post = '', note = ''",
  help_children: "name = '', school = '', note = ''",
  help_assessments: "by_name = '', living = '', work = '', needs = ''",
  help_events: "by_name = '', text = ''",
}

/** Wipes what names anybody from files that were kept long enough; days and sums stay, to be counted. */
async function wipe(tx: Tx, today: Day): Promise<void> {
  const { rows } = await sql<{ county: string; id: string }>`
    update help_files set person = null, person_now = null, person_name = '', need = '', summary = '', sent_back = null, moved_to = null, leader = null,
      closing_note = '', place = left(place, 9), offered = null, wiped_on = ${today}, version = version + 1
    where state = 'closed' and wiped_on is null and keep_until < ${today}::date returning county, id`.execute(tx)
  for (const { county, id } of rows) {
    for (const [table, change] of Object.entries(wiped))
      await sql`update ${sql.table(table)} set ${sql.raw(change)} where county = ${county} and file_id = ${id}`.execute(tx)
    await sql`delete from help_openings where county = ${county} and file_id = ${id}`.execute(tx)
    await markChanged(tx, 'reintegration', county)
  }
}

export const followHelp = ({ db, clock }: Services): Promise<void> =>
  db.system(async (tx) => {
    const now = clock.now()
    const today = clock.day(now)
    await followPeople(tx)
    await remind(tx, today, now)
    await wipe(tx, today)
  })
