import { command } from '../../platform/command.ts'
import type { CaseRoutes } from './commands.ts'
import type { AnyKind } from './kind.ts'
import { tellAccounts } from './notices.ts'
import { actedOn, caseNow } from './reply.ts'
import { takeStep } from './step.ts'
import { deskSubject } from './subject.ts'
import { putOn, takeOff } from './workers.ts'

/** Puts officers, groups and others on a case, and takes them off. */
export const assignHandler = (kind: AnyKind, route: CaseRoutes['assign']) =>
  command(route, {
    subject: deskSubject(kind),
    audit: actedOn,
    run: async (c) => {
      const { input, subject } = c
      const off = await takeOff(c, subject.row, input.remove)
      const on = await putOn(c, { ...subject.row, ...off.change }, input.add)
      const data = { on: on.names, off: off.names }
      const row = await takeStep(c, kind, subject.row, { step: 'assign', note: input.note, data, change: on.change })
      const put = input.add.flatMap((one) => one.account ?? [])
      await tellAccounts(c, kind, row, 'assigned', put)
      return caseNow(row)
    },
  })

/** A remark in the timeline. */
export const remarkHandler = (kind: AnyKind, route: CaseRoutes['remark']) =>
  command(route, {
    subject: deskSubject(kind),
    audit: actedOn,
    run: async (c) => caseNow(await takeStep(c, kind, c.subject.row, { step: 'remark', note: c.input.note })),
  })
