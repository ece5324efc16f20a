import { announceGathering, cancelGathering, gatheringSigns, gatheringsNear, signUpGathering, withdrawGathering } from '@balian/contract/gatherings'
import { newId } from '@balian/contract/ids'
import { messageList } from '@balian/contract/messages'
import { peopleAdd } from '@balian/contract/people'
import { afterAll, expect, it } from 'vitest'
import { world } from '../../../test/world.ts'

const w = await world()
afterAll(() => w.close())
const { village1, village10, code: township } = w.place.a
const facts = { line: 'learning', title: '防诈骗宣讲', onDay: '2026-12-20', fromTime: '09:30', spot: '村委会' } as const

async function resident(place: string, name: string) {
  const id = newId()
  await (await w.officer('population-registrar', place)).do(peopleAdd, { id, place, name, sex: '1', birth: '1970-01-01' })
  return w.account(id, name)
}

it('residents of the place sign up while seats are left, others do not see it, and all are told when it is called off', async () => {
  const tutor = await w.officer('law-tutor', village1)
  const [one, two, far] = [await resident(`${village1}01`, '甲一'), await resident(`${village1}02`, '乙二'), await resident(village10, '丙三')]
  const { id } = await tutor.do(announceGathering, { id: newId(), place: village1, ...facts, seats: 4 })
  const wide = await (await w.officer('manager', township)).do(announceGathering, { id: newId(), place: township, ...facts, title: '招聘会' })
  expect((await one.read(gatheringsNear, {})).items.map((each) => each.title)).toEqual(['防诈骗宣讲', '招聘会'])
  expect((await far.read(gatheringsNear, {})).items.map((each) => each.id)).toEqual([wide.id])
  expect(await one.do(signUpGathering, { id, people: 3 })).toEqual({ signed: 3 })
  await expect(two.do(signUpGathering, { id, people: 2 })).rejects.toMatchObject({ code: 'invalid' })
  await two.do(signUpGathering, { id })
  await expect(far.do(signUpGathering, { id })).rejects.toMatchObject({ code: 'not-found' })
  expect((await tutor.read(gatheringSigns, { id })).items).toMatchObject([
    { name: '甲一', people: 3 },
    { name: '乙二', people: 1 },
  ])
  expect(await one.do(withdrawGathering, { id })).toEqual({ signed: 1 })
  expect((await one.read(gatheringsNear, {})).items[0]).toMatchObject({ signed: 1, mine: 0 })
  await tutor.do(cancelGathering, { id, version: 1, why: '下大雪，改期' })
  expect((await two.read(messageList, {})).items[0]).toMatchObject({ key: 'gatherings.cancelled' })
  expect((await one.read(messageList, {})).items).toEqual([])
  await expect(two.do(signUpGathering, { id })).rejects.toMatchObject({ code: 'wrong-step' })
})
