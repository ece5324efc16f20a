import { startHelp } from '@balian/contract/reintegration-work'
import { command } from '../../platform/command.ts'
import { wrong } from '../../platform/problem.ts'
import { missingOf, nextVisitAfter } from './rules.ts'
import { partsOf } from './store-parts.ts'
import { audit, lockedFile, stepOn } from './subject.ts'

/** Help begins when the team is complete and the plan stands. */
export const startHelpHandler = command(startHelp, {
  subject: lockedFile,
  audit,
  run: async (c) => {
    const { tx, input, subject, today } = c
    const { file } = subject
    const missing = missingOf(await partsOf(tx, 'help_members', file), (await partsOf(tx, 'help_measures', file)).length)
    if (missing.length > 0)
      wrong(
        'on',
        'incomplete',
        '小组或计划还不完整：需要帮教员、组长、至少三类成员和一项措施。',
        'The team or the plan is not complete: an officer, a leader, three kinds of members and one measure are needed.',
      )
    if (input.on > today || input.on < file.from_day) wrong('on', 'day', '日期应在建档之后、今天之前。', 'The day must lie between the opening and today.')
    return stepOn(c, 'start', 'start', '', { started_on: input.on, next_visit: nextVisitAfter(input.on, file.visit_every) })
  },
})
