import { leftBehindRoutes as routes } from '@balian/contract/care'
import { newId } from '@balian/contract/ids'
import { peopleAdd } from '@balian/contract/people'
import { peopleOpenings } from '@balian/contract/people-mine'
import { expect, it } from 'vitest'
import { world } from '../../../test/world.ts'

const w = await world()
const { a } = w.place
const helper = await w.officer('care-helper', a.village1)
const registrar = await w.officer('population-registrar', a.village1)

it('is shown to care helpers only, names the helper, and the person sees who opened it', async () => {
  const person = newId()
  await registrar.do(peopleAdd, { id: person, place: a.village1, name: '王秀英', sex: '2', birth: '1950-01-01' })
  const id = newId()
  const values = { person, category: '01', definition: 'elderly-2017', since: '2024-03-01', helper: helper.login!.id, contact: '王军', phone: '13800000000' }
  await helper.do(routes.add, { id, place: a.village1, values })
  const { items } = await helper.read(routes.list, { category: '01' } as never)
  expect(items.map((row) => [row.shown.person, row.shown.helper, row.values.phone])).toEqual([['王秀英（1950）', helper.login!.name, '138****0000']])
  await helper.read(routes.page, { id })
  const resident = await w.account(person)
  const opened = (await resident.read(peopleOpenings, {})).items
  expect(opened.some((one) => one.name === helper.login!.name)).toBe(true)
  for (const other of [registrar, await w.officer('mediator', a.village1), await w.officer('window-clerk', a.code), resident]) {
    await expect(other.read(routes.page, { id })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(other.read(routes.list, {})).rejects.toMatchObject({ code: 'forbidden' })
  }
})
