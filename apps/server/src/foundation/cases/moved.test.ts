import { acceptDispute, disputeList, disputePage, reportDispute } from '@balian/contract/disputes'
import { newId } from '@balian/contract/ids'
import { mergePlace } from '@balian/contract/places'
import { policeRoomRoutes as rooms } from '@balian/contract/safety'
import { afterAll, expect, it } from 'vitest'
import { aMatter } from '../../../test/disputes.ts'
import { world } from '../../../test/world.ts'

const w = await world()
afterAll(() => w.close())
const { a } = w.place

it('a merged village hands its open matters and what stands there to the village that it went into', async () => {
  const [before, after] = [await w.officer('mediator', a.village1), await w.officer('mediator', a.village10)]
  const { id, version } = await before.do(reportDispute, aMatter(a.village1))
  const room = (place: string) => ({ id: newId(), place, values: { title: '警务室', station: '甲镇派出所' } })
  const [guard, other] = [await w.officer('safety-officer', a.village1), await w.officer('safety-officer', a.village10)]
  await guard.do(rooms.add, room(a.village1))
  await other.do(rooms.add, room(a.village10))
  await expect(after.read(disputePage, { id })).rejects.toMatchObject({ code: 'not-found' })

  const county = await w.officer('manager', w.county)
  await county.do(mergePlace, { code: a.village1, version: 1, day: '2026-11-24', note: '县民政〔2026〕9号', into: a.village10 })

  const { head } = await after.read(disputePage, { id })
  expect(head).toMatchObject({ place: a.village1, desk: a.village10 })
  expect((await after.read(disputeList, {})).items.map((one) => one.id)).toEqual([id])
  const told = { id, version, rightsTold: 'in-writing' as const, partiesAgree: true as const }
  expect(await after.do(acceptDispute, told)).toMatchObject({ state: 'accepted' })
  expect((await other.read(rooms.list, {})).items.map((one) => one.title).toSorted()).toEqual(['警务室', '警务室（甲镇201村）'])
})
