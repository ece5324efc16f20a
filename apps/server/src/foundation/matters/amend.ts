import type { MatterRoutes } from '@balian/contract/matters'
import { command } from '../../platform/command.ts'
import type { Handler } from '../../platform/handler.ts'
import { wrong } from '../../platform/problem.ts'
import type { AnyKind } from '../cases/index.ts'
import { actedOn, caseNow, deskSubject, takeStep } from '../cases/index.ts'
import type { MatterDeclared, Values } from './declared.ts'
import { itemsOf, updateItems } from './store.ts'
import { columnsOf, inFull } from './values.ts'

/** Mends title and items; the timeline names what was mended and why. */
export const amendHandler = (declared: MatterDeclared, kind: AnyKind, routes: MatterRoutes): Handler => {
  const { matter } = declared
  return command(routes.amend, {
    subject: deskSubject(kind),
    audit: actedOn,
    run: async (c) => {
      const { row } = c.subject
      const { title = row.title, values, why } = c.input as unknown as { title?: string; values: Values; why: string }
      const { keys } = c.services
      const before = inFull(matter, await itemsOf(c.tx, matter, row), keys)
      const told = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
      const differ = matter.items.filter((item) => item.name in told && (before[item.name] ?? '') !== (told[item.name] ?? ''))
      if (differ.length === 0 && title === row.title) wrong('values', 'same', '没有改动。', 'Nothing was changed.')
      await declared.check?.({ ...before, ...told }, c)
      const columns = await columnsOf(c.tx, { items: differ }, told, keys)
      const data = { items: [...(title === row.title ? [] : ['title']), ...differ.map((item) => item.name)] }
      const now = await takeStep(c, kind, row, { step: 'amend', note: why, data, change: { title } })
      await updateItems(c.tx, matter, now, columns)
      return caseNow(now)
    },
  })
}
