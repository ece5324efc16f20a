import { newId } from '@balian/contract/ids'
import { peopleAdd, peopleChange, peopleOpen } from '@balian/contract/people'
import { afterAll, expect, it } from 'vitest'
import { world } from '../../../test/world.ts'

const w = await world()
afterAll(() => w.close())
const { village1 } = w.place.a

it('an edit written without network merges with what others changed in other items, and asks about the same ones', async () => {
  const [phone, desk] = [
    await w.officer('population-registrar', village1, { name: '王登记' }),
    await w.officer('population-registrar', village1, { name: '李窗口' }),
  ]
  const id = newId()
  w.at('2026-11-24T02:00:00Z')
  await phone.do(peopleAdd, { id, place: village1, name: '张大山', sex: '1', birth: '1960-02-03', address: '一号', phone: '13800000001' })
  const seen = '2026-11-24T03:00:00Z'
  w.at('2026-11-24T04:00:00Z')
  await desk.do(peopleChange, { id, version: 1, occupation: '木匠' })
  // Another item: both stand.
  expect(await phone.do(peopleChange, { id, version: 0, address: '二号', seen })).toEqual({ version: 3 })
  expect(await desk.read(peopleOpen, { id })).toMatchObject({ occupation: '木匠', address: '二号', version: 3 })
  // Without word of when it was seen, as before.
  await expect(phone.do(peopleChange, { id, version: 1, address: '三号' })).rejects.toMatchObject({ code: 'stale' })
  // The same item: who, when, and what stands there.
  await desk.do(peopleChange, { id, version: 3, address: '四号', phone: '13800000002' })
  const asked = await phone.do(peopleChange, { id, version: 0, address: '五号', seen }).catch((error: { body: object }) => error.body)
  expect(asked).toMatchObject({ code: 'changed-since', params: { by: '李窗口', version: 4 }, fields: [{ path: 'address' }] })
  expect(JSON.stringify(asked)).toMatch(/详址/)
  expect(JSON.stringify(asked)).toContain('四号')
  // A sealed item is asked about too, and its value is not told.
  const sealed = await phone.do(peopleChange, { id, version: 0, phone: '13800000003', seen }).catch((error: { body: object }) => error.body)
  expect(sealed).toMatchObject({ code: 'changed-since', fields: [{ path: 'phone' }] })
  expect(JSON.stringify(sealed)).not.toContain('1380000000')
  // Decided: the writer's own stands.
  expect(await phone.do(peopleChange, { id, version: 4, address: '五号', seen })).toEqual({ version: 5 })
})
