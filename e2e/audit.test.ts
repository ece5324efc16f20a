import { buildPlatform } from '@balian/contract/places'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { workers } from '../apps/server/src/foundation/audit/index.ts'
import type { As } from '../apps/server/test/as.ts'
import { barriers, picture, type Stage, stage } from './browser.ts'

let at: Stage
let auditor: As
beforeAll(async () => {
  at = await stage()
  const manager = await at.world.officer('manager', at.world.county, { name: '赵主任' })
  for (const code of [at.world.place.a.village1, at.world.place.a.village2]) await manager.do(buildPlatform, { code, version: 1, day: '2013-05-01' })
  auditor = await at.world.officer('auditor', at.world.county, { name: '万审计' })
  for (const worker of workers) await worker.run(at.world.services)
})
afterAll(() => at.close())

it('the auditor finds an act, sees that it is sealed, and has the proof computed in the browser', async () => {
  const { page, complaints } = await at.open('/', auditor)
  await page.getByRole('heading', { name: '我的今日' }).waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('a')
  await page.getByRole('heading', { name: '审计日志' }).waitFor()
  await page.getByRole('combobox', { name: '操作' }).fill('社会服务平台')
  await page.keyboard.press('Enter')
  await page.waitForURL(/verb=places\.buildPlatform/)
  await page.getByRole('button', { name: '证明' }).last().click()
  await page.getByText('计算结果与区块根哈希一致').waitFor()
  await picture(page, 'audit-proof')
  expect(await barriers(page)).toEqual([])
  expect(complaints).toEqual([])
})

it('a proof that does not hold is said to be none', async () => {
  const { page } = await at.open('/audit', auditor)
  await page.route('**/proof', async (route) => {
    const reply = await route.fetch()
    const body = (await reply.json()) as { leaf: string }
    await route.fulfill({ response: reply, json: { ...body, leaf: body.leaf.replace(/^./, (first) => (first === '0' ? '1' : '0')) } })
  })
  await page.getByRole('button', { name: '证明' }).last().click()
  await page.getByText('可能被改动').waitFor()
})

it('nobody else finds the log in the rail', async () => {
  const mediator = await at.world.officer('mediator', at.world.place.a.village1)
  const { page } = await at.open('/', mediator)
  await page.getByRole('heading', { name: '我的今日' }).waitFor()
  expect(await page.getByRole('link', { name: '审计日志' }).count()).toBe(0)
})
