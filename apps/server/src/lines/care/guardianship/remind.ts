import { endsSoonDays, guardianships } from '@balian/contract/care-guardianship'
import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { sql } from 'kysely'
import { notifyOffice } from '../../../foundation/messages/index.ts'
import type { Services } from '../../../platform/services.ts'

/** So many at a time: the next round takes the rest. */
const batch = 200

/** Calls to mind which agreements end within a month, and which have ended: each once, to the care helpers nearest to the child. */
export async function remindOfEnds({ db, clock }: Services): Promise<void> {
  const now = clock.now()
  const today = clock.day(now)
  const call = sql`(case when g.until_on < ${today}::date then 'over:' else 'soon:' end || g.until_on)`
  await db.system(async (tx) => {
    const { rows } = await sql<{ id: Id; place: PlaceCode; until: Day; name: string; call: string }>`
      select g.id, g.place, g.until_on as until, p.name, ${call} as call from care_guardianships g join places p on p.code = g.place
      where g.ended_on is null and g.until_on <= ${today}::date + ${endsSoonDays}::int and g.reminded is distinct from ${call}
      order by g.until_on limit ${batch}`.execute(tx)
    for (const { id, place, until, name, call: once } of rows) {
      const over = once.startsWith('over')
      const key = over ? 'care.guardianshipOver' : 'care.guardianshipSoon'
      const told = { key, params: { place: name, until }, about: { kind: guardianships.name, id, place }, urgent: over }
      await notifyOffice(tx, { ...told, roles: ['care-helper'], place, today, now })
      await sql`update care_guardianships set reminded = ${once} where id = ${id}`.execute(tx)
    }
  })
}
