import { acceptPapers, fetchPapers, papersOfErrand, passPapers } from '@balian/contract/custody'
import { errandRoutes as routes } from '@balian/contract/errand-matters'
import { serviceItemRoutes as catalogue } from '@balian/contract/errands'
import { newId } from '@balian/contract/ids'
import { peopleAdd } from '@balian/contract/people'
import { whoAmI } from '@balian/contract/session'
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

it('papers of a resident go from the agent to the centre, to the bureau and back, and the receipt tells where it stands', async () => {
  const { page, complaints } = await at.open('/errands/window', agent)
  await page.getByRole('combobox', { name: '谁来办' }).fill('zxy')
  await page.locator('.ant-select-item-option').filter({ hasText: '赵秀英' }).click()
  await page.getByRole('combobox', { name: '办什么' }).fill('高龄')
  await page.locator('.ant-select-item-option').filter({ hasText: '高龄津贴申领' }).click()
  await page.getByRole('group', { name: '身份证' }).waitFor()
  await picture(page, 'errand-window')
  expect(await barriers(page)).toEqual([])
  expect(complaints).toEqual([])
})
