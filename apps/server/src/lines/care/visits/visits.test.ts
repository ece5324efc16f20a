import { leftBehindRoutes } from '@balian/contract/care'
import { careDebts, careFilePage, careKeep, careKeepers, carePlan, careSaw, careUndoVisit, careVisitList } from '@balian/contract/care-visits'
import { foundGroup, joinGroup, leadGroup } from '@balian/contract/groups'
import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import { peopleAdd, peopleDeath } from '@balian/contract/people'
import { peopleOpenings } from '@balian/contract/people-mine'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { As } from '../../../../test/as.ts'
import { world } from '../../../../test/world.ts'
import { recountIndicators } from '../../../foundation/indicators/index.ts'
import { indicators } from '../indicators.ts'
import { shareAll } from './sync.ts'

const w = await world()
afterAll(() => w.close())
const { a } = w.place
let helper = await w.officer('care-helper', a.village1, { name: '关帮扶' })
const registrar = await w.officer('population-registrar', a.village1)
const group = newId()
let leader: As

const resident = async (name: string, place: PlaceCode = a.group1): Promise<Id> =>
  (await registrar.do(peopleAdd, { id: newId(), place, name, sex: '2', birth: '1948-01-01' })).id
const leave = async (person: Id, since: string, category = '01'): Promise<Id> => {
  const values = { person, category, definition: 'elderly-2017', since }
  return (await helper.do(leftBehindRoutes.add, { id: newId(), place: a.group1, values: values as never })).id
}
const list = async (by: As, more: Record<string, unknown> = {}) => (await by.read(careDebts, { show: 'all', ...more } as never)).items
const fileOf = async (person: Id, by: As = helper) => (await list(by)).find((one) => one.person === person)!
const people: Record<'wang' | 'li' | 'zhao', Id> = { wang: '', li: '', zhao: '' }

beforeAll(async () => {
  for (const [key, name] of [
    ['wang', '王秀英'],
    ['li', '李桂兰'],
    ['zhao', '赵玉梅'],
  ] as const)
    people[key] = await resident(name)
  const lead = await resident('马守田')
  await helper.do(foundGroup, { id: group, place: a.group1, kind: 'living', sub: 'left-behind', name: '邻里照料互助组', foundedOn: '2025-01-01' })
  for (const person of [people.wang, lead]) await helper.do(joinGroup, { id: group, membership: newId(), person, on: '2025-01-01' })
  await helper.do(leadGroup, { id: group, term: newId(), person: lead, origin: 'warm-hearted', chosen: 'elected', fromDay: '2025-01-01' })
  leader = await w.account(lead, '马守田')
  await leave(people.wang, '2026-07-01')
  await leave(people.li, '2026-10-20')
  await leave(people.zhao, '2026-09-20', '02')
})

describe('the visit-debt list', () => {
  it('shows who waits longest first, and counts 30, 60 and 90 days', async () => {
    const { items, counts } = await helper.read(careDebts, {})
    expect(items.map((one) => [one.name, one.days, one.due])).toEqual([
      ['王秀英', 146, '2026-07-31'],
      ['赵玉梅', 65, '2026-11-19'],
      ['李桂兰', 35, '2026-11-19'],
    ])
    expect(counts).toEqual({ cared: 3, due: 3, d30: 3, d60: 2, d90: 1 })
    expect((await list(helper, { show: '90' })).map((one) => one.name)).toEqual(['王秀英'])
  })

  it('is shared out: the group’s member to its leader, the others to the officer', async () => {
    expect((await list(helper)).map((one) => [one.name, one.keeper?.name, one.keeper?.groupName])).toEqual([
      ['王秀英', '马守田', '邻里照料互助组'],
      ['赵玉梅', '关帮扶', null],
      ['李桂兰', '关帮扶', null],
    ])
    expect((await list(helper, { keeper: 'mine' })).length).toBe(2)
  })

  it('shows a leader the own members only, and nothing of why', async () => {
    expect((await list(leader)).map((one) => [one.name, one.reasons, one.mine, one.can.plan])).toEqual([['王秀英', [], true, 'role']])
    const li = await fileOf(people.li)
    await expect(leader.do(careSaw, { id: li.id, visit: newId() })).rejects.toMatchObject({ code: 'not-found' })
    await expect(leader.read(careFilePage, { id: li.id })).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('is nobody else’s: not another village’s, not another line’s, not a resident’s', async () => {
    expect(await list(await w.officer('care-helper', a.village10))).toEqual([])
    expect(await list(await w.officer('mediator', a.village1))).toEqual([])
    await expect(list(await w.account(people.li))).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('saw her today', () => {
  it('takes the debt away at one tap, counts once however often it is sent, and the person sees it', async () => {
    const wang = await fileOf(people.wang, leader)
    const visit = newId()
    expect(await leader.do(careSaw, { id: wang.id, visit })).toEqual({ visit, due: '2026-12-24' })
    expect(await leader.do(careSaw, { id: wang.id, visit })).toEqual({ visit, due: '2026-12-24' })
    expect((await leader.read(careDebts, {})).items).toEqual([])
    expect(await fileOf(people.wang, leader)).toMatchObject({ days: 0, lastSeen: '2026-11-24', today: visit })
    const { items } = await helper.read(careVisitList, {})
    expect(items).toMatchObject([{ id: visit, name: '王秀英', by: '马守田', asLeader: true, how: 'home' }])
    const opened = (await (await w.account(people.wang)).read(peopleOpenings, {})).items
    expect(opened.some((one) => one.name === '马守田')).toBe(true)
  })

  it('is undone within a day by who said it, later by an officer with a reason', async () => {
    const { today } = await fileOf(people.wang, leader)
    await leader.do(careUndoVisit, { id: today! })
    expect((await leader.read(careDebts, {})).items.map((one) => one.name)).toEqual(['王秀英'])
    await expect(leader.do(careUndoVisit, { id: today! })).rejects.toMatchObject({ code: 'wrong-step' })
    const visit = newId()
    await leader.do(careSaw, { id: (await fileOf(people.wang)).id, visit, how: 'phone', on: '2026-11-20' })
    w.at('2026-11-26T02:00:00Z')
    const [leaderAgain, helperAgain] = [await As.signIn(w.http, leader.login!), await As.signIn(w.http, helper.login!)]
    await expect(leaderAgain.do(careUndoVisit, { id: visit })).rejects.toMatchObject({ code: 'forbidden', body: { params: { because: 'too-late' } } })
    await expect(helperAgain.do(careUndoVisit, { id: visit })).rejects.toMatchObject({ code: 'invalid' })
    await helperAgain.do(careUndoVisit, { id: visit, why: '电话没有接通' })
    expect((await fileOf(people.wang, helperAgain)).lastSeen).toBeNull()
    w.at('2026-11-24T02:00:00Z')
    ;[leader, helper] = [await As.signIn(w.http, leader.login!), await As.signIn(w.http, helper.login!)]
  })

  it('is refused for a day ahead, or too long ago', async () => {
    const { id } = await fileOf(people.li)
    for (const on of ['2026-11-25', '2026-10-24']) await expect(helper.do(careSaw, { id, visit: newId(), on })).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('an officer', () => {
  it('sets another interval, with a reason when it is longer', async () => {
    const li = await fileOf(people.li)
    await expect(helper.do(carePlan, { id: li.id, version: li.version, days: 45 })).rejects.toMatchObject({ code: 'invalid' })
    const { version } = await helper.do(carePlan, { id: li.id, version: li.version, days: 7 })
    expect(await fileOf(people.li)).toMatchObject({ interval: 7, due: '2026-10-27' })
    await expect(helper.do(carePlan, { id: li.id, version: li.version, days: 8 })).rejects.toMatchObject({ code: 'stale' })
    expect(await helper.read(careFilePage, { id: li.id })).toMatchObject({ rule: 30, version })
  })

  it('moves a debt by hand, only to somebody who may, and it stays there', async () => {
    const wang = await fileOf(people.wang)
    const { items } = await helper.read(careKeepers, { id: wang.id })
    expect(items.map((one) => [one.name, one.load])).toEqual([
      ['马守田', 1],
      ['关帮扶', 2],
    ])
    const stranger = { kind: 'officer' as const, account: (await w.officer('care-helper', a.village2)).login!.id, person: null, group: null }
    await expect(helper.do(careKeep, { id: wang.id, version: wang.version, keeper: stranger })).rejects.toMatchObject({ code: 'invalid' })
    const { kind, account, person, group: of } = items[1]!
    const { version } = await helper.do(careKeep, { id: wang.id, version: wang.version, keeper: { kind, account, person, group: of } })
    await shareAll(w.services)
    expect(await fileOf(people.wang)).toMatchObject({ keeper: { name: '关帮扶' }, byHand: true })
    expect(await list(leader)).toEqual([])
    await helper.do(careKeep, { id: wang.id, version, keeper: null })
    expect(await fileOf(people.wang)).toMatchObject({ keeper: { name: '马守田' }, byHand: false })
  })
})

it('nobody is to be visited who has died, or who stands on no register any more', async () => {
  const li = await fileOf(people.li)
  const again = await As.signIn(w.http, registrar.login!)
  await again.do(peopleDeath, { id: people.li, version: 1, day: '2026-11-23' })
  expect(await fileOf(people.li)).toBeUndefined()
  await expect(helper.do(careSaw, { id: li.id, visit: newId() })).rejects.toMatchObject({ code: 'wrong-step' })
  const row = (await helper.read(leftBehindRoutes.list, { category: '02' } as never)).items[0]!
  await helper.do(leftBehindRoutes.end, { id: row.id, version: row.version, on: '2026-11-24', why: '丈夫返乡' })
  expect((await list(helper)).map((one) => one.name)).toEqual(['王秀英'])
})

it('is counted: debts by day, visits, and the share seen within the interval', async () => {
  const wang = await fileOf(people.wang)
  await leader.do(careSaw, { id: wang.id, visit: newId() })
  await recountIndicators(w.services, indicators)
  const cell = async (name: string, on: string): Promise<number> => {
    const { rows } = await w.services.db.system((tx) =>
      tx
        .withTables<{ indicator_cells: { indicator: string; place: string; day: string; total: number } }>()
        .selectFrom('indicator_cells')
        .select('total')
        .where('indicator', '=', name)
        .where('place', '=', a.code)
        .where('day', '<=', on)
        .execute()
        .then((found) => ({ rows: found })),
    )
    return rows.reduce((sum, row) => sum + Number(row.total), 0)
  }
  expect(await Promise.all(['2026-11-23', '2026-11-24'].map((on) => cell('care.owing30', on)))).toEqual([3, 0])
  expect(await cell('care.owing90', '2026-10-01')).toBe(1)
  expect([await cell('care.caredFor', '2026-11-24'), await cell('care.withinInterval', '2026-11-24')]).toEqual([1, 1])
  expect([await cell('care.visited', '2026-11-24'), await cell('care.visitedByLeaders', '2026-11-24')]).toEqual([1, 1])
})
