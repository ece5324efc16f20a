import { acceptPapers, fetchPapers, papersOfErrand, passPapers } from '@balian/contract/custody'
import { errandRoutes as routes } from '@balian/contract/errand-matters'
import { serviceItemRoutes as catalogue } from '@balian/contract/errands'
import { newId } from '@balian/contract/ids'
import { peopleAdd } from '@balian/contract/people'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { As } from '../apps/server/test/as.ts'
import { barriers, picture, type Stage, stage } from './browser.ts'

let at: Stage
let agent: As
let clerk: As
const person = newId()
const today = new Date().toISOString().slice(0, 10)

beforeAll(async () => {
  at = await stage()
  at.world.at(new Date().toISOString()) // the browser’s forms start with its own today
  const { a } = at.world.place
  agent = await at.world.officer('errand-agent', a.village1, { name: '钱代办' })
  clerk = await at.world.officer('window-clerk', a.code, { name: '孙窗口' })
  const manager = await at.world.officer('manager', a.code)
  const registrar = await at.world.officer('population-registrar', a.village1)
  await registrar.do(peopleAdd, { id: person, name: '赵秀英', sex: '2', birth: '1944-05-01', place: a.group1 })
  const values = { title: '高龄津贴申领', mode: 'for-you', goesTo: '县民政局', promisedDays: 10, who: '年满八十周岁', materials: '身份证\n户口簿\n银行卡' }
  await manager.do(catalogue.add, { id: newId(), place: a.code, values: values as never })
})
afterAll(() => at.close())

const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

async function takeInAtTheWindow(): Promise<string> {
  const { page, complaints } = await at.open('/errands/window', agent)
  await page.getByRole('combobox', { name: '谁来办' }).fill('zxy')
  await page.locator('.ant-select-item-option').filter({ hasText: '赵秀英' }).click()
  await page.getByRole('combobox', { name: '办什么' }).fill('gljt')
  await page.locator('.ant-select-item-option').filter({ hasText: '高龄津贴申领' }).click()
  for (const [i, name] of ['身份证', '户口簿'].entries())
    await page
      .getByLabel(name, { exact: true })
      .getByText(i === 0 ? '原件' : '复印件')
      .click()
  await page.getByText('还缺 1 样').waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'errand-window')
  await page.keyboard.press('Control+Enter')
  const link = page.getByRole('link', { name: '打开事项' })
  await link.waitFor()
  const id = (await link.getAttribute('href'))!.split('/').at(-1)!
  const [receipt] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '收件凭证' }).click()])
  expect(receipt.suggestedFilename()).toContain('收件凭证')
  expect(complaints).toEqual([])
  return id
}

const step = async (by: As, name: keyof typeof routes.steps, id: string, values: object = {}) => {
  const { head } = await by.read(routes.page, { id })
  await by.do(routes.steps[name], { id, version: head.version, values: values as never, note: '' })
}

it('papers of a resident go from the agent to the centre, to the bureau and back, and the receipt tells where it stands', async () => {
  const id = await takeInAtTheWindow()
  await step(agent, 'supplement', id)
  await step(agent, 'takeIn', id, { authorizedOn: today })

  const { page, complaints } = await at.open(`/errands/matters/${id}`, agent)
  await page.getByRole('button', { name: '收取材料' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('材料名称').fill('银行卡')
  await dialog.locator('input[type=file]').setInputFiles({ name: '银行卡.png', mimeType: 'image/png', buffer: pixel })
  await dialog.getByText('银行卡.png').waitFor()
  await dialog.getByRole('button', { name: '收取材料' }).click()
  await page.getByRole('checkbox', { name: /银行卡/ }).waitFor()
  for (const name of [/身份证/, /户口簿/, /银行卡/]) await page.getByRole('checkbox', { name }).check()
  await page.getByRole('button', { name: '移交', exact: true }).click()
  await dialog.getByRole('combobox', { name: '接收人' }).fill('孙窗口')
  await page.locator('.ant-select-item-option').filter({ hasText: '孙窗口' }).click()
  await dialog.getByRole('button', { name: /移\s?交/ }).click()
  await page.getByText('已移交孙窗口，待接收').nth(2).waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'errand-custody')

  const { items, code } = await clerk.read(papersOfErrand, { id })
  const papers = items.map((one) => one.id)
  const version = async () => (await clerk.read(routes.page, { id })).head.version
  await clerk.do(acceptPapers, { id, version: await version(), papers, yes: true })
  await clerk.do(passPapers, { id, version: await version(), papers, body: '县民政局', receipt: '民政收 77' })
  await step(agent, 'submit', id, { submittedTo: '县民政局', submittedOn: today })

  const open = await at.open(`/track/${code}`, null, { width: 390 })
  await open.page.getByText('已递交承办单位').first().waitFor()
  await open.page.getByText('还有 3 份材料未退还您').waitFor()
  expect(await open.page.getByText('赵秀英').count()).toBe(0)
  expect(await barriers(open.page)).toEqual([])
  await picture(open.page, 'errand-track')

  await agent.do(fetchPapers, { id, version: await version(), papers })
  await step(agent, 'collect', id, { outcome: 'granted' })
  await step(agent, 'finish', id, { result: '已核准，下月发放' })
  await page.reload()
  for (const name of [/身份证/, /户口簿/, /银行卡/]) await page.getByRole('checkbox', { name }).check()
  await page.getByRole('button', { name: '退还本人', exact: true }).click()
  await dialog.getByRole('button', { name: '退还本人' }).click()
  await page.getByText('已退还 赵秀英').nth(2).waitFor()

  const resident = await at.world.account(person, '赵秀英')
  await resident.do(routes.rate!, { id, version: await version(), level: 5, note: '', how: 'own' })
  await step(agent, 'close', id)
  await open.page.reload()
  await open.page.getByText('已归档').first().waitFor()
  expect(complaints).toEqual([])
})
