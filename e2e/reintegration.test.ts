import { type Id, newId } from '@balian/contract/ids'
import { peopleAdd } from '@balian/contract/people'
import { baseRoutes } from '@balian/contract/reintegration-bases'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { As } from '../apps/server/test/as.ts'
import { barriers, choose, picture, type Stage, stage } from './browser.ts'

let at: Stage
let helper: As
let supervisor: As
let person: Id

beforeAll(async () => {
  at = await stage()
  at.world.at(new Date().toISOString()) // the browser’s forms start with its own today
  const { a } = at.world.place
  helper = await at.world.officer('reintegration-helper', a.village1, { name: '徐帮教' })
  supervisor = await at.world.officer('help-supervisor', a.code, { name: '司法所刘' })
  const registrar = await at.world.officer('population-registrar', a.village1)
  person = (await registrar.do(peopleAdd, { id: newId(), name: '程念归', sex: '1', birth: '1985-05-01', place: a.group1 })).id
  const values = { title: '砖瓦厂安置基地', baseKind: 'enterprise', capacity: 2 }
  await supervisor.do(baseRoutes.add, { id: newId(), place: a.code, values: values as never })
})
afterAll(() => at.close())

/** The part of the page with this heading, where something new is recorded. */
const record = (page: Page, heading: string) =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: heading }) })
    .getByRole('button', { name: '登记' })
    .click()

async function openFile(page: Page): Promise<void> {
  await page.getByRole('button', { name: '建立档案' }).click()
  const form = page.getByRole('dialog')
  await choose(form.getByRole('combobox', { name: '帮教对象' }), '程念归', '程念')
  await form.getByLabel('释放日期').fill('2026-09-01')
  await form.getByLabel('释放日期').press('Enter')
  await form.getByLabel('帮扶需求').fill('想学一门手艺。')
  await form.getByRole('button', { name: '建立档案' }).click()
  await page.getByRole('button', { name: '打开档案' }).click()
  await page.getByRole('heading', { name: '程念归' }).waitFor()
}

async function member(page: Page, part: string, name: string): Promise<void> {
  await record(page, '帮教小组')
  const form = page.getByRole('dialog')
  await choose(form.getByRole('combobox', { name: '身份' }), part)
  await form.getByLabel('姓名（不是在岗干部时填写）').fill(name)
  await form.getByRole('button', { name: '登记帮教小组成员' }).click()
  await page.getByText(name, { exact: true }).waitFor()
}

it('a helper forms a team around somebody and visits; nobody else knows; the supervisor ends it, and the helper sees it no more', async () => {
  const { page, complaints } = await at.open('/reintegration/files', helper)
  await openFile(page)
  await member(page, '民警', '张民警')
  await member(page, '家属', '程母')
  await record(page, '帮教计划')
  await page.getByRole('dialog').getByLabel('措施').fill('联系电焊培训')
  await page.getByRole('dialog').getByLabel('完成期限').fill('2030-12-31')
  await page.getByRole('dialog').getByLabel('完成期限').press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: '填写帮教措施' }).click()
  await page.getByRole('button', { name: '开始帮教' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '开始帮教' }).click()
  await page.getByRole('button', { name: '登记走访' }).click()
  await page.getByRole('dialog').getByLabel('说明').fill('在家，愿意参加培训。')
  await page.getByRole('dialog').getByRole('button', { name: '登记走访' }).click()
  await page.getByText('在家，愿意参加培训。').waitFor()
  await record(page, '基地安置')
  await choose(page.getByRole('dialog').getByRole('combobox', { name: '安置基地' }), '砖瓦厂安置基地')
  await page.getByRole('dialog').getByRole('button', { name: '登记基地安置' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByText('砖瓦厂安置基地').first().waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'help-file')
  const address = new URL(page.url()).pathname

  const manager = await at.open(address, await at.world.officer('manager', at.world.place.a.code))
  await manager.page.getByRole('button', { name: '打开档案' }).click()
  await manager.page.getByText('没有找到').first().waitFor()
  expect(await manager.page.getByRole('link', { name: '帮教档案' }).count()).toBe(0)
  await manager.page.goto('/reintegration/occupancy')
  await manager.page.getByRole('row', { name: /砖瓦厂安置基地/ }).waitFor()
  expect(await barriers(manager.page)).toEqual([])
  await picture(manager.page, 'occupancy')

  const office = await at.open(address, supervisor)
  await office.page.getByRole('button', { name: '打开档案' }).click()
  await office.page.getByRole('button', { name: '解除帮教' }).click()
  await office.page.getByRole('dialog').getByRole('button', { name: '解除帮教' }).click()
  await office.page
    .getByText(/后消除姓名等信息/)
    .first()
    .waitFor()

  await page.goto('/reintegration/files')
  await page.getByText('没有帮教档案').waitFor()

  const own = await at.open('/my/file/openings', await at.world.account(person, '程念归'))
  await own.page.getByText('打开了您的帮教档案').first().waitFor()
  await own.page
    .getByText(/司法所刘/)
    .first()
    .waitFor()
  expect([...complaints, ...manager.complaints, ...office.complaints, ...own.complaints]).toEqual([])
})
