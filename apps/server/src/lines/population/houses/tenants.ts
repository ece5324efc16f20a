import { tenantIn, tenantOut } from '@balian/contract/tenancies'
import { markChanged } from '../../../foundation/indicators/index.ts'
import { personCards } from '../../../foundation/people/index.ts'
import { command } from '../../../platform/command.ts'
import { fail, wrong } from '../../../platform/problem.ts'
import { endTenancy, houseOf, insertTenancy, lockHouse, lockTenancy, standingTenancy, tenancies, tieStay } from './store.ts'

export const tenantInHandler = command(tenantIn, {
  subject: async ({ tx, input }) => {
    const row = (await lockHouse(tx, input.id)) ?? fail('not-found')
    return { place: row.place, row }
  },
  audit: ({ subject, input }) => ({ on: ['rentalHouse', subject.row.id], place: subject.row.place, people: [input.person], purpose: 'upkeep' }),
  run: async ({ tx, input, subject, now, today }) => {
    const { row } = subject
    if (row.ended_on !== null) fail('wrong-step', { state: 'ended', step: 'tenantIn' })
    if (!(await personCards(tx, [input.person])).has(input.person)) wrong('person', 'unknown', '辖区内没有，请重新选择', 'Not within your places: choose again')
    if (input.from > today) wrong('from', 'day-ahead', '日期不能晚于今天', 'The day must not lie after today')
    if (input.until && input.until <= input.from) wrong('until', 'order', '合同到期日应晚于入住日期', 'The contract runs out after the day of moving in')
    if (await standingTenancy(tx, row.id, input.person)) fail('already-there', { title: row.title })
    const { county, place } = row
    const said = { person: input.person, from_on: input.from, until_on: input.until, contract: input.contract }
    await insertTenancy(tx, { county, id: input.tenancy, house: row.id, place, ...said, ended_on: null, ended_why: '', version: 1, made_at: now.toISOString() })
    await tieStay(tx, input.person, row.id)
    await markChanged(tx, tenancies, place)
    return { tenancy: input.tenancy }
  },
})

export const tenantOutHandler = command(tenantOut, {
  subject: async ({ tx, input }) => {
    const row = (await lockTenancy(tx, input.id)) ?? fail('not-found')
    return { place: row.place, row, version: row.version }
  },
  audit: ({ subject }) => ({ on: ['rentalHouse', subject.row.house], place: subject.row.place, people: [subject.row.person], purpose: 'upkeep' }),
  run: async ({ tx, input, subject, today }) => {
    const { row } = subject
    if (row.ended_on !== null || !(await houseOf(tx, row.house))) fail('wrong-step', { state: 'ended', step: 'tenantOut' })
    if (input.on > today) wrong('on', 'day-ahead', '日期不能晚于今天', 'The day must not lie after today')
    if (input.on < row.from_on) wrong('on', 'order', '搬出日期不能早于入住日期', 'Nobody moves out before moving in')
    return { version: await endTenancy(tx, row, input.on, input.why) }
  },
})
