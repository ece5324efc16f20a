import { type Id, newId } from '@balian/contract/ids'
import { peopleAdd } from '@balian/contract/people'
import { boarderRoutes, floatingResidentRoutes, rentalHouseRoutes } from '@balian/contract/residence'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { As } from '../apps/server/test/as.ts'
import { barriers, picture, type Stage, stage } from './browser.ts'

let at: Stage
let registrar: As
let house: Id
const inDays = (n: number): string => at.world.services.clock.day(new Date(Date.now() + n * 86_400_000))

beforeAll(async () => {
  at = await stage()
  at.world.at(new Date().toISOString()) // the browser’s forms start with its own today
  const { village1, group1 } = at.world.place.a
  registrar = await at.world.officer('population-registrar', village1, { name: '陈登记' })
  const person = async (name: string, birth = '1975-03-01'): Promise<Id> =>
    (await registrar.do(peopleAdd, { id: newId(), place: group1, name, sex: '1', birth })).id
  const add = async (route: typeof boarderRoutes.add, values: object): Promise<Id> =>
    (await registrar.do(route, { id: newId(), place: village1, values: values as never })).id
  house = await add(rentalHouseRoutes.add as never, { title: '河湾社12号', landlord: await person('李房主'), use: '01' })
  await person('何租客')
  const named = { schoolParty: '张老师', policeParty: '高民警', parentParty: '赵家长', landlordParty: '李房主' }
  const phones = { schoolPhone: '13900000001', policePhone: '13900000002', phone: '13900000003', landlordPhone: '13900000004' }
  const parties = { ...named, ...phones }
  await add(boarderRoutes.add, { person: await person('赵学生', '2011-09-01'), school: '甲镇中学', house, ...parties })
  const stay = { person: await person('流来人'), cameFrom: '陇西县', reason: '01', dwelling: '02', house }
  await add(floatingResidentRoutes.add as never, { ...stay, registeredOn: inDays(-364), expiresOn: inDays(1) })
})
afterAll(() => at.close())

it('the gaps of a boarder’s card show and are filled; whoever saw the child says so with one tap', async () => {
  const { page, complaints } = await at.open('/population/boarder-board', registrar)
  await page.getByRole('link', { name: '赵学生' }).waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'population-board')
  await page.getByRole('link', { name: '赵学生' }).click()
  await page.getByRole('listitem').filter({ hasText: '互助组' }).getByText('未落实').waitFor()
  await page.getByRole('button', { name: '补全五方信息' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('textbox', { name: /^互助组责任人(?!电话)/ }).fill('王组长')
  await form.getByRole('textbox', { name: '互助组责任人电话' }).fill('13900000005')
  await form.getByRole('checkbox', { name: '已签责任书' }).check()
  await form.getByRole('button', { name: '保存' }).click()
  await form.waitFor({ state: 'detached' })
  await page.getByText('王组长').waitFor()
  await page.getByText('缺互助组').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '今天见到了' }).click()
  await page.getByRole('list', { name: '走访记录' }).getByText('陈登记').waitFor()
  await page.getByText('五方齐全').waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'population-card')
  expect(complaints).toEqual([])
})

it('a rental house takes a tenant and a check, item by item', async () => {
  const { page, complaints } = await at.open(`/population/rental-houses/${house}/tenants`, registrar)
  const form = page.getByRole('dialog')
  await page.getByRole('button', { name: '登记入住' }).click()
  await form.getByRole('combobox', { name: '承租人' }).fill('何租')
  await page.locator('.ant-select-item-option').filter({ hasText: '何租客' }).click()
  await form.getByRole('checkbox', { name: '有书面合同' }).check()
  await form.getByRole('button', { name: '登记入住' }).click()
  await form.waitFor({ state: 'detached' })
  await page.getByRole('listitem').filter({ hasText: '何租客' }).getByText('未登记流动人口').waitFor()
  await page.getByRole('button', { name: '登记检查' }).click()
  for (const name of ['用电正常', '燃气和取暖正常', '门窗防盗正常', '房屋结构正常']) await form.getByRole('checkbox', { name }).check()
  await form.getByRole('textbox', { name: '发现的问题' }).fill('楼道堆了杂物，已请房主清走')
  await form.getByRole('button', { name: '保存' }).click()
  await form.waitFor({ state: 'detached' })
  const looked = page.getByRole('list', { name: '检查项目' })
  await looked.getByText('未确认：消防设施和通道正常').waitFor()
  expect(await looked.getByText('未确认').count()).toBe(1)
  await page.getByRole('link', { name: '赵学生' }).waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'population-house')
  expect(complaints).toEqual([])
})

it('a registration that runs out tomorrow is renewed, and keeps the period before', async () => {
  const { page, complaints } = await at.open('/population/floating-board', registrar, { language: 'en', look: 'dark' })
  await page.getByText('1 day left').waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'population-floating')
  await page.getByRole('link', { name: /流来人/ }).click()
  await page.getByRole('heading', { name: /流来人/ }).waitFor()
  await page.getByRole('button', { name: 'Renew' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Renew' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const periods = page.getByRole('list', { name: 'Periods' })
  await periods.getByText(`${inDays(1)} — `).waitFor()
  await periods.getByText(`${inDays(-364)} — ${inDays(1)}`).waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'population-stay')
  expect(complaints).toEqual([])
})
