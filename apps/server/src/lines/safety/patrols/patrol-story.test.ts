import { type Id, newId } from '@balian/contract/ids'
import { peopleAdd } from '@balian/contract/people'
import { informationOfficerRoutes } from '@balian/contract/safety'
import { safetyFindingAdd, safetyFindingIncident, safetyFindingList, safetyFindingPage, safetyFindingStep } from '@balian/contract/safety-findings'
import { incidentRoutes } from '@balian/contract/safety-matters'
import {
  safetyPatrolAdd,
  safetyPatrolCheck,
  safetyPatrolEnd,
  safetyPatrolList,
  safetyPatrolPage,
  safetyPatrolStart,
  safetyPatrolSwap,
  safetyRotaMake,
} from '@balian/contract/safety-patrol-log'
import { patrolMemberRoutes, patrolTeamRoutes } from '@balian/contract/safety-patrols'
import { patrolPlanRoutes, patrolSpotRoutes } from '@balian/contract/safety-plans'
import { afterAll, expect, it } from 'vitest'
import { world } from '../../../../test/world.ts'

const w = await world()
afterAll(() => w.close())
const { a } = w.place
const officer = await w.officer('safety-officer', a.village1)
const sibling = await w.officer('safety-officer', a.village10)
const registrar = await w.officer('population-registrar', a.village1)
const today = w.services.clock.day(w.services.clock.now())

const add = async (route: typeof patrolTeamRoutes.add, values: Record<string, unknown>): Promise<Id> =>
  (await officer.do(route, { id: newId(), place: a.village1, values: values as never })).id
const person = async (name: string) => (await registrar.do(peopleAdd, { id: newId(), place: a.village1, name, sex: '1', birth: '1980-01-01' })).id
const team = await add(patrolTeamRoutes.add, { title: '夜巡队', teamKind: 'volunteer' })
const members: Id[] = []
for (const name of ['赵一', '钱二', '孙三']) members.push(await add(patrolMemberRoutes.add as never, { person: await person(name), team }))
const everyDay = { monday: true, tuesday: true, wednesday: true, thursday: true, friday: true, saturday: true, sunday: true }
const of = { team, ...everyDay, everyWeeks: 1, startsAt: '20:00', endsAt: '22:00', people: 2, beginsOn: today }
const plan = await add(patrolPlanRoutes.add as never, { title: '冬季夜巡', ...of })
const spot = await add(patrolSpotRoutes.add as never, { spot: '学校门口', plan, nth: 1 })
const inDays = (n: number) => new Date(Date.parse(today) + n * 86_400_000).toISOString().slice(0, 10)
const found = (more: object) => ({ id: newId(), place: a.village1, kind: 'hazard' as const, what: '井盖缺失', ...more })

it('is planned only at hours and on days that there are', async () => {
  await expect(add(patrolPlanRoutes.add as never, { title: '错', ...of, startsAt: '25:00' })).rejects.toMatchObject({ body: { fields: [{ key: 'time' }] } })
  const never = Object.fromEntries(Object.keys(everyDay).map((name) => [name, false]))
  await expect(add(patrolPlanRoutes.add as never, { title: '错', ...of, ...never })).rejects.toMatchObject({ body: { fields: [{ key: 'no-day' }] } })
})

it('has a rota that gives everybody the same turns, is drawn once, and can be changed', async () => {
  expect(await officer.do(safetyRotaMake, { id: plan, from: today, to: inDays(5) })).toEqual({ made: 6, kept: 0 })
  expect(await officer.do(safetyRotaMake, { id: plan, from: today, to: inDays(6) })).toEqual({ made: 1, kept: 6 })
  const { items, counts } = await officer.read(safetyPatrolList, { from: today, size: '100' as never })
  expect(counts.planned).toBe(7)
  const turns = members.map((one) => items.filter((row) => row.duty.some(({ id }) => id === one)).length)
  expect(turns.toSorted()).toEqual([4, 5, 5])
  const last = items.at(-1)!
  const duty = members.slice(0, 1)
  expect((await officer.do(safetyPatrolSwap, { id: last.id, version: 1, duty, why: '走亲戚' })).version).toBe(2)
  await expect(officer.do(safetyPatrolSwap, { id: last.id, version: 1, duty, why: '走亲戚' })).rejects.toMatchObject({ code: 'stale' })
  await expect(officer.do(safetyPatrolSwap, { id: last.id, version: 2, duty: [newId()], why: '换人' })).rejects.toMatchObject({
    body: { fields: [{ key: 'no-member' }] },
  })
  await expect(officer.do(safetyPatrolStart, { id: last.id, version: 2, came: duty })).rejects.toMatchObject({ body: { fields: [{ key: 'not-yet' }] } })
  expect((await sibling.read(safetyPatrolList, {})).total).toBe(0)
  await expect(sibling.do(safetyRotaMake, { id: plan, from: today, to: today })).rejects.toMatchObject({ code: 'not-found' })
})

it('goes out, checks in, finds something, and what is for the police is handed over with a receipt', async () => {
  const { id } = (await officer.read(safetyPatrolList, { from: today, to: today })).items[0]!
  await expect(officer.do(safetyFindingAdd, found({ patrol: id }))).rejects.toMatchObject({ body: { fields: [{ key: 'not-out' }] } })
  const { version } = await officer.do(safetyPatrolStart, { id, version: 1, came: members })
  const check = newId()
  for (let n = 0; n < 2; n += 1) await officer.do(safetyPatrolCheck, { id, check, spot })
  await officer.do(safetyPatrolCheck, { id, check: newId(), where: '村部' })
  const finding = (await officer.do(safetyFindingAdd, found({ patrol: id, kind: 'theft', what: '铺面门锁被撬', spot: '东街' }))).id
  await officer.do(safetyPatrolEnd, { id, version, note: '平安' })
  const page = await officer.read(safetyPatrolPage, { id })
  expect(page).toMatchObject({
    state: 'done',
    checks: 2,
    spotsToSee: [{ id: spot, at: expect.any(String) }],
    otherChecks: [{ spot: '村部' }],
    can: { patrolEnd: 'safetyState' },
  })
  expect(page.found.map((one) => [one.what, one.source, one.from])).toEqual([['铺面门锁被撬', 'patrol', '夜巡队']])
  await expect(officer.do(safetyPatrolCheck, { id, check: newId(), spot })).rejects.toMatchObject({ code: 'wrong-step' })

  const incident = newId()
  await officer.do(safetyFindingIncident, { id: finding, version: 1, incident, station: '甲镇派出所' })
  await expect(officer.do(safetyFindingIncident, { id: finding, version: 2, incident: newId(), station: '甲镇派出所' })).rejects.toMatchObject({
    code: 'wrong-step',
  })
  const opened = await officer.read(incidentRoutes.page, { id: incident })
  expect(opened).toMatchObject({ head: { state: 'reported' }, values: { incidentKind: 'theft', spot: '东街' } })
  const receipt = { receipt: '甲派接〔2026〕7号', receivedBy: '王警官', receivedAt: `${today} 09:30` }
  const handed = await officer.do(incidentRoutes.steps.handOver, { id: incident, version: opened.head.version, values: receipt as never, note: '' })
  expect(handed.state).toBe('handed')
  expect(
    (await officer.do(incidentRoutes.steps.answer, { id: incident, version: handed.version, values: { result: 'case', answeredOn: today } as never, note: '' }))
      .state,
  ).toBe('answered')
  expect(incidentRoutes.take).toBeUndefined()
  await expect((await w.officer('mediator', a.village1)).read(incidentRoutes.page, { id: incident })).rejects.toMatchObject({ code: 'forbidden' })
})

it('may be written down afterwards for a week, and what an information officer tells is followed up until it is done', async () => {
  const late = await officer.do(safetyPatrolAdd, { id: newId(), place: a.village1, team, day: inDays(-2), from: '20:00', to: '21:00', duty: members })
  expect((await officer.read(safetyPatrolList, { state: 'missed' })).items.map((row) => row.id)).toEqual([late.id])
  await expect(
    officer.do(safetyPatrolAdd, { id: newId(), place: a.village1, team, day: inDays(-8), from: '20:00', to: '21:00', duty: [] }),
  ).rejects.toMatchObject({
    body: { fields: [{ key: 'too-late' }] },
  })
  const informant = await add(informationOfficerRoutes.add as never, { person: await person('李四') })
  await expect(officer.do(safetyFindingAdd, found({ informant: newId() }))).rejects.toMatchObject({ body: { fields: [{ key: 'no-informant' }] } })
  const { id } = await officer.do(safetyFindingAdd, found({ informant }))
  const step = (version: number, more: object) => officer.do(safetyFindingStep, { id, version, step: 'note', ...more } as never)
  await expect(step(1, { step: 'done' })).rejects.toMatchObject({ body: { fields: [{ path: 'note' }] } })
  await step(1, { step: 'hand', to: '村水管员' })
  await step(2, { step: 'done', note: '已换新井盖' })
  await expect(step(3, { step: 'hand', to: '村委会' })).rejects.toMatchObject({ code: 'wrong-step' })
  await step(3, { step: 'again', note: '又被压坏' })
  const page = await officer.read(safetyFindingPage, { id })
  expect(page).toMatchObject({ state: 'open', source: 'informant', from: '李四' })
  expect(page.steps.map((one) => one.step)).toEqual(['found', 'hand', 'done', 'again'])
  expect((await officer.read(safetyFindingList, { source: 'informant' })).total).toBe(1)
  await expect(sibling.read(safetyFindingPage, { id })).rejects.toMatchObject({ code: 'not-found' })
})
