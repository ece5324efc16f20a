import { type Id, newId } from '@balian/contract/ids'
import { saidRoutes } from '@balian/contract/intake'
import { peopleAdd, peopleOpen } from '@balian/contract/people'
import { peopleAnswerWhy, peopleQuestions } from '@balian/contract/people-mine'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sealAudit } from '../apps/server/src/foundation/audit/index.ts'
import type { As } from '../apps/server/test/as.ts'
import { barriers, picture, type Stage, stage } from './browser.ts'

let at: Stage
let registrar: As
let agent: As
let her: As
let person: Id
const phone = { width: 360, height: 780 } as const

beforeAll(async () => {
  at = await stage()
  const { village1, group1 } = at.world.place.a
  registrar = await at.world.officer('population-registrar', village1, { name: '陈登记' })
  agent = await at.world.officer('errand-agent', village1, { name: '刘代办' })
  person = (await registrar.do(peopleAdd, { id: newId(), place: group1, name: '王秀英', sex: '2', birth: '1951-03-08' })).id
  her = await at.world.account(person, '王秀英')
  await registrar.read(peopleOpen, { id: person, purpose: '核对养老保险参保情况' })
})
afterAll(() => at.close())

/** Her own pages, signed in by account and password. */
async function enter(page: Page, words: readonly [way: string, account: string, password: string, enter: string]): Promise<void> {
  await page.getByRole('radio', { name: words[0] }).click()
  await page.getByRole('textbox', { name: words[1], exact: true }).fill(her.login!.account)
  await page.getByRole('textbox', { name: words[2], exact: true }).fill(her.login!.password)
  await page.getByRole('button', { name: words[3] }).click()
}

it('a resident asks in her own words, is answered, rates it, sees who opened her file, has the proof computed, and asks why', async () => {
  const { page, complaints } = await at.open('/my/', null, phone)
  await enter(page, ['账号密码', '账号', '密码', '登录'])
  await page.getByRole('button', { name: '有事找村里、镇上' }).click()
  await page.getByText('治安、消防、安全隐患').click()
  await page.getByRole('textbox', { name: '说说是什么事' }).fill('门前的路灯坏了半个月，晚上看不见路。')
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByRole('heading', { name: /门前的路灯坏了半个月/ }).waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'my-matter')

  const waiting = (await agent.read(saidRoutes.list, {})).items.find(({ title }) => title.startsWith('门前的路灯'))!
  await agent.do(saidRoutes.steps.answer, { id: waiting.id, version: waiting.version, values: {}, note: '已报供电所，三天内换好' } as never)
  await page.reload()
  await page.getByText('已报供电所，三天内换好').first().waitFor()
  await page.getByRole('radio', { name: '非常满意', exact: true }).click()
  await page.getByRole('button', { name: '提交评价' }).click()
  await page.getByText('您评的是：非常满意').waitFor()

  await page.goto('/my/file/openings')
  const entry = page.getByText('为什么：核对养老保险参保情况')
  await entry.waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'my-openings')
  await sealAudit(at.world.services)
  await page.getByRole('button', { name: '核对凭证' }).last().click()
  await page.getByText('核对无误：这一条确在封存的日志里，没有改动。').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '为什么？' }).last().click()
  await page.getByRole('textbox', { name: '想问什么' }).fill('我没有办过养老保险')
  await page.getByRole('dialog').getByRole('button', { name: '提交' }).click()
  await page.getByText('您问：我没有办过养老保险').waitFor()
  const question = (await registrar.read(peopleQuestions, {})).items.find((one) => one.question === '我没有办过养老保险')!
  await registrar.do(peopleAnswerWhy, { id: question.id, answer: '年度核对，名单由社保所提供' })
  await page.reload()
  await page.getByText('年度核对，名单由社保所提供').waitFor()
  expect(complaints).toEqual([])
})

it('her pages read well in English and in the dark, and nobody needs to sign in for the village’s own page', async () => {
  const { page, complaints } = await at.open('/my/', null, { ...phone, look: 'dark', language: 'en' })
  await page
    .getByRole('link', { name: /village/i })
    .first()
    .waitFor()
  expect(await barriers(page)).toEqual([])
  await enter(page, ['Password', 'Account', 'Password', 'Sign in'])
  for (const path of ['/my/', '/my/matters', '/my/file', '/my/file/openings', '/my/village', '/my/more', `/my/open/${at.world.place.a.village1}`]) {
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.waitForLoadState('networkidle')
    expect({ path, barriers: await barriers(page) }).toEqual({ path, barriers: [] })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  }
  expect(complaints).toEqual([])
})
