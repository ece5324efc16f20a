import { casesAttention } from '@balian/contract/attention'
import { handOnDispute, reportDispute } from '@balian/contract/disputes'
import { newId } from '@balian/contract/ids'
import { afterAll, expect, it } from 'vitest'
import { aMatter } from '../../../test/disputes.ts'
import { world } from '../../../test/world.ts'

const w = await world()
afterAll(() => w.close())
const { a, b } = w.place

it('tells what is late by line and by place below, worst first; titles only to those who answer for the line', async () => {
  const [one, ten] = [await w.officer('mediator', a.village1), await w.officer('mediator', a.village10)]
  const late = await one.do(reportDispute, aMatter(a.village1))
  const offered = await ten.do(reportDispute, aMatter(a.village10))
  await ten.do(handOnDispute, { id: offered.id, version: offered.version, transfer: newId(), to: a.code, reason: '超出本村能力' })
  w.at('2026-11-30T02:00:00Z')
  await (await w.officer('mediator', a.village10)).do(reportDispute, aMatter(a.village10))
  const [manager, tutor] = [await w.officer('manager', a.code), await w.officer('law-tutor', a.code)]
  const said = await manager.read(casesAttention, { place: a.code })
  expect(said).toMatchObject({ open: 3, overdue: 1, soon: 2, offered: 1, lines: [{ line: 'disputes', open: 3, overdue: 1 }] })
  expect(said.below.map((place) => [place.place, place.overdue, place.open])).toEqual([
    [a.village1, 1, 1],
    [a.village10, 0, 2],
  ])
  expect(said.latest.map(({ id }) => id)).toEqual([late.id])
  const heap = async (heap: 'soon' | 'offered' | 'open', more = {}) =>
    (await manager.read(casesAttention, { place: a.code, heap, ...more })).latest.map(({ id }) => id)
  expect(await heap('soon')).toHaveLength(2)
  expect(await heap('offered')).toEqual([offered.id])
  expect(await heap('open', { size: 1 })).toEqual([late.id])
  expect(await heap('open', { line: 'care' })).toEqual([])
  expect(await tutor.read(casesAttention, { place: a.code })).toMatchObject({ overdue: 1, latest: [] })
  await expect(manager.read(casesAttention, { place: b.code })).rejects.toMatchObject({ code: 'forbidden' })
})
