import { activityList } from '@balian/contract/activities'
import { reportDispute } from '@balian/contract/disputes'
import { newId } from '@balian/contract/ids'
import { messageList } from '@balian/contract/messages'
import type { Sent } from '@balian/contract/route'
import {
  addScreeningFinding,
  linkScreeningFinding,
  myScreening,
  reportScreening,
  screeningCalendar,
  screeningFindings,
  screeningReport,
  screeningRound,
  screeningRounds,
  setScreeningCalendar,
  withdrawScreeningFinding,
} from '@balian/contract/screening'
import { afterAll, describe, expect, it } from 'vitest'
import { As } from '../../../../test/as.ts'
import { aMatter } from '../../../../test/disputes.ts'
import { world } from '../../../../test/world.ts'
import { workers } from './index.ts'

const w = await world()
afterAll(() => w.close())
/** Signed in anew: sessions end while the clock is moved on. */
const again = (as: As) => As.signIn(w.http, as.login!)
const { village1, village2, village10, code: township } = w.place.a
const [open, remind] = workers.map((worker) => () => worker.run(w.services))
const mediator = await w.officer('mediator', village1)
const manager = await w.officer('manager', w.county)
await open!()

const roundOf = async (tier: 'village' | 'township' | 'county') => (await (await again(manager)).read(screeningRounds, { place: w.county, tier })).items[0]!
const week = await roundOf('village')
const finding = (more = {}) => ({ id: newId(), class: 'neighbour', brief: '张家与李家地埂', peopleCount: 4, ...more })
const report = (place: string, more: Partial<Sent<typeof reportScreening>> = {}): Sent<typeof reportScreening> => ({
  round: week.round,
  place,
  activity: newId(),
  day: '2026-11-24',
  nothing: true,
  visited: 15,
  ...more,
})

describe('a round', () => {
  it('opens by itself on the calendar for the townships that have a mediator, once', async () => {
    await open!()
    expect(week).toMatchObject({ from: '2026-11-23', to: '2026-11-29', due: '2026-11-30', expected: 3, reported: 0, missing: 0 })
    expect(await roundOf('township')).toMatchObject({ from: '2026-11-16', to: '2026-11-30', due: '2026-12-02', expected: 1 })
    expect(await roundOf('county')).toMatchObject({ from: '2026-11-01', to: '2026-11-30', due: '2026-12-03', expected: 1 })
    expect((await manager.read(screeningRounds, { place: w.county })).total).toBe(3)
    expect((await manager.read(screeningRound, { round: week.round, place: township })).below.map((one) => one.place)).toEqual([village1, village2, village10])
  })

  it('is reported with what was found, or expressly with nothing', async () => {
    await expect(mediator.do(reportScreening, report(village1, { nothing: false }))).rejects.toMatchObject({ body: { fields: [{ key: 'say-nothing' }] } })
    await expect(mediator.do(reportScreening, report(village1, { findings: [finding()] }))).rejects.toMatchObject({
      body: { fields: [{ key: 'not-nothing' }] },
    })
    for (const day of ['2026-11-22', '2026-11-25'])
      await expect(mediator.do(reportScreening, report(village1, { day }))).rejects.toMatchObject({ body: { fields: [{ path: 'day' }] } })
    await expect(mediator.do(reportScreening, report(village10))).rejects.toMatchObject({ code: 'not-found' })
    const clerk = await w.officer('window-clerk', village1)
    await expect(clerk.do(reportScreening, report(village1))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(w.nobody.do(reportScreening, report(village1))).rejects.toMatchObject({ code: 'not-signed-in' })

    expect((await mediator.read(myScreening, {})).items).toMatchObject([{ place: village1, state: 'open', daysLeft: 6 }])
    const input = report(village1, { nothing: false, findings: [finding({ urgent: true }), finding({ settledOnSpot: true })], how: '逐户走访。' })
    const command = newId()
    expect(await mediator.do(reportScreening, input, command)).toEqual({ late: false })
    expect(await mediator.do(reportScreening, input, command)).toEqual({ late: false })
    await expect(mediator.do(reportScreening, report(village1))).rejects.toMatchObject({ code: 'wrong-step' })
    expect((await mediator.read(myScreening, {})).items).toEqual([])
    const page = await mediator.read(screeningReport, { round: week.round, place: village1 })
    expect(page).toMatchObject({ state: 'reported', visited: 15, by: '干部', can: { report: 'reported', addFinding: true } })
    expect(page.findings.map((one) => one.state).toSorted()).toEqual(['open', 'settled-on-spot'])
    expect((await mediator.read(activityList, { kind: 'screening' })).items).toMatchObject([{ day: '2026-11-24', reached: 15 }])
    expect((await manager.read(messageList, {})).items).toMatchObject([{ key: 'screening.urgent', urgent: true }])
  })

  it('shows upward who has reported, and each place only its own', async () => {
    const above = await w.officer('mediator', township)
    await above.do(reportScreening, report(village2))
    const seen = await manager.read(screeningRound, { round: week.round, place: w.county })
    expect(seen).toMatchObject({ expected: 3, reported: 2, inTime: 2, zero: 1, found: 2, missing: 0 })
    expect(seen.below).toMatchObject([{ place: township, expected: 3, reported: 2, state: null }])
    const villages = (await above.read(screeningRound, { round: week.round, place: township })).below
    expect(villages.map((one) => [one.place, one.state, one.found])).toEqual([
      [village1, 'reported', 2],
      [village2, 'reported', 0],
      [village10, 'open', 0],
    ])
    expect((await mediator.read(screeningRound, { round: week.round, place: w.county })).below).toMatchObject([{ expected: 1 }])
    await expect(mediator.read(screeningReport, { round: week.round, place: village2 })).rejects.toMatchObject({ code: 'not-found' })
    // Village 10 has no mediator of its own: it is the township's to report; village 1 is not.
    expect((await above.read(myScreening, {})).items.map((one) => one.place)).toEqual([village10, township])
  })

  it('takes what comes to light later, and takes back what was a mistake', async () => {
    const above = await w.officer('mediator', township)
    const late = finding({ brief: '后来得知' })
    await expect(above.do(addScreeningFinding, { round: week.round, place: village10, ...late })).rejects.toMatchObject({ code: 'wrong-step' })
    await above.do(addScreeningFinding, { round: week.round, place: village2, ...late })
    const village = async () => (await above.read(screeningRound, { round: week.round, place: village2 })).below[0]
    expect(await village()).toMatchObject({ zero: 0, found: 1 })
    await expect(mediator.do(withdrawScreeningFinding, { id: late.id, why: '不是我村' })).rejects.toMatchObject({ code: 'not-found' })
    await above.do(withdrawScreeningFinding, { id: late.id, why: '他村已报' })
    await expect(above.do(withdrawScreeningFinding, { id: late.id, why: '再撤' })).rejects.toMatchObject({ code: 'wrong-step' })
    expect(await village()).toMatchObject({ found: 0 })
    expect((await above.read(screeningFindings, { place: township, state: 'open' })).items).toMatchObject([{ place: village1, urgent: true }])
  })
})

it('a finding becomes a dispute, once, and one that its reporter sees', async () => {
  const tenth = await w.officer('mediator', village1)
  const [open_] = (await tenth.read(screeningFindings, { place: village1, state: 'open' })).items
  const elsewhere = await (await w.officer('mediator', village10)).do(reportDispute, aMatter(village10))
  await expect(tenth.do(linkScreeningFinding, { id: open_!.id, dispute: elsewhere.id })).rejects.toMatchObject({ body: { fields: [{ path: 'dispute' }] } })
  const { id } = await tenth.do(reportDispute, aMatter(village1))
  await tenth.do(linkScreeningFinding, { id: open_!.id, dispute: id })
  await expect(tenth.do(linkScreeningFinding, { id: open_!.id, dispute: id })).rejects.toMatchObject({ code: 'wrong-step' })
  await expect(tenth.do(withdrawScreeningFinding, { id: open_!.id, why: '已成纠纷' })).rejects.toMatchObject({ code: 'wrong-step' })
  expect((await tenth.read(screeningFindings, { place: village1, state: 'dispute' })).items).toMatchObject([{ dispute: id }])
})

it('reminds before the due day, tells of what is missing after it, and takes the late report as late', async () => {
  const tenth = await w.officer('mediator', village10)
  const head = await w.officer('manager', township)
  const keys = async (as: As) => (await (await again(as)).read(messageList, {})).items.map((one) => one.key)
  await remind!()
  expect(await keys(tenth)).toEqual([])
  w.at('2026-11-29T02:00:00Z')
  await remind!()
  await remind!()
  expect(await keys(tenth)).toEqual(['screening.due'])
  w.at('2026-12-01T02:00:00Z')
  await remind!()
  await remind!()
  expect(await keys(tenth)).toEqual(['screening.late', 'screening.due'])
  expect((await (await again(head)).read(messageList, {})).items).toMatchObject([{ key: 'screening.missing', params: { count: 1, due: '2026-11-30' } }])
  const standing = async () => (await again(head)).read(screeningRound, { round: week.round, place: township })
  expect(await standing()).toMatchObject({ missing: 1 })
  expect(await (await again(tenth)).do(reportScreening, report(village10, { day: '2026-12-01' }))).toEqual({ late: true })
  expect(await standing()).toMatchObject({ expected: 3, reported: 3, inTime: 2, missing: 0 })
  expect((await standing()).below[2]).toMatchObject({ state: 'late' })
})

it('follows the calendar of the county, which its management changes on the latest version', async () => {
  const other = await w.officer('mediator', w.place.b.village1)
  const set = async (as: As, version: number, rhythm: 'off' | 'monthly') =>
    (await again(as)).do(setScreeningCalendar, { county: w.county, tier: 'village', rhythm, graceDays: 5, version })
  await expect(set(other, 0, 'off')).rejects.toMatchObject({ code: 'forbidden' })
  await expect(set(await w.officer('manager', township), 0, 'off')).rejects.toMatchObject({ code: 'forbidden' })
  expect(await set(manager, 0, 'off')).toEqual({ version: 1 })
  await expect(set(manager, 0, 'monthly')).rejects.toMatchObject({ code: 'stale' })
  w.at('2027-01-05T02:00:00Z')
  await open!()
  expect((await roundOf('village')).from).toBe('2026-11-23')
  expect((await roundOf('township')).from).toBe('2027-01-01')
  await set(manager, 1, 'monthly')
  await open!()
  expect(await roundOf('village')).toMatchObject({ from: '2027-01-01', to: '2027-01-31', due: '2027-02-05', expected: 6 })
  expect((await (await again(other)).read(screeningCalendar, { county: w.county })).items[0]).toEqual({
    tier: 'village',
    rhythm: 'monthly',
    graceDays: 5,
    version: 2,
  })
})
