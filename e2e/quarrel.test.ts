import { readFileSync } from 'node:fs'
import { disputeFigures } from '@balian/contract/dispute-figures'
import { foundGroup, joinGroup, leadGroup } from '@balian/contract/groups'
import { newId } from '@balian/contract/ids'
import { peopleAdd } from '@balian/contract/people'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { As } from '../apps/server/test/as.ts'
import { samples } from '../apps/server/test/sample-files.ts'
import { barriers, choose, picture, type Seen, type Stage, stage } from './browser.ts'

let at: Stage
let mediator: As
let leader: As
let resident: As
/** The desk of the mediator, open through the whole story. */
let seen: Seen
let address: string

const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10)

beforeAll(async () => {
  at = await stage()
  at.world.at(new Date().toISOString()) // the browser’s forms start with its own today
  const { a } = at.world.place
  mediator = await at.world.officer('mediator', a.village1, { name: '赵调解' })
  const registrar = await at.world.officer('population-registrar', a.village1)
  const group = newId()
  await mediator.do(foundGroup, { id: group, place: a.village1, kind: 'geographic', sub: 'farming', name: '河湾互助组', foundedOn: '2026-03-01' })
  const persons: string[] = []
  for (const name of ['孙守业', '王大山', '李有田']) {
    const person = newId()
    persons.push(person)
    await registrar.do(peopleAdd, { id: person, name, sex: '1', birth: '1968-05-01', place: a.group1 })
    await mediator.do(joinGroup, { id: group, membership: newId(), person, on: '2026-03-01' })
  }
  await mediator.do(leadGroup, { id: group, term: newId(), person: persons[0]!, origin: 'warm-hearted', chosen: 'elected', fromDay: '2026-03-01' })
  leader = await at.world.account(persons[0]!, '孙守业')
  resident = await at.world.account(persons[1]!, '王大山')
})
afterAll(() => at.close())

it('a group leader reports the quarrel of a member over a field boundary', async () => {
  const { page, complaints } = await at.open('/disputes/new', leader, { look: 'dark' })
  await page.getByText('地点按本组所在地登记').waitFor()
  await page.getByLabel('标题', { exact: true }).fill('地埂移位纠纷')
  await choose(page.getByRole('combobox', { name: '纠纷类型' }), '山林土地')
  await page.getByLabel('纠纷简要情况').fill('两家承包地相邻，春耕时地埂向东移了半米，双方发生争执。')
  const parties = page.getByRole('group')
  await choose(parties.filter({ hasText: '申请人' }).first().getByRole('combobox', { name: '在册居民' }), '王大山')
  const other = parties.filter({ hasText: '被申请人' })
  await other.getByText('外来人员').click()
  await other.getByLabel('姓名').fill('周邻村')
  await picture(page, 'quarrel-report')
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.getByRole('heading', { name: '地埂移位纠纷' }).waitFor()
  await page.getByText('当前没有需要您办理的步骤').waitFor()
  address = new URL(page.url()).pathname
  expect(complaints).toEqual([])
})

it('the mediator accepts it and holds two sessions', async () => {
  seen = await at.open('/disputes', mediator)
  const { page } = seen
  await page.getByRole('link', { name: '地埂移位纠纷' }).click()
  await step(page, '受理', async (form) => {
    await form.getByRole('checkbox', { name: /均同意调解/ }).check()
  })
  await stands(page, '已受理')
  await step(page, '开展调解', async (form) => {
    await form.getByLabel('调解记录').fill('双方各执一词，约定到现场丈量。')
  })
  await stands(page, '调解中')
  await step(page, '开展调解', async (form) => {
    await form.getByLabel('调解记录').fill('现场丈量，地埂确向东移半米。双方同意恢复原状。')
    await form.getByText('调解成功').click()
  })
  await page.getByText('第 2 次调解').waitFor()
})

it('it is settled in writing with dated items, and the agreement is printed as a PDF', async () => {
  const { page } = seen
  await step(page, '达成协议', async (form) => {
    await form.getByLabel('协议内容').fill('周邻村恢复地埂原状并补种，今后双方互不侵占。')
    for (const [i, what] of ['恢复地埂原状', '补偿青苗损失'].entries()) {
      await form.getByRole('button', { name: '添加一项' }).click()
      await form.getByLabel('做什么').nth(i).fill(what)
      await form.getByRole('radio', { name: '周邻村' }).nth(i).check()
      await enter(form.getByLabel('期限').nth(i), day(10 + i))
    }
    await form.getByLabel('金额').nth(1).fill('300')
  })
  await stands(page, '已达成协议')
  expect(await page.getByRole('row', { name: /恢复地埂原状/ }).textContent()).toContain('未履行')
  await picture(page, 'quarrel-settled')
  expect(await barriers(page)).toEqual([])

  await page.getByRole('button', { name: '打印文书' }).click()
  const line = page.getByRole('dialog').getByRole('listitem').filter({ hasText: '调解协议书' })
  await line.waitFor()
  expect(await line.textContent()).not.toContain('空白表')
  const [paper] = await Promise.all([page.waitForEvent('download'), line.getByRole('button', { name: 'PDF' }).click()])
  const bytes = readFileSync(await paper.path())
  expect(paper.suggestedFilename()).toMatch(/\.pdf$/)
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(bytes.subarray(-32).toString()).toContain('%%EOF')
  expect(bytes.length).toBeGreaterThan(5000)
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
})

it('it is performed item by item and visited again; the missing paper is added, then it closes', async () => {
  const { page } = seen
  await step(page, '记录履行')
  await stands(page, '履行中')
  await step(page, '记录履行')
  await stands(page, '已履行')
  await step(page, '回访', async (form) => {
    await form.getByLabel('回访情况').fill('地埂已恢复，补偿已付，双方满意。')
    await choose(form.getByRole('combobox', { name: '当事人对调解工作的满意程度' }), '5')
  })
  await stands(page, '已回访')
  const close = page.getByRole('button', { name: /^结案归档/ })
  expect(await close.getAttribute('aria-disabled')).toBe('true')
  expect(await page.getByRole('listitem').filter({ hasText: '当事人身份证明' }).getAttribute('data-missing')).toBe('true')

  await page.getByRole('button', { name: '补充材料' }).click()
  const form = page.getByRole('dialog')
  await choose(form.getByRole('combobox', { name: '归入卷宗哪一项' }), '当事人身份证明')
  await form.locator('input[type=file]').setInputFiles({ name: '身份证照片.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(samples.jpeg) })
  await form.getByText('身份证照片.jpg').waitFor()
  await form.getByRole('button', { name: /保\s?存/ }).click()
  await form.waitFor({ state: 'hidden' })
  await page.getByText('材料齐全').waitFor()
  await step(page, '结案归档')
  await stands(page, '已结案归档')
  await picture(page, 'quarrel-closed')
  expect(await barriers(page)).toEqual([])
  expect(seen.complaints).toEqual([])
})

it('the figures count one settled, on the English page too', async () => {
  const counted = await mediator.read(disputeFigures, { place: at.world.place.a.village1, from: day(-1), to: day(0) })
  expect(counted.total).toMatchObject({ settled: 1, written: 1, closed: 1, failed: 0 })
  const { page, complaints } = await at.open(`/disputes/figures?from=${day(-1)}&to=${day(0)}`, mediator, { language: 'en', look: 'dark' })
  const settled = page.locator('dl > div').filter({ has: page.getByText('Settled', { exact: true }) })
  await settled.waitFor()
  expect(await settled.locator('dd').textContent()).toBe('1')
  await picture(page, 'quarrel-figures')
  expect(await barriers(page)).toEqual([])
  await page.goto(address)
  await page.getByText('Session 2').waitFor()
  expect(await barriers(page)).toEqual([])
  expect(complaints).toEqual([])
})

it('the resident sees who opened the file', async () => {
  const { page, complaints } = await at.open('/my/file/openings', resident, { width: 390, height: 844 })
  await page.getByRole('heading', { name: '谁看过我的档案' }).waitFor()
  await page.getByText('办理与您有关的纠纷时用到了档案').first().waitFor()
  await page
    .getByText(/赵调解/)
    .first()
    .waitFor()
  await picture(page, 'quarrel-openings')
  expect(await barriers(page)).toEqual([])
  // The latest stand first: the leader’s are at the end.
  for (const older = page.getByRole('button', { name: '下一页' }); await older.isEnabled(); ) {
    const at = await page.getByText(/^第.*页/).innerText()
    await older.click()
    await expect.poll(() => page.getByText(/^第.*页/).innerText()).not.toBe(at)
  }
  await page
    .getByText(/孙守业/)
    .first()
    .waitFor()
  // The registrar made the file, and had nothing to do with the quarrel.
  await page.getByText('建立了档案').waitFor()
  expect(await page.getByText(/实有人口管理员/).count()).toBe(1)
  expect(complaints).toEqual([])
})

/** Takes a step of the case page: opens its form, fills it in and sends it. */
async function step(page: Page, name: string, fill?: (form: Locator) => Promise<void>): Promise<void> {
  await page.getByRole('main').getByRole('button', { name, exact: true }).click()
  const form = page.getByRole('dialog')
  await form.waitFor()
  await fill?.(form)
  at.world.at(new Date().toISOString())
  await form.getByRole('button', { name: new RegExp(`^${[...name].join('\\s?')}$`) }).click()
  await form.waitFor({ state: 'hidden' })
}

/** The page says that the dispute stands there. */
const stands = (page: Page, state: string) =>
  page.getByRole('heading', { level: 1 }).locator('xpath=ancestor::header').getByText(state, { exact: true }).waitFor()

async function enter(field: Locator, text: string): Promise<void> {
  await field.fill(text)
  await field.press('Enter')
}
