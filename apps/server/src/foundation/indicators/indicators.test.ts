import { amendActivity, recordActivity, withdrawActivity } from '@balian/contract/activities'
import { disputeFigures } from '@balian/contract/dispute-figures'
import { acceptDispute, refuseDispute, reportDispute } from '@balian/contract/disputes'
import { newId } from '@balian/contract/ids'
import { indicatorFigures, indicatorNames, indicatorRecords, indicatorSeries } from '@balian/contract/indicators'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import type { As } from '../../../test/as.ts'
import { aMatter } from '../../../test/disputes.ts'
import { world } from '../../../test/world.ts'
import { indicators } from '../../modules.ts'
import { recountAll, recountIndicators, verifyIndicators } from './index.ts'

const w = await world()
afterAll(() => w.close())
const { village1, village10, group1, code: township } = w.place.a
const manager = await w.officer('manager', w.county)
const count = () => recountIndicators(w.services, indicators)
const period = { from: '2026-11-01', to: '2026-11-30' }

const figure = async (as: As, place: string, name: string, at: { from: string; to: string } = period) =>
  (await as.read(indicatorFigures, { place, names: name, ...at })).items[0]
const patrol = (as: As, place: string, day: string, reached = 5) => {
  const deed = { day, theme: '巡逻', reached }
  const id = newId()
  return as.do(recordActivity, { id, kind: 'patrol', place, ...deed }).then(() => ({ id, ...deed }))
}
const cells = () => w.services.db.system(async (tx) => (await sql`select * from indicator_cells order by 1, 2, 3, 4`.execute(tx)).rows)

describe('a flow', () => {
  it('is counted from the records into each tier, follows what changes, and opens down to its records', async () => {
    const officer = await w.officer('safety-officer', township)
    await patrol(officer, group1, '2026-11-02')
    const second = await patrol(officer, village1, '2026-11-03', 20)
    const third = await patrol(officer, village10, '2026-10-31', 7)
    expect((await manager.read(indicatorFigures, { place: w.county, names: 'activities.held', ...period })).waiting).toBe(true)
    await count()
    for (const [place, held] of [
      [group1, 1],
      [village1, 2],
      [village10, 0],
      [township, 2],
      [w.county, 2],
    ] as const)
      expect(await figure(manager, place, 'activities.held')).toMatchObject({ value: held })
    expect(await figure(manager, township, 'activities.reached')).toMatchObject({ value: 25 })
    const list = await officer.read(indicatorRecords, { place: village1, name: 'activities.held', ...period })
    expect(list).toMatchObject({ value: 2, total: 2, opens: 'activity', items: [{ id: second.id, day: '2026-11-03' }, { place: group1 }] })

    await officer.do(withdrawActivity, { id: second.id, version: 1, why: '重复登记' })
    await officer.do(amendActivity, { ...third, version: 1, day: '2026-11-20' })
    await count()
    expect(await figure(manager, township, 'activities.held')).toMatchObject({ value: 2 })
    expect(await figure(manager, village1, 'activities.held')).toMatchObject({ value: 1 })
    expect(await figure(manager, village10, 'activities.held', { from: '2026-10-01', to: '2026-10-31' })).toMatchObject({ value: 0 })
    const { below } = await manager.read(indicatorFigures, { place: township, names: 'activities.reached', below: 'true', ...period })
    expect(below.map((one) => [one.place, one.items[0]!.value])).toEqual([
      [village1, 5],
      [w.place.a.village2, 0],
      [village10, 7],
    ])
    const { points } = await manager.read(indicatorSeries, { place: township, name: 'activities.reached', by: 'day', ...period })
    expect(points.map((one) => [one.at, one.value])).toEqual([
      ['2026-11-02', 5],
      ['2026-11-20', 7],
    ])
  })

  it('of another place is nobody’s to read, nor the records to whom the list is closed', async () => {
    const officer = await w.officer('safety-officer', village1)
    for (const place of [village10, township]) await expect(figure(officer, place, 'activities.held')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(officer.read(indicatorRecords, { place: village1, name: 'disputes.opened', ...period })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(officer.read(indicatorRecords, { place: village1, name: 'disputes.successRate', ...period })).rejects.toMatchObject({ code: 'not-found' })
    await expect(figure(w.nobody, village1, 'activities.held')).rejects.toMatchObject({ code: 'not-signed-in' })
    const clerk = await w.officer('auditor', w.county)
    await expect(figure(clerk, w.county, 'activities.held')).rejects.toMatchObject({ code: 'forbidden' })
  })
})

it('a stock is what there is on the last day, a ratio none over nothing', async () => {
  const { village2: v } = w.place.b
  const mediator = await w.officer('mediator', v)
  const refused = await mediator.do(reportDispute, aMatter(v))
  const kept = await mediator.do(reportDispute, aMatter(v))
  await mediator.do(acceptDispute, { id: kept.id, version: kept.version, rightsTold: 'orally', partiesAgree: true })
  w.at('2026-11-25T02:00:00Z')
  const next = await w.officer('mediator', v)
  await next.do(refuseDispute, { id: refused.id, version: refused.version, because: 'in-court', note: '已起诉。' })
  await count()
  const on = async (day: string) => (await figure(next, v, 'disputes.open', { from: day, to: day }))!.value
  expect([await on('2026-11-23'), await on('2026-11-24'), await on('2026-11-25'), await on('2026-12-31')]).toEqual([0, 2, 1, 1])
  expect(await figure(next, v, 'disputes.accepted')).toMatchObject({ value: 1 })
  expect(await figure(next, v, 'disputes.successRate')).toEqual({ name: 'disputes.successRate', value: null, of: 0, over: 0 })
  expect(await next.read(indicatorRecords, { place: v, name: 'disputes.open', ...period })).toMatchObject({ value: 1, items: [{ id: kept.id }] })
  const { points } = await next.read(indicatorSeries, { place: v, name: 'disputes.open', by: 'day', ...period })
  expect(points.map((one) => [one.at, one.value])).toEqual([
    ['2026-11-24', 2],
    ['2026-11-25', 1],
  ])
  w.at('2026-11-24T02:00:00Z')
})

it('say the same as the figures of mediation, which are counted straight from the cases', async () => {
  const at = { place: w.county, ...period }
  const { total } = await manager.read(disputeFigures, at)
  const { items } = await manager.read(indicatorFigures, { ...at, line: 'disputes' })
  const value = (name: string) => items.find((one) => one.name === `disputes.${name}`)!.value
  expect(total).toMatchObject({ found: 2, accepted: 1 })
  expect([value('opened'), value('accepted'), value('settled'), value('failed'), value('handedOn'), value('open'), value('successRate')]).toEqual([
    total.found,
    total.accepted,
    total.settled,
    total.failed,
    total.handedOn,
    total.open,
    total.rate,
  ])
})

it('the cells are what counting everything anew gives, and verify finds a cell that is not', async () => {
  await count()
  const before = await cells()
  expect(before.length).toBeGreaterThan(20)
  expect(await verifyIndicators(w.services, indicators)).toMatchObject({ differences: [] })
  const spoil = (what: ReturnType<typeof sql>) => w.services.db.system((tx) => what.execute(tx))
  await spoil(sql`update indicator_cells set total = total + 1 where indicator = 'activities.reached' and place = ${w.county}`)
  expect((await verifyIndicators(w.services, indicators)).differences[0]).toMatch(/^activities\.reached of .* the cell says \d+, the places below it \d+/)
  await spoil(sql`delete from indicator_cells`)
  expect((await verifyIndicators(w.services, indicators)).differences.join()).toMatch(/the records say/)
  await recountAll(w.services, indicators)
  expect(await cells()).toEqual(before)
})

it('each is declared in both languages, and counted by SQL that the database understands', async () => {
  const { items } = await manager.read(indicatorNames, {})
  expect(items.length).toBe(indicators.length)
  for (const one of items) {
    expect(`${one.zh}${one.meaningZh}`).toMatch(/^\p{Script=Han}/u)
    expect(one.meaningEn).toMatch(/^[A-Z]/)
    if (one.kind !== 'ratio' && !one.sealed)
      await manager
        .read(indicatorRecords, { place: w.county, name: one.name, ...period })
        .catch((error: { code: string }) => expect(error.code).toBe('forbidden'))
  }
})
