import type { Id } from '@balian/contract/ids'
import type { MatterPage, MatterRoutes } from '@balian/contract/matters'
import type { Tx } from '../../platform/db/index.ts'
import type { Handler } from '../../platform/handler.ts'
import { read } from '../../platform/read.ts'
import type { Policy } from '../access/index.ts'
import { type AnyKind, type CaseRow, casePartsOf, caseSubject, onCase, stepsCan } from '../cases/index.ts'
import { peopleIn } from '../registers/index.ts'
import type { MatterDeclared } from './declared.ts'
import { ratedAlready } from './rate.ts'
import { handledBy, itemsOf, lastRating } from './store.ts'
import { inFull, shownItems } from './values.ts'

/** One matter with everything about it. Its people, and residents whom its items name, see that it was opened. */
export const pageHandler = (declared: MatterDeclared, kind: AnyKind, routes: MatterRoutes, policy: () => Policy): Handler => {
  const { matter } = declared
  return read(routes.page, {
    subject: async (c) => {
      const subject = await caseSubject(kind)(c)
      return { ...subject, items: await itemsOf(c.tx, matter, subject.row) }
    },
    shows: ({ subject }) => ({ ...onCase(subject.row), people: [...new Set([...subject.row.people, ...peopleIn(matter, subject.items)])] }),
    run: async (c): Promise<MatterPage> => {
      const { tx, me, subject, today, services } = c
      const { row, items } = subject
      const [shown] = await shownItems(tx, matter, [items], services.keys)
      const parts = await casePartsOf(tx, row, today, services.keys)
      const rating = matter.rated ? await ratingFor(tx, row, me.account) : null
      const reasons = (await declared.reasons?.(row, inFull(matter, items, services.keys), c)) ?? {}
      const keys = Object.fromEntries(Object.entries(reasons).map(([step, one]) => [step, one?.key]))
      const rated = matter.rated && (await ratedAlready(tx, row)) ? { rate: 'rated' } : {}
      return { ...parts, ...shown!, rating, can: stepsCan(me, policy(), kind, row, { ...keys, ...rated }) }
    },
  })
}

/** How it was rated, for everybody but those who handled it. */
async function ratingFor(tx: Tx, row: CaseRow, account: Id | null): Promise<MatterPage['rating']> {
  const last = await lastRating(tx, row)
  if (!last || (await handledBy(tx, row, account))) return null
  return { level: last.level, note: last.note, on: last.on_day, how: last.how as 'own' }
}
