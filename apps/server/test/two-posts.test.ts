import { newId } from '@balian/contract/ids'
import { enterpriseRoutes } from '@balian/contract/organizations'
import { sql } from 'kysely'
import { afterAll, expect, it } from 'vitest'
import { world } from './world.ts'

const w = await world()
afterAll(() => w.close())
const { village1, village2 } = w.place.a

it('a list is read by the posts that open it, and not by what another post of the same account covers', async () => {
  const values = { title: '金薯商行', credit: '91350100M000100Y43', category: '01', address: '街道1号', staff: 5, contracts: 4 }
  const both = await w.officer('organization-liaison', village1)
  const there = await w.officer('organization-liaison', village2)
  await both.do(enterpriseRoutes.add, { id: newId(), place: village1, values })
  await there.do(enterpriseRoutes.add, { id: newId(), place: village2, values: { ...values, title: '邻村商行' } })
  await w.services.db.system((tx) =>
    sql`insert into posts (id, account, role, place, from_day, made_at) values (${newId()}, ${both.login!.id}, 'law-tutor', ${village2}, '2020-01-01', now())`.execute(
      tx,
    ),
  )
  expect((await both.read(enterpriseRoutes.list, {})).items.map((row) => row.place)).toEqual([village1])
  expect((await there.read(enterpriseRoutes.list, {})).items.map((row) => row.place)).toEqual([village2])
})
