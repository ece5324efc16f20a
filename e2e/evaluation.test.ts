import { recordActivity } from '@balian/contract/activities'
import { makeScheme, myMarks, publishDraft, saveDraft } from '@balian/contract/evaluation'
import { type Id, newId } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recountIndicators } from '../apps/server/src/foundation/indicators/index.ts'
import { indicators } from '../apps/server/src/modules.ts'
import type { As } from '../apps/server/test/as.ts'
import { patrolRule } from '../apps/server/test/patrol-rule.ts'
import { barriers, choose, picture, type Seen, type Stage, stage } from './browser.ts'

let at: Stage
let manager: As
let officer: As
const scheme = newId()
/** The desk of the township's management, open through the whole story. */
let seen: Seen
let mark: Id

/** A day of the month before this one, which is over and can be announced. */
const lastMonth = (day: number): string => {
  const first = new Date(`${new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7)}-01T00:00:00Z`)
  return new Date(first.setUTCMonth(first.getUTCMonth() - 1)).toISOString().slice(0, 8) + String(day).padStart(2, '0')
}

async function patrol(day: string): Promise<void> {
  await officer.do(recordActivity, { id: newId(), kind: 'patrol', place: at.world.place.a.village2, day, theme: '巡逻', reached: 1 })
  await recountIndicators(at.world.services, indicators)
}

beforeAll(async () => {
  at = await stage()
  at.world.at(new Date().toISOString())
  const { a } = at.world.place
  manager = await at.world.officer('manager', a.code, { name: '镇综治办' })
  officer = await at.world.officer('safety-officer', a.village2, { name: '钱防范' })
  await manager.do(makeScheme, { id: scheme, place: a.code, title: '村级月考评', about: 'village', period: 'month', source: '镇党委会议纪要' })
  await manager.do(saveDraft, { id: scheme, version: 1, rules: [patrolRule(4)], note: '第一版' })
  await manager.do(publishDraft, { id: scheme, version: 2, fromDay: lastMonth(1) })
  await manager.do(saveDraft, { id: scheme, version: 3, rules: [patrolRule(2)], note: '两次就满分' })
  await patrol(lastMonth(5))
})
afterAll(() => at.close())

/** Presses the button of this name, fills in the window that opens, and sends it by its own button of the same name. */
async function sends(page: Page, name: string, fill: (form: ReturnType<Page['getByRole']>) => Promise<void> = async () => {}): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  const form = page.getByRole('dialog', { name })
  await fill(form)
  await form.getByRole('button', { name, exact: true }).click()
  await form.waitFor({ state: 'hidden' })
}

it('the management sees what a change of the rules would do before it counts, and begins a period by the rules in force', async () => {
  seen = await at.open(`/evaluation/schemes/${scheme}`, manager)
  const { page } = seen
  const preview = page.getByRole('table', { name: '试算' }).getByRole('row').filter({ hasText: '甲镇202村' })
  await expect.poll(() => preview.first().innerText(), { timeout: 20_000 }).toMatch(/25[\s\S]*50[\s\S]*25/)
  await picture(page, 'evaluation-preview')
  expect(await barriers(page)).toEqual([])
  await sends(page, '开始一个时段')
  await page.getByRole('heading', { name: /村级月考评/ }).waitFor()
  await page.getByText('统计中').first().waitFor()
})

it('it is announced; the village’s officer contests the mark with a reason', async () => {
  await sends(seen.page, '公示', (form) => form.getByLabel('公示天数').fill('3'))
  await seen.page.getByText('公示申诉中').first().waitFor()
  mark = (await officer.read(myMarks, {})).items[0]!.id
  const { page, complaints } = await at.open('/evaluation', officer, { look: 'dark', width: 390, height: 844 })
  await page.getByRole('table', { name: '我的得分' }).getByRole('link').first().click()
  await page.getByRole('button', { name: '申诉', exact: true }).waitFor()
  await sends(page, '申诉', async (form) => {
    await choose(form.getByRole('combobox', { name: '哪一项' }), '治安巡逻')
    await form.getByLabel('理由').fill('有一次巡逻写在了邻村，请核实。')
  })
  await page.getByText('待答复').waitFor()
  await picture(page, 'evaluation-contest')
  expect(await barriers(page)).toEqual([])
  expect(complaints).toEqual([])
})

it('the office answers it, and signs when the days for contests are over', async () => {
  const { page } = seen
  await page.goto(`/evaluation/marks/${mark}`)
  await sends(page, '答复', async (form) => {
    await form.getByLabel('申诉调整').fill('12.5')
    await form.getByLabel('答复内容').fill('已核实，补记一次。')
  })
  await page.getByText('成立，+12.5 分').waitFor()
  at.world.at(new Date(Date.now() + 5 * 86_400_000).toISOString())
  await at.world.services.db.system((tx) => sql`update sessions set ends = '2099-01-01T00:00:00Z'`.execute(tx))
  await page.goto('/evaluation')
  await page.getByRole('table', { name: '各期考评' }).getByRole('link').first().click()
  await sends(page, '签发')
  await page.getByText('已签发').first().waitFor()
})

it('then it is locked: what is recorded later stands beside it as a correction, and the mark stays', async () => {
  await patrol(lastMonth(20))
  const { page, complaints } = seen
  await page.reload()
  await page.getByRole('heading', { name: '签发后的更正' }).waitFor()
  const row = page.getByRole('table', { name: '得分表' }).getByRole('row').filter({ hasText: '甲镇202村' })
  await expect.poll(() => row.first().innerText(), { timeout: 20_000 }).toMatch(/37\.5/)
  await expect.poll(() => page.getByText('50 分').count(), { timeout: 20_000 }).toBeGreaterThan(0)
  for (const name of ['重新统计', '公示', '签发']) expect(await page.getByRole('button', { name, exact: true }).count()).toBe(0)
  await picture(page, 'evaluation-signed')
  expect(await barriers(page)).toEqual([])
  expect(complaints).toEqual([])
})
