import { newId } from '@balian/contract/ids'
import { enterpriseRoutes } from '@balian/contract/organizations'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { As } from '../apps/server/test/as.ts'
import { barriers, choose, picture, type Stage, stage } from './browser.ts'

let at: Stage
let liaison: As

beforeAll(async () => {
  at = await stage()
  at.world.at(new Date().toISOString()) // the browser’s forms start with its own today
  const { village1 } = at.world.place.a
  liaison = await at.world.officer('organization-liaison', village1, { name: '周联络' })
  const values = { title: '甲镇薯业公司', credit: '91350100M000100Y43', category: '01', address: '街道2号', staff: 20, contracts: 5 }
  await liaison.do(enterpriseRoutes.add, { id: newId(), place: village1, values: values as never })
})
afterAll(() => at.close())

it('a wrong credit code is refused as it is typed; who lacks contracts shows; what is raised on a visit becomes a case', async () => {
  const { page, complaints } = await at.open('/organizations/enterprises', liaison)
  const form = page.getByRole('dialog')
  await page.getByRole('button', { name: '新增' }).click()
  await form.getByRole('textbox', { name: '企业名称' }).fill('河湾粉条厂')
  await form.getByRole('textbox', { name: '统一社会信用代码' }).fill('91350100M000100Y44')
  await choose(form.getByRole('combobox', { name: '企业类别' }), '内资企业')
  await form.getByRole('textbox', { name: '企业地址' }).fill('河湾街道1号')
  await form.getByRole('spinbutton', { name: '从业人员' }).fill('8')
  await form.getByRole('spinbutton', { name: '签订劳动合同' }).fill('8')
  await form.getByRole('button', { name: '保存' }).click()
  await form.getByText(/校验/).first().waitFor()
  await picture(page, 'organizations-credit')
  await form.getByRole('textbox', { name: '统一社会信用代码' }).fill('91330100799655058B')
  await form.getByRole('button', { name: '保存' }).click()
  await form.waitFor({ state: 'detached' })
  await page.getByRole('link', { name: '河湾粉条厂' }).waitFor()

  await page.goto('/organizations/contracts')
  await page.getByText('差 15 人').first().waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'organizations-contracts')

  await page.goto('/organizations/liaison')
  await page.getByRole('button', { name: '走访：甲镇薯业公司' }).click()
  await form.getByRole('textbox', { name: '反映的问题' }).fill('缺熟练的分拣工，想请镇上帮着招人')
  await form.getByRole('button', { name: '记走访' }).click()
  await form.getByRole('textbox', { name: '诉求标题' }).fill('招分拣工')
  await choose(form.getByRole('combobox', { name: '类别' }), '用工')
  await form.getByRole('button', { name: '登记诉求' }).click()
  await page.getByText('待交办', { exact: true }).first().waitFor()
  await page.getByText('缺熟练的分拣工，想请镇上帮着招人').first().waitFor()
  await page.getByRole('button', { name: '交办', exact: true }).first().click()
  await form.getByRole('textbox', { name: '承办单位' }).fill('甲镇人社所')
  await form.getByRole('button', { name: '交办', exact: true }).click()
  await form.waitFor({ state: 'detached' })
  await page.getByText('办理中', { exact: true }).first().waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'organizations-appeal')
  await page.goto('/organizations/liaison?show=contracts')
  await page.getByRole('link', { name: '甲镇薯业公司' }).waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'organizations-liaison')
  expect(complaints).toEqual([])
})

it('a warning of late wages half entered is there again after a wrong click, and its promised day becomes its limit', async () => {
  const { page, complaints } = await at.open('/organizations/arrears/new', liaison)
  await page.getByRole('textbox', { name: '标题' }).fill('河湾工地欠薪')
  await page.getByRole('textbox', { name: '用人单位' }).fill('河湾水渠工地')
  await page.goto('/organizations/liaison')
  await page.getByRole('heading', { name: '联络工作' }).waitFor()
  await page.goto('/organizations/arrears/new')
  await expect.poll(() => page.getByRole('textbox', { name: '标题' }).inputValue(), { timeout: 15_000 }).toBe('河湾工地欠薪')
  await page.getByRole('spinbutton', { name: '涉及人数' }).fill('12')
  await page.getByRole('spinbutton', { name: '欠薪金额' }).fill('36000')
  await page.getByLabel('拖欠起始日期').fill('2025-09-01')
  await page.keyboard.press('Enter')
  await picture(page, 'organizations-arrears-new')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.getByRole('heading', { name: '河湾工地欠薪' }).waitFor()
  const form = page.getByRole('dialog')
  await page.getByRole('button', { name: '督促支付', exact: true }).first().click()
  await form.getByRole('textbox', { name: '督促措施' }).fill('约谈工地负责人')
  await form.getByLabel('承诺付清日期').click()
  await page.locator('.ant-picker-cell-today').click()
  await form.getByRole('button', { name: '督促支付', exact: true }).click()
  await form.waitFor({ state: 'detached' })
  await page.getByText('今天到期').first().waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'organizations-arrears')
  await page.goto('/organizations/arrears/new')
  await expect.poll(() => page.getByRole('textbox', { name: '标题' }).inputValue(), { timeout: 15_000 }).toBe('')
  expect(complaints).toEqual([])
})
