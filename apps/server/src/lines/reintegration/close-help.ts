import { closingWords } from '@balian/contract/reintegration-rules'
import { closeHelp } from '@balian/contract/reintegration-work'
import { command } from '../../platform/command.ts'
import { wrong } from '../../platform/problem.ts'
import { keptUntil } from './rules.ts'
import { partsOf, putPart } from './store-parts.ts'
import { audit, lockedFile, mayStep, stepOn } from './subject.ts'

/** Ends the help (解除): from now on the team sees nothing, and after the time of keeping what names anybody is wiped. */
export const closeHelpHandler = command(closeHelp, {
  subject: lockedFile,
  audit,
  run: async (c) => {
    const { input, subject, today, tx } = c
    const { file } = subject
    mayStep(c, 'close')
    if (input.on > today || input.on < file.from_day) wrong('on', 'day', '解除日期应在建档之后、今天之前。', 'The day must lie between the opening and today.')
    const open = (await partsOf(tx, 'help_stays', file)).filter((one) => one.to_day === null || one.to_day > input.on)
    for (const { county: _, file_id: __, ...row } of open)
      await putPart(tx, 'help_stays', file, { ...row, to_day: input.on < row.from_day ? row.from_day : input.on })
    return stepOn(c, 'close', 'close', closingWords[input.reason].zh, {
      closing: input.reason,
      closing_note: input.note,
      closed_on: input.on,
      keep_until: keptUntil(input.on),
      next_visit: null,
      seats: [],
    })
  },
})
