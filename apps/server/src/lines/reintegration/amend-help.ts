import { amendHelp } from '@balian/contract/reintegration-work'
import { command } from '../../platform/command.ts'
import { wrong } from '../../platform/problem.ts'
import { nextVisitAfter } from './rules.ts'
import { partsOf } from './store-parts.ts'
import { audit, lockedFile, stepOn } from './subject.ts'

/** The term, the interval of visits and what is wanted; a new interval counts from the last visit. */
export const amendHelpHandler = command(amendHelp, {
  subject: lockedFile,
  audit,
  run: async (c) => {
    const { input, subject, tx } = c
    const { file } = subject
    if (input.untilDay <= file.from_day) wrong('untilDay', 'order', '期满日期应晚于开始日期。', 'The end must come after the beginning.')
    const last =
      (await partsOf(tx, 'help_visits', file))
        .map((one) => one.on_day)
        .toSorted()
        .at(-1) ??
      file.started_on ??
      file.from_day
    return stepOn(c, 'work', 'amend', '', {
      handed_over_on: input.handedOverOn,
      until_day: input.untilDay,
      visit_every: input.visitEvery,
      next_visit: nextVisitAfter(last, input.visitEvery),
      need: input.need,
    })
  },
})
