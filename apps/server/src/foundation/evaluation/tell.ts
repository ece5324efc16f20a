import type { Day, Id } from '@balian/contract/ids'
import { officerRoles } from '@balian/contract/lines'
import type { Tx } from '../../platform/db/index.ts'
import { notify, notifyOffice } from '../messages/index.ts'
import { marksOfRun } from './store-marks.ts'
import type { RunTable, SchemeTable } from './tables.ts'

interface Told {
  readonly run: RunTable
  readonly scheme: SchemeTable
  readonly now: Date
}

const params = ({ run, scheme }: Told) => ({ title: scheme.title, period: run.period_key })

/** Whoever was evaluated learns that the marks can be seen and contested: each officer, or the office of each place. */
export async function tellAnnounced(tx: Tx, told: Told & { readonly until: Day; readonly today: Day }): Promise<void> {
  const { run, now, today, until } = told
  for (const mark of await marksOfRun(tx, run)) {
    const message = { key: 'evaluation.announced', now, params: { ...params(told), until }, about: { kind: 'evaluation-mark', id: mark.id, place: mark.place } }
    if (mark.account !== null) await notify(tx, { ...message, to: [mark.account] })
    else await notifyOffice(tx, { ...message, roles: ['manager', ...officerRoles], place: mark.place, today })
  }
}

/** The office learns of a contest. */
export const tellContested = (tx: Tx, told: Told & { readonly mark: Id; readonly today: Day }): Promise<void> =>
  notifyOffice(tx, {
    key: 'evaluation.contested',
    roles: ['manager'],
    place: told.run.place,
    today: told.today,
    now: told.now,
    params: params(told),
    about: { kind: 'evaluation-mark', id: told.mark, place: told.run.place },
  })

/** Whoever contested learns of the answer. */
export const tellAnswered = (tx: Tx, told: Told & { readonly mark: Id; readonly to: Id }): Promise<void> =>
  notify(tx, { key: 'evaluation.answered', to: [told.to], now: told.now, params: params(told), about: { kind: 'evaluation-mark', id: told.mark } })
