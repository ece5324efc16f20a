import type { Id } from '@balian/contract/ids'
import { type MatterPage, type MatterRoutes, reopenDays } from '@balian/contract/matters'
import { command } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Handler } from '../../platform/handler.ts'
import { wrong } from '../../platform/problem.ts'
import type { AnyKind, CaseRow } from '../cases/index.ts'
import { actedOn, caseNow, deskSubject, takeStep, tellOffice } from '../cases/index.ts'
import { handledBy, insertRating, lastRating, reopenedAt } from './store.ts'

/** Whether it was rated since it was last brought to an end. */
export async function ratedAlready(tx: Tx, row: CaseRow): Promise<boolean> {
  const last = await lastRating(tx, row)
  return last !== undefined && last.n > (await reopenedAt(tx, row))
}

/** Whether whoever it was for may have it taken up again no more. */
export const tooLateToReopen = (row: CaseRow, now: Date): boolean =>
  row.closed_at !== null && now.getTime() - Date.parse(row.closed_at) > reopenDays * 86_400_000

/** At or below this level the management is told. */
const bad = 2

/**
 * Whoever it was for says how it was handled; an office writes it down for somebody who cannot, but nobody who handled it does. The
 * level stands in no timeline.
 */
export const rateHandler = (kind: AnyKind, route: NonNullable<MatterRoutes['rate']>): Handler =>
  command(route, {
    subject: deskSubject(kind),
    audit: actedOn,
    run: async (c) => {
      const { me, today } = c
      const { row } = c.subject
      const { level, note, how } = c.input
      const own = me.person !== null && row.people.includes(me.person)
      if ((how === 'own') !== own)
        wrong('how', 'own', '本人评价由本人作出，代录请选择窗口或电话。', 'By oneself only for oneself; else choose window or telephone.')
      if (!own && (await handledBy(c.tx, row, me.account)))
        wrong('how', 'handled', '经办人不能代录评价，请由其他人员代录。', 'Whoever handled it does not write down the rating: let somebody else do it.')
      if (me.helper && (await handledBy(c.tx, row, me.helper.account)))
        wrong(
          'how',
          'helped',
          '经办人在旁协助时不能评价，请换一名工作人员协助，或回家后自己评价。',
          'Not with the help of whoever handled it: ask another officer, or rate from home.',
        )
      const again = await ratedAlready(c.tx, row)
      const now = await takeStep(c, kind, row, { step: 'rate', data: { how } })
      if (again) wrong('level', 'rated', '已经评价过了。', 'It was rated already.')
      await insertRating(c.tx, { county: row.county, case_id: row.id, n: now.steps, level, note, on_day: today, how })
      if (level <= bad) await tellOffice(c, { ...kind, roles: ['manager'] }, now, 'ratedBad', row.desk)
      return caseNow(now)
    },
  })

/** How it was rated, for everybody but those who handled it; and why it cannot be rated again. */
export async function ratingSeen(tx: Tx, row: CaseRow, account: Id | null): Promise<{ rating: MatterPage['rating']; rated: Record<string, string> }> {
  const last = await lastRating(tx, row)
  const hidden = !last || (await handledBy(tx, row, account))
  return {
    rating: hidden ? null : { level: last.level, note: last.note, on: last.on_day, how: last.how as 'own' },
    rated: (await ratedAlready(tx, row)) ? { rate: 'rated' } : {},
  }
}

/** It is taken up again, with the reason; the limits that its line names begin anew. `also`: what its line does besides. */
export const reopenHandler = (
  kind: AnyKind,
  route: NonNullable<MatterRoutes['reopen']>,
  also?: (c: { readonly tx: Tx }, row: CaseRow) => Promise<unknown>,
): Handler =>
  command(route, {
    subject: deskSubject(kind),
    audit: actedOn,
    run: async (c) => {
      const { row } = c.subject
      const own = c.me.person !== null && row.people.includes(c.me.person)
      if (own && tooLateToReopen(row, c.now))
        wrong('note', 'late', `办结已超过${reopenDays}天，请重新提出一件事。`, `It ended more than ${reopenDays} days ago: ask anew.`)
      const now = await takeStep(c, kind, row, { step: 'reopen', note: c.input.note })
      await also?.(c, now)
      await tellOffice(c, kind, now, 'reopened')
      return caseNow(now)
    },
  })
