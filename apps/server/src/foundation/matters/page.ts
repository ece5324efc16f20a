import type { MatterPage, MatterRoutes } from '@balian/contract/matters'
import type { Handler } from '../../platform/handler.ts'
import { read } from '../../platform/read.ts'
import type { Policy } from '../access/index.ts'
import { type AnyKind, casePartsOf, caseSubject, onCase, stepsCan } from '../cases/index.ts'
import { peopleIn } from '../registers/index.ts'
import type { MatterDeclared } from './declared.ts'
import { ratingSeen } from './rate.ts'
import { itemsOf } from './store.ts'
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
      const { rating, rated } = matter.rated ? await ratingSeen(tx, row, me.account) : { rating: null, rated: {} }
      const reasons = (await declared.reasons?.(row, inFull(matter, items, services.keys), c)) ?? {}
      const keys = Object.fromEntries(Object.entries(reasons).map(([step, one]) => [step, one?.key]))
      return { ...parts, ...shown!, rating, can: stepsCan(me, policy(), kind, row, { ...keys, ...rated }) }
    },
  })
}
