import { newId } from '@balian/contract/ids'
import { peopleAdd } from '@balian/contract/people'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { As } from '../apps/server/test/as.ts'
import { barriers, choose, picture, type Stage, stage } from './browser.ts'

let at: Stage
let clerk: As
const woman = newId()
const words = '隔壁犁地把我家地埂占了，说他还骂人。村道水冲了半年没人修。我一个人腿疼，冬天的煤拉不回来。'

beforeAll(async () => {
  at = await stage()
  at.world.at(new Date().toISOString()) // the browser’s forms start with its own today
  const { a } = at.world.place
  clerk = await at.world.officer('window-clerk', a.code, { name: '戴小海' })
  await at.world.officer('mediator', a.village1, { name: '赵调解' })
  await at.world.officer('care-helper', a.village1, { name: '孙帮扶' })
  const registrar = await at.world.officer('population-registrar', a.village1)
  await registrar.do(peopleAdd, { id: woman, name: '马秀兰', sex: '2', birth: '1944-03-01', place: a.village1 })
})
afterAll(() => at.close())

it('an old woman says three things at the window: three matters on their lines, taken in at once and seen together', async () => {
  const { page, complaints } = await at.open('/intake', clerk)
  await page.getByRole('combobox', { name: '在册居民' }).fill('马秀')
  await page.locator('.ant-select-item-option').filter({ hasText: '马秀兰' }).click()
  await page.getByRole('textbox', { name: '说的内容' }).fill(words)
  await page.getByText('Alt 3', { exact: true }).waitFor()
  expect(await barriers(page)).toEqual([])
  // What it sounds like is taken by keyboard; each one taken leaves the list.
  for (const [kind, left] of [
    ['矛盾纠纷', 2],
    ['信访事项', 1],
    ['求助事项', 0],
  ] as const) {
    const chip = page.getByRole('button', { name: new RegExp(`${kind}.*Alt`) })
    const key = (await chip.innerText()).match(/Alt (\d)/)![1]!
    await page.keyboard.press(`Alt+${key}`)
    await page.getByRole('group', { name: kind, exact: true }).waitFor()
    await expect.poll(() => page.getByText(/^Alt \d$/).count()).toBe(left)
  }
  const dispute = page.getByRole('group', { name: '矛盾纠纷', exact: true })
  await dispute.getByRole('textbox', { name: '对方或有关的人' }).fill('李满囤')
  await choose(dispute.getByRole('combobox', { name: '纠纷类型' }), '邻里', '邻里')
  await choose(page.getByRole('group', { name: '信访事项', exact: true }).getByRole('combobox', { name: '来源' }), '来访')
  await choose(page.getByRole('group', { name: '求助事项', exact: true }).getByRole('combobox', { name: '需要的帮助' }), '劳力帮工')
  await picture(page, 'intake')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: '下一位' }).waitFor()
  await picture(page, 'intake-done')
  await page.getByRole('link', { name: '这个人的全部事项' }).click()
  await page.getByText('在办 3 件').waitFor()
  await page.getByRole('link', { name: /村道水冲了半年没人修/ }).waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'person-matters')
  expect(complaints).toEqual([])
})
