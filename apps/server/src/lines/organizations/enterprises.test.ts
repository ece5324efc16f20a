import { newId } from '@balian/contract/ids'
import { enterpriseRoutes as firms } from '@balian/contract/organizations'
import { expect, it } from 'vitest'
import { world } from '../../../test/world.ts'

const w = await world()
const { a } = w.place
const liaison = await w.officer('organization-liaison', a.code)
const values = { title: '金薯商行', credit: '91350100M000100Y43', category: '01', address: '街道1号', staff: 5, contracts: 4 }

it('has no more contracts than staff, whichever of the two is changed', async () => {
  const id = newId()
  const tooMany = { body: { fields: [{ path: 'values.contracts' }] } }
  await expect(liaison.do(firms.add, { id, place: a.village1, values: { ...values, contracts: 6 } })).rejects.toMatchObject(tooMany)
  await liaison.do(firms.add, { id, place: a.village1, values })
  await expect(liaison.do(firms.change, { id, version: 1, values: { staff: 3 } })).rejects.toMatchObject(tooMany)
  await liaison.do(firms.change, { id, version: 1, values: { staff: 3, contracts: 3, unionBody: true } })
  expect((await liaison.read(firms.page, { id })).values).toMatchObject({ staff: 3, contracts: 3, unionBody: true, partyBody: false, credit: values.credit })
})

it('has a credit code whose check character is right', async () => {
  const wrong = { ...values, title: '别家', credit: '91350100M000100Y44' }
  await expect(liaison.do(firms.add, { id: newId(), place: a.village1, values: wrong })).rejects.toMatchObject({
    body: { fields: [{ path: 'values.credit' }] },
  })
})
