import { careRequestRoutes } from '@balian/contract/care-requests'
import { disputePage, reportDispute } from '@balian/contract/disputes'
import { type Id, newId } from '@balian/contract/ids'
import { saidRoutes } from '@balian/contract/intake'
import { peopleAdd } from '@balian/contract/people'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { As } from '../apps/server/test/as.ts'
import { barriers, picture, type Stage, stage } from './browser.ts'

let at: Stage
let mediator: As
let dispute: Id
const phone = { width: 360, height: 780 } as const
const pin = '274913'

beforeAll(async () => {
  at = await stage()
  at.world.at(new Date().toISOString()) // the phone’s forms start with its own today
  const { village1, group1 } = at.world.place.a
  mediator = await at.world.officer('mediator', village1, { name: '王调解' })
  const registrar = await at.world.officer('population-registrar', village1)
  const resident = async (name: string): Promise<Id> => (await registrar.do(peopleAdd, { id: newId(), place: group1, name, sex: '1', birth: '1960-02-03' })).id
  const [zhang, li] = [await resident('张大山'), await resident('李小溪')]
  dispute = newId()
  const party = (person: Id, role: 'applicant' | 'respondent') => ({ id: newId(), kind: 'person' as const, person, role })
  const parties = [party(zhang, 'applicant'), party(li, 'respondent')]
  await mediator.do(reportDispute, { id: dispute, place: village1, title: '张李两家地界', class: 'neighbour', brief: '地界不清', peopleCount: 2, parties })
})
afterAll(() => at.close())

const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click()
const saved = (page: Page) => page.getByText('已保存在手机里').last().waitFor()

/** Chooses somebody of the register by a search. */
async function choose(page: Page, label: string, typed: string): Promise<void> {
  await page.getByRole('group', { name: label }).getByRole('button').last().click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('searchbox').fill(typed)
  await sheet.getByRole('button', { name: typed }).first().click()
  await sheet.waitFor({ state: 'detached' })
}

it('without network an officer accepts a dispute and holds a session with a photo, asks for help for somebody, and reports something; back online the desk shows all', async () => {
  const { page, complaints } = await at.open('/phone/', mediator, phone)
  await page.getByLabel('手机密码（六位数字）').fill(pin)
  await page.getByLabel('再输一次').fill(pin)
  await press(page, '设好了')
  await page.getByText('已同步').waitFor()
  // The forms are kept by the service worker; where there is none yet, they are opened once.
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.context().setOffline(true)

  await page.getByRole('link', { name: /张李两家地界/ }).click()
  await press(page, '受理纠纷')
  await page.getByText('当面口头告知').click()
  await page.getByText('各方都愿意调解').click()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'field-accept')
  await press(page, '保存')
  await saved(page)
  await press(page, '开展调解')
  await page.getByRole('textbox', { name: /^在哪里调解/ }).fill('村委会')
  await page.getByRole('textbox', { name: /^调解记录/ }).fill('两家各让一步，约好再量一次。')
  await page.getByText('下次再调').click()
  await page.locator('input[multiple]').setInputFiles({ name: 'land.png', mimeType: 'image/png', buffer: Buffer.from(dot, 'base64') })
  await page.getByAltText('第 1 张照片').waitFor()
  await press(page, '保存')
  await saved(page)
  await press(page, '关闭')

  await page.getByRole('link', { name: '今天' }).click()
  await page.getByText('其他条线的事').click()
  await press(page, '帮人求助')
  await choose(page, '求助人', '李小溪')
  await press(page, '点这里选择')
  await page.getByRole('dialog').getByRole('button', { name: '劳力帮工' }).click()
  await page.getByRole('textbox', { name: /^具体情况/ }).fill('三亩洋芋要收')
  await press(page, '保存')
  await saved(page)

  await page.getByRole('link', { name: '今天' }).click()
  await press(page, '报一件事')
  await page.getByRole('textbox', { name: /^说了什么/ }).fill('西头的路灯坏了三天')
  expect(await barriers(page)).toEqual([])
  await picture(page, 'field-report')
  await press(page, '保存')
  await saved(page)
  await page.getByText('5 条待交').waitFor()

  at.world.at(new Date().toISOString())
  await page.context().setOffline(false)
  await page.getByText('已同步').waitFor({ timeout: 30_000 })
  const held = await mediator.read(disputePage, { id: dispute })
  expect(held.head.state).toBe('mediating')
  expect(held.sessions.map((one) => one.venue)).toEqual(['村委会'])
  expect(held.papers.map((one) => [one.as, one.file?.type])).toEqual([['sessions', 'image/jpeg']])
  const helper = await at.world.officer('care-helper', at.world.place.a.village1)
  expect((await helper.read(careRequestRoutes.list, {} as never)).items.map((one) => one.title)).toEqual(['李小溪：求助事项'])
  const clerk = await at.world.officer('window-clerk', at.world.place.a.code)
  expect((await clerk.read(saidRoutes.list, {} as never)).items.map((one) => one.title)).toEqual(['西头的路灯坏了三天'])
  const desk = await at.open(`/disputes/${dispute}`, mediator)
  await desk.page.getByText('两家各让一步，约好再量一次。').first().waitFor()
  expect([...complaints, ...desk.complaints]).toEqual([])
  // Many screens in one story: on a busy machine it takes its time.
}, 180_000)

/** A red dot, 8 × 8. */
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR4nGM4ISeHFTEMLQkAkL9BAbKfPiIAAAAASUVORK5CYII='
