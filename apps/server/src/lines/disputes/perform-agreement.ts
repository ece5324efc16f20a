import { completePerformance, recordBreach, recordPerformance } from '@balian/contract/dispute-work'
import { actedOn, caseNow, deskSubject, takeStep } from '../../foundation/cases/index.ts'
import { command } from '../../platform/command.ts'
import { wrong } from '../../platform/problem.ts'
import { dispute } from './rules.ts'
import { agreementsOf, donePerformances, type PerformanceRow, performancesOf } from './store-work.ts'

const limitOf = (one: PerformanceRow): string => `perform:${one.id}`
const notAfter = (day: string, today: string): void => {
  if (day > today) wrong('doneOn', 'past', '履行日期不能晚于今天。', 'It cannot have been performed in the future.')
}

/** One item of the agreement is performed (人民调解法 art. 31); the last one makes the dispute performed. */
export const recordPerformanceHandler = command(recordPerformance, {
  subject: deskSubject(dispute),
  audit: actedOn,
  run: async (c) => {
    const { input, subject, tx, today } = c
    notAfter(input.doneOn, today)
    const present = (await agreementsOf(tx, subject.row)).at(-1)
    const open = (await performancesOf(tx, subject.row)).filter((one) => one.agreement === present?.id && one.done_on === null)
    const item = open.find((one) => one.id === input.item)
    if (!item) return wrong('item', 'open', '该履行事项已完成或不存在。', 'This item is performed already, or there is none such.')
    const step = open.length === 1 ? 'complete' : 'perform'
    const data = { what: item.what, doneOn: input.doneOn }
    const row = await takeStep(c, dispute, subject.row, { step, note: input.note, data, fulfil: [limitOf(item)] })
    await donePerformances(tx, row, [item.id], { done_on: input.doneOn, done_note: input.note })
    return caseNow(row)
  },
})

/** All that was agreed is performed. */
export const completePerformanceHandler = command(completePerformance, {
  subject: deskSubject(dispute),
  audit: actedOn,
  run: async (c) => {
    const { input, subject, tx, today } = c
    notAfter(input.doneOn, today)
    const open = (await performancesOf(tx, subject.row)).filter((one) => one.done_on === null)
    const row = await takeStep(c, dispute, subject.row, { step: 'complete', note: input.note, data: { doneOn: input.doneOn }, fulfil: open.map(limitOf) })
    if (open.length > 0)
      await donePerformances(
        tx,
        row,
        open.map((one) => one.id),
        { done_on: input.doneOn, done_note: input.note },
      )
    return caseNow(row)
  },
})

/** A party does not perform: the way to the court is open (人民调解法 arts. 32, 33). */
export const recordBreachHandler = command(recordBreach, {
  subject: deskSubject(dispute),
  audit: actedOn,
  run: async (c) => {
    const { input, subject, tx } = c
    const item = input.item ? (await performancesOf(tx, subject.row)).find((one) => one.id === input.item) : undefined
    if (input.item && !item) wrong('item', 'open', '没有这个履行事项。', 'There is no such item.')
    return caseNow(await takeStep(c, dispute, subject.row, { step: 'breach', note: input.note, data: item ? { what: item.what } : {} }))
  },
})
