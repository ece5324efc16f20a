import { putStay } from '@balian/contract/reintegration-work'
import { command } from '../../platform/command.ts'
import { wrong } from '../../platform/problem.ts'
import { basesNear, holdBase, mostTaken } from './store.ts'
import { partsOf, putPart } from './store-parts.ts'
import { audit, lockedFile, mayStep, stepOn } from './subject.ts'

/** A place in a transitional base from a day to a day; the base is never fuller than it can take on any of them. */
export const putStayHandler = command(putStay, {
  subject: lockedFile,
  audit,
  run: async (c) => {
    const { input, subject, tx, me } = c
    mayStep(c, 'work')
    const { file } = subject
    const { stay, fromDay, toDay } = input
    const base =
      (await basesNear(tx, me)).find((one) => one.id === input.base) ?? wrong('base', 'unknown', '请选择本县区的安置基地。', 'Choose a base of this county.')
    if (toDay !== null && toDay < fromDay) wrong('toDay', 'order', '离开日期不能早于入住日期。', 'It cannot end before it begins.')
    const others = (await partsOf(tx, 'help_stays', file)).filter((one) => one.id !== stay)
    if (others.some((one) => one.from_day <= (toDay ?? '9999') && (one.to_day ?? '9999') >= fromDay))
      wrong('fromDay', 'overlap', '这段时间已安置在基地，请先填写前一次的离开日期。', 'There is a stay in this time already. Enter the end of that one first.')
    await holdBase(tx, base.id)
    if ((await mostTaken(tx, base.id, fromDay, toDay, stay)) >= base.capacity)
      wrong('base', 'full', `${base.title}在这段时间已住满（${base.capacity} 人）。`, `${base.title} is full in this time (${base.capacity} places).`)
    await putPart(tx, 'help_stays', file, { id: stay, base: base.id, from_day: fromDay, to_day: toDay })
    return stepOn(c, 'work', toDay ? 'stayEnd' : 'stay', base.title)
  },
})
