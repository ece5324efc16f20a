import { foundGroup, joinGroup } from '@balian/contract/groups'
import { type Id, newId } from '@balian/contract/ids'
import { peopleAdd } from '@balian/contract/people'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { As } from '../apps/server/test/as.ts'
import { barriers, choose, picture, type Stage, stage } from './browser.ts'

let at: Stage
let officer: As
const group = newId()
const names = ['马守田', '牛耕地', '杨有粮']
const people: Id[] = []
let members: As[]

beforeAll(async () => {
  at = await stage()
  at.world.at(new Date().toISOString()) // the browser’s forms start with its own today
  const { village1, group1 } = at.world.place.a
  officer = await at.world.officer('mediator', village1, { name: '赵调解' })
  const registrar = await at.world.officer('population-registrar', village1)
  await officer.do(foundGroup, { id: group, place: village1, kind: 'industry', sub: 'planting', name: '马铃薯种植互助组', foundedOn: '2025-03-01' })
  for (const name of names) {
    const { id } = await registrar.do(peopleAdd, { id: newId(), name, sex: '1', birth: '1970-05-01', place: group1 })
    await officer.do(joinGroup, { id: group, membership: newId(), person: id, on: '2025-03-01' })
    people.push(id)
  }
  members = await Promise.all(people.map((person, i) => at.world.account(person, names[i]!)))
})
afterAll(() => at.close())

it('members put somebody forward, vote in secret on their own devices, and the winner leads the group', async () => {
  const { page, complaints } = await at.open(`/groups/${group}?tab=elections`, officer)
  const form = page.getByRole('dialog')
  const act = async (name: string, fill?: () => Promise<void>) => {
    await page.getByRole('button', { name, exact: true }).click()
    await fill?.()
    await form.getByRole('button', { name, exact: true }).click()
    await form.waitFor({ state: 'detached' })
  }
  await act('发起选举', async () => {
    await form.getByRole('textbox', { name: '投票地点' }).fill('村委会院子')
    await form.getByRole('spinbutton', { name: '公示天数' }).fill('1')
  })
  await page.getByText('提名中').first().waitFor()
  const address = new URL(page.url()).pathname
  await act('提名', async () => {
    await choose(form.getByRole('combobox', { name: '居民' }), '牛耕地')
    await choose(form.getByRole('combobox', { name: '组长来源' }), '组内能人')
  })
  const own = await at.open(address, members[0]!, { width: 390, height: 844 })
  await own.page.getByRole('button', { name: '我来竞选' }).click()
  const small = own.page.getByRole('dialog')
  await choose(small.getByRole('combobox', { name: '组长来源' }), '热心人')
  await small.getByRole('button', { name: '我来竞选' }).click()
  await small.waitFor({ state: 'detached' })
  await page.reload()
  await page.getByText('马守田').first().waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'election-nominees')

  await act('结束提名，开始投票')
  await own.page.reload()
  await own.page.getByRole('radio', { name: /马守田/ }).waitFor()
  expect(await barriers(own.page)).toEqual([])
  await picture(own.page, 'election-ballot')
  for (const [i, member] of members.slice(0, 2).entries()) {
    const voter = i === 0 ? own : await at.open(address, member, { width: 390, height: 844 })
    await voter.page.getByRole('radio', { name: /马守田/ }).check()
    await voter.page.getByRole('button', { name: '投出这一票' }).click()
    await voter.page.getByText('您已投票').waitFor()
    expect(voter.complaints).toEqual([])
  }
  await page.reload()
  await page.getByText('应到 3 人 · 线上 2 人 · 领纸质票 0 人').waitFor()
  await act('结束投票')
  await page.getByText('结果公示').first().waitFor()
  await page.getByText('当选').first().waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'election-result')

  // Two days on nobody has objected.
  await at.world.services.db.system((tx) => sql`update sessions set ends = now() + interval '9 days'`.execute(tx))
  at.world.at(new Date(Date.now() + 2 * 86_400_000).toISOString())
  await page.reload()
  await act('宣布生效')
  await page.getByText('已生效').first().waitFor()
  await page.goto(`/groups/${group}`)
  await page.getByText('在任', { exact: true }).waitFor()
  await page.getByText('马守田').first().waitFor()
  expect(complaints).toEqual([])
})
