import { foundGroup, joinGroup } from '@balian/contract/groups'
import { type Id, newId } from '@balian/contract/ids'
import { peopleAdd } from '@balian/contract/people'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { As } from '../apps/server/test/as.ts'
import { barriers, picture, type Stage, stage } from './browser.ts'

let at: Stage
let officer: As
let leader: Id
const group = newId()
const names = ['马守田', '牛耕地', '杨有粮', '田宽', '郑春花']

beforeAll(async () => {
  at = await stage()
  at.world.at(new Date().toISOString()) // the browser’s forms start with its own today
  const { a } = at.world.place
  officer = await at.world.officer('mediator', a.village1, { name: '赵调解' })
  const registrar = await at.world.officer('population-registrar', a.village1)
  await officer.do(foundGroup, {
    id: group,
    place: a.village1,
    kind: 'industry',
    sub: 'planting',
    name: '马铃薯种植互助组',
    purpose: '合用农机，统一购种，帮缺劳力的户抢收。',
    foundedOn: '2025-03-01',
  })
  await officer.do(foundGroup, { id: newId(), place: a.group1, kind: 'geographic', sub: 'weddings-funerals', name: '河湾红白理事组', foundedOn: '2025-05-20' })
  for (const [i, name] of names.entries()) {
    const id = newId()
    if (i === 0) leader = id
    await registrar.do(peopleAdd, { id, name, sex: i === 4 ? '2' : '1', birth: `19${60 + i}-05-01`, place: a.group1 })
    if (i < 4) await officer.do(joinGroup, { id: group, membership: newId(), person: id, on: '2025-03-01' })
  }
})
afterAll(() => at.close())

it('an officer records who joins, who leads and who leaves; the leader then sees the members of this group alone', async () => {
  const { page, complaints } = await at.open('/groups', officer)
  await page.getByRole('link', { name: '马铃薯种植互助组' }).waitFor()
  await picture(page, 'groups')
  await page.getByRole('link', { name: '马铃薯种植互助组' }).click()
  await page.getByRole('button', { name: '登记入组' }).click()
  await page.getByRole('dialog').getByRole('combobox', { name: '居民' }).fill('郑春')
  await page.locator('.ant-select-item-option').filter({ hasText: '郑春花' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '登记入组' }).click()
  await page.getByRole('cell', { name: '郑春花' }).waitFor()

  await page.getByRole('button', { name: '推选组长' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('combobox', { name: '居民' }).fill('mst')
  await page.locator('.ant-select-item-option').filter({ hasText: '马守田' }).click()
  await form.getByRole('combobox', { name: '组长来源' }).click()
  await page.locator('.ant-select-item-option').filter({ hasText: '组内能人' }).click()
  await form.getByRole('button', { name: '推选组长' }).click()
  await page.getByText('在任', { exact: true }).waitFor()

  await page
    .getByRole('row', { name: /马守田/ })
    .getByRole('button', { name: '退组' })
    .click()
  await page.getByRole('dialog').getByRole('button', { name: '退组' }).click()
  await page.getByText('组长退组前须先交接组长职务').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  await page.getByRole('row', { name: /田宽/ }).getByRole('button', { name: '退组' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '退组' }).click()
  await page.getByRole('cell', { name: '田宽' }).waitFor({ state: 'detached' })
  expect(await barriers(page)).toEqual([])
  await picture(page, 'group')

  const led = await at.open('/groups', await at.world.account(leader, '马守田'))
  await led.page.getByRole('table').getByRole('link', { name: '马铃薯种植互助组' }).click()
  await led.page.getByRole('cell', { name: '郑春花' }).waitFor()
  expect(await led.page.getByRole('button', { name: '登记入组' }).count()).toBe(0)
  await picture(led.page, 'group-as-leader')
  expect([...complaints, ...led.complaints]).toEqual([])
})

it('reads well in English and in the dark', async () => {
  for (const [path, name] of [
    ['/groups', 'groups-dark'],
    [`/groups/${group}`, 'group-dark'],
  ] as const) {
    const { page, complaints } = await at.open(path, officer, { language: 'en', look: 'dark' })
    await page.waitForLoadState('networkidle')
    await picture(page, name)
    expect(await barriers(page)).toEqual([])
    expect(complaints).toEqual([])
  }
})
