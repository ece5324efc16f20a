import { next } from '@balian/contract/case-rules'
import type { MatterRoutes } from '@balian/contract/matters'
import { command } from '../../platform/command.ts'
import type { Handler } from '../../platform/handler.ts'
import { wrong } from '../../platform/problem.ts'
import type { AnyKind } from '../cases/index.ts'
import { actedOn, caseNow, deskSubject, takeStep } from '../cases/index.ts'
import type { MatterDeclared, Values } from './declared.ts'
import { itemsOf, updateItems } from './store.ts'
import { columnsOf, inFull, toldWith } from './values.ts'

interface Told {
  readonly values: Values
  readonly note: string
}

/** One of a kind's own steps: what it asks for goes into the matter's columns or stays with the step, and the line's hook has its say. */
export const stepHandler = (declared: MatterDeclared, kind: AnyKind, routes: MatterRoutes, step: string): Handler => {
  const { matter } = declared
  const asked = matter.steps[step]!.items ?? []
  const own = asked.filter((item) => matter.items.some((one) => one.name === item.name))
  const others = asked.filter((item) => !own.includes(item))
  return command(routes.steps[step]!, {
    subject: deskSubject(kind),
    audit: actedOn,
    run: async (c) => {
      const { row } = c.subject
      const { values, note } = c.input as unknown as Told
      // The table says no first, before the line's own rules do.
      if (next(kind.table, row.state, step, row.before) === null) return caseNow(await takeStep(c, kind, row, { step }))
      const { keys } = c.services
      const before = inFull(matter, await itemsOf(c.tx, matter, row), keys)
      const because = (await declared.reasons?.(row, before, c))?.[step]
      if (because) wrong('id', because.key, because.zh, because.en)
      const told = Object.fromEntries(own.filter((item) => values[item.name] !== undefined).map((item) => [item.name, values[item.name]]))
      const after = { ...before, ...told }
      if (own.length > 0) await declared.check?.(after, c)
      const columns = await columnsOf(c.tx, { items: own }, told, keys)
      await columnsOf(c.tx, { items: others }, Object.fromEntries(others.map((item) => [item.name, values[item.name]])), keys)
      const more = (await declared.hooks?.[step]?.(c, row, { ...before, ...values })) ?? {}
      const data = { ...(await toldWith(c.tx, asked, values)), ...more.data }
      const now = await takeStep(c, kind, row, { note, ...more, step, data })
      await updateItems(c.tx, matter, now, columns)
      return caseNow(now)
    },
  })
}
