import { floatingLeft, floatingRenew, floatingSettle, longestPeriodDays } from '@balian/contract/floating'
import { type Id, newId } from '@balian/contract/ids'
import { floatingResidents } from '@balian/contract/residence'
import { markChanged } from '../../../foundation/indicators/index.ts'
import { leaveForGood, registerHere } from '../../../foundation/people/index.ts'
import { addDays } from '../../../platform/calendar.ts'
import { command } from '../../../platform/command.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { fail, wrong } from '../../../platform/problem.ts'
import { endTenancies } from '../houses/store.ts'
import { editedStay, type StaySubject } from './shape.ts'
import { editStay, insertPeriod, lockStay, periodsOf, type StayTable } from './store.ts'

const audit = ({ subject }: { subject: StaySubject }) => ({
  on: ['floating', subject.row.id] as const,
  place: subject.row.place,
  people: [subject.row.person],
  purpose: 'upkeep',
})
const standing = (row: StayTable, step: string): void => (row.ended_on === null ? undefined : fail('wrong-step', { state: 'ended', step }))

interface By {
  readonly account: Id | null
  readonly name: string
}

/** The registration itself becomes the first period when the first renewal comes. */
async function nextNumber(tx: Tx, row: StayTable, now: Date): Promise<number> {
  const periods = await periodsOf(tx, row)
  if (periods[0]) return periods[0].number + 1
  const first = { number: 0, from_on: row.registered_on, until_on: row.expires_on, note: '', account: null, name: '', at: row.made_at }
  await insertPeriod(tx, { county: row.county, id: newId(now.getTime()), stay: row.id, place: row.place, ...first })
  return 1
}

/** 续登: in time it goes on from the old end; too late, from today. */
export const floatingRenewHandler = command(floatingRenew, {
  subject: editedStay,
  audit: (c) => ({ ...audit(c), detail: { until: c.input.until } }),
  run: async ({ tx, me, input, subject, now, today }) => {
    const { row } = subject
    standing(row, 'floatingRenew')
    const from = row.expires_on < today ? today : row.expires_on
    if (input.until <= from) wrong('until', 'order', '新的到期日期应晚于现在的到期日期和今天', 'The new end must lie after the present one and after today')
    if (input.until > addDays(from, longestPeriodDays)) wrong('until', 'too-long', '一次续登最长一年', 'A renewal holds for a year at most')
    const by: By = { account: me.account, name: me.name }
    const number = await nextNumber(tx, row, now)
    const period = { number, from_on: from, until_on: input.until, note: input.note, ...by, at: now.toISOString() }
    await insertPeriod(tx, { county: row.county, id: newId(now.getTime()), stay: row.id, place: row.place, ...period })
    const version = await editStay(tx, row, { expires_on: input.until, reminded: null })
    await markChanged(tx, floatingResidents.name, row.place)
    await markChanged(tx, 'stay_periods', row.place)
    return { version, until: input.until }
  },
})

/** 离开: registration, tenancy and e-file end together, each with its history. */
export const floatingLeftHandler = command(floatingLeft, {
  subject: editedStay,
  audit,
  run: async (c) => {
    const { tx, input, subject, today } = c
    const { row } = subject
    standing(row, 'floatingLeft')
    if (input.on > today) wrong('on', 'day-ahead', '日期不能晚于今天', 'The day must not lie after today')
    const why = input.whereTo ? `离开，去往${input.whereTo}` : '离开'
    await editStay(tx, row, { ended_on: input.on, ended_why: why })
    await endTenancies(tx, row.person, input.on, why)
    await markChanged(tx, floatingResidents.name, row.place)
    await leaveForGood(c, row.person, { day: input.on, whereabouts: input.whereTo, reason: why })
    return { version: (await lockStay(tx, row.id))!.version }
  },
})

/** 转为常住: no longer floating; a tenancy goes on. */
export const floatingSettleHandler = command(floatingSettle, {
  subject: editedStay,
  audit: (c) => ({ ...audit(c), detail: { registered: c.input.registered } }),
  run: async (c) => {
    const { tx, input, subject, today } = c
    const { row } = subject
    standing(row, 'floatingSettle')
    if (input.on > today) wrong('on', 'day-ahead', '日期不能晚于今天', 'The day must not lie after today')
    const why = input.registered ? '户口迁入，转为本地居民' : '转为常住'
    const version = await editStay(tx, row, { ended_on: input.on, ended_why: input.note ? `${why}：${input.note}` : why })
    if (input.registered) await registerHere(c, row.person, why)
    await markChanged(tx, floatingResidents.name, row.place)
    return { version }
  },
})
