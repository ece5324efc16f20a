import { runsOutDays } from '@balian/contract/floating'
import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { floatingResidents } from '@balian/contract/residence'
import { sql } from 'kysely'
import { notifyOffice } from '../../../foundation/messages/index.ts'
import type { Services } from '../../../platform/services.ts'

/** So many at a time: the next round takes the rest. */
const batch = 200

/** Calls to mind which registrations run out within a month, and which ran out: each once, to the registrars nearest to the place. */
export async function remindOfRenewals({ db, clock }: Services): Promise<void> {
  const now = clock.now()
  const today = clock.day(now)
  const call = sql`(case when f.expires_on < ${today}::date then 'over:' else 'soon:' end || f.expires_on)`
  await db.system(async (tx) => {
    const { rows } = await sql<{ id: Id; place: PlaceCode; until: Day; name: string; call: string }>`
      select f.id, f.place, f.expires_on as until, p.name, ${call} as call from floating_residents f join places p on p.code = f.place
      where f.ended_on is null and f.expires_on <= ${today}::date + ${runsOutDays}::int and f.reminded is distinct from ${call}
      order by f.expires_on limit ${batch}`.execute(tx)
    for (const { id, place, until, name, call: once } of rows) {
      const key = once.startsWith('over') ? 'population.stayOver' : 'population.staySoon'
      const told = { key, params: { place: name, until }, about: { kind: floatingResidents.name, id, place } }
      await notifyOffice(tx, { ...told, roles: ['population-registrar'], place, today, now })
      await sql`update floating_residents set reminded = ${once} where id = ${id}`.execute(tx)
    }
  })
}
