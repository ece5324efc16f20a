import { officerRoles } from '@balian/contract/lines'
import type { Services } from '../../../platform/services.ts'
import { notifyOffice } from '../../messages/index.ts'
import { gathererOf } from './rules.ts'
import { digitsOf, markTold, waitingSheets } from './store.ts'

/** Villages have no manager: any of their officers signs. */
const whoSigns = (place: string) => (place.length === digitsOf.village ? officerRoles : (['manager'] as const))

/** Tells each office what it is asked, the day before it is due, and once it is late, when the office that gathers it is told too. */
export async function remindReports({ db, clock }: Services): Promise<void> {
  const now = clock.now()
  const today = clock.day(now)
  for (const notice of ['asked', 'due', 'late'] as const)
    await db.system(async (tx) => {
      const waiting = await waitingSheets(tx, notice, today)
      for (const { id, place, title, due_on } of waiting) {
        const about = { kind: 'report-sheet', id, place }
        const message = { key: `reports.${notice}`, params: { title, due: due_on }, about, urgent: notice === 'late', once: `report-${notice}:${id}:${place}` }
        await notifyOffice(tx, { ...message, roles: whoSigns(place), place, today, now })
      }
      if (notice === 'late')
        for (const [key, late] of Map.groupBy(waiting, ({ id, place }) => `${id}:${gathererOf(place)}`)) {
          const above = gathererOf(late[0]!.place)
          const params = { count: late.length, title: late[0]!.title }
          const about = { kind: 'report-sheet', id: late[0]!.id, place: above }
          await notifyOffice(tx, { key: 'reports.missing', params, about, roles: ['manager'], place: above, once: `report-missing:${key}`, today, now })
        }
      await markTold(tx, notice, waiting, now.toISOString())
    })
}
