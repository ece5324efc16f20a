import { leftBehindRoutes } from '@balian/contract/care'
import { helpGivenRoutes, offerRoutes } from '@balian/contract/care-help'
import { careRequestRoutes } from '@balian/contract/care-requests'
import { foundGroup, joinGroup, leadGroup } from '@balian/contract/groups'
import { type Id, newId } from '@balian/contract/ids'
import { peopleAdd } from '@balian/contract/people'
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { As } from '../apps/server/test/as.ts'
import { barriers, choose, picture, type Stage, stage } from './browser.ts'

let at: Stage
let helper: As
let leader: As
let wang: Id

beforeAll(async () => {
  at = await stage()
  at.world.at(new Date().toISOString()) // the browser’s forms start with its own today
  const { a } = at.world.place
  helper = await at.world.officer('care-helper', a.village1, { name: '关帮扶' })
  const registrar = await at.world.officer('population-registrar', a.village1)
  const resident = async (name: string): Promise<Id> =>
    (await registrar.do(peopleAdd, { id: newId(), place: a.group1, name, sex: '2', birth: '1950-05-01' })).id
  wang = await resident('王秀英')
  const [zhao, lead] = [await resident('赵玉梅'), await resident('马守田')]
  const group = newId()
  await helper.do(foundGroup, { id: group, place: a.group1, kind: 'living', sub: 'left-behind', name: '邻里照料互助组', foundedOn: '2025-01-01' })
  for (const person of [wang, lead]) await helper.do(joinGroup, { id: group, membership: newId(), person, on: '2025-01-01' })
  await helper.do(leadGroup, { id: group, term: newId(), person: lead, origin: 'warm-hearted', chosen: 'elected', fromDay: '2025-01-01' })
  leader = await at.world.account(lead, '马守田')
  for (const person of [wang, zhao]) {
    const values = { person, category: '01', definition: 'elderly-2017', since: '2026-01-01' }
    await helper.do(leftBehindRoutes.add, { id: newId(), place: a.group1, values: values as never })
  }
  const offer = { title: '西头李家', giver: 'neighbour', kind: 'labour', what: '农忙可出两个工' }
  await helper.do(offerRoutes.add, { id: newId(), place: a.group1, values: offer as never })
})
afterAll(() => at.close())

it('the helper sees in the morning who waits; the leader taps "saw her today" on a small screen, and the debt is gone', async () => {
  const { page, complaints } = await at.open('/care/debts', helper)
  const list = page.getByRole('list', { name: '走访任务' })
  await list.getByText('王秀英').waitFor()
  await list.getByText('马守田（邻里照料互助组）').waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'care-debts')

  const small = await at.open('/care/debts', leader, { width: 390, height: 844 })
  const own = small.page.getByRole('list', { name: '走访任务' })
  await own.getByText('王秀英').waitFor()
  expect(await own.getByText('赵玉梅').count()).toBe(0)
  await picture(small.page, 'care-leader')
  await own.getByRole('button', { name: '今天见到了' }).click()
  await small.page.getByText('已记录走访：王秀英').waitFor()
  await small.page.getByText('没有到期未走访的人').waitFor()
  expect(await barriers(small.page)).toEqual([])

  await page.reload()
  await list.getByText('赵玉梅').waitFor()
  expect(await list.getByText('王秀英').count()).toBe(0)
  expect([...complaints, ...small.complaints]).toEqual([])
})

it('a request for help is matched with a neighbour’s offer, helped, visited again and closed', async () => {
  const { a } = at.world.place
  const parties = [{ id: newId(), kind: 'person', person: wang, role: 'asker' }]
  const asked = { id: newId(), place: a.group1, title: '收洋芋缺人手', parties, values: { kind: 'labour', what: '三亩洋芋要收' } }
  const { id } = await helper.do(careRequestRoutes.open, asked as never)
  const { page, complaints } = await at.open(`/care/requests/${id}`, helper)
  const act = async (name: string, fill?: (form: Locator) => Promise<void>) => {
    await page.getByRole('button', { name, exact: true }).first().click()
    const form = page.getByRole('dialog')
    await fill?.(form)
    await form.getByRole('button', { name, exact: true }).click()
    await form.waitFor({ state: 'detached' })
  }
  await act('受理')
  await page.getByRole('list', { name: '可匹配的帮扶意愿' }).getByText('同社').waitFor()
  await picture(page, 'care-request')
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: '选定：西头李家' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '选定', exact: true }).click()
  await page.getByText('已选定').waitFor()
  await act('登记帮扶', async (form) => {
    await choose(form.getByRole('combobox', { name: '帮扶方式' }), '劳力帮工')
    await form.getByLabel('帮扶日期').click()
    await page.locator('.ant-picker-cell-today').click()
    await form.getByLabel('提供人').fill('西头李家')
    await form.getByLabel('帮工天数').fill('2')
  })
  await act('回访', async (form) => {
    await choose(form.getByRole('combobox', { name: '困难是否解决' }), '已解决')
    await form.getByRole('textbox', { name: '说明' }).fill('洋芋都收回来了')
  })
  await act('办结')
  await page.getByText('已办结').first().waitFor()
  const { items } = await helper.read(helpGivenRoutes.list, {})
  expect(items).toMatchObject([{ values: { person: wang, kind: 'labour', labourDays: 2, by: '西头李家' } }])
  expect(complaints).toEqual([])
})
