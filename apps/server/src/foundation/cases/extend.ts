import { command } from '../../platform/command.ts'
import { wrong } from '../../platform/problem.ts'
import type { CaseRoutes } from './commands.ts'
import type { AnyKind } from './kind.ts'
import { actedOn, caseNow } from './reply.ts'
import { takeStep } from './step.ts'
import { deadlinesOf, updateDeadlines } from './store-parts.ts'
import { deskSubject } from './subject.ts'

/** Moves an open limit to a later day, with the reason in the timeline. */
export const extendHandler = (kind: AnyKind, route: CaseRoutes['extend']) =>
  command(route, {
    subject: deskSubject(kind),
    audit: actedOn,
    run: async (c) => {
      const { input, subject } = c
      const limit = (await deadlinesOf(c.tx, subject.row)).find((one) => one.id === input.deadline && one.done_at === null)
      if (!limit) return wrong('deadline', 'open', '该期限已结束或不存在。', 'This limit is over, or there is none such.')
      if (input.due <= limit.due_day) wrong('due', 'later', '请选择比原期限更晚的日期。', 'Choose a day after the present limit.')
      await updateDeadlines(c.tx, subject.row, [limit.id], { due_day: input.due, note: input.note, reminded_at: null, escalated_at: null })
      const data = { what: limit.what, from: limit.due_day, to: input.due }
      return caseNow(await takeStep(c, kind, subject.row, { step: 'extend', note: input.note, data }))
    },
  })
