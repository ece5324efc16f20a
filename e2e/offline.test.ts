import { newId } from '@balian/contract/ids'
import { peopleAdd, peopleChange, peopleOpen } from '@balian/contract/people'
import { parkedList } from '@balian/contract/sync'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { As } from '../apps/server/test/as.ts'
import { barriers, picture, type Stage, stage } from './browser.ts'

let at: Stage
let desk: As
const pin = '274913'
const look = { width: 390, height: 844 } as const
const names = ['张大山', '李小溪', '王春梅'] as const
const ids = names.map(() => newId())

beforeAll(async () => {
  at = await stage()
  at.world.at(new Date().toISOString())
  const { village1 } = at.world.place.a
  desk = await at.world.officer('population-registrar', village1, { name: '李窗口' })
  for (const [i, name] of names.entries()) {
    await desk.do(peopleAdd, { id: ids[i]!, place: village1, name, sex: '1', birth: '1960-02-03', address: `${i + 1}号` })
  }
})
afterAll(() => at.close())

/** A phone in somebody's hand, set up and full. */
async function phoneOf(who: As): Promise<{ page: Page; complaints: string[] }> {
  const seen = await at.open('/phone/', who, look)
  await seen.page.getByLabel('手机密码（六位数字）').fill(pin)
  await seen.page.getByLabel('再输一次').fill(pin)
  await seen.page.getByRole('button', { name: '设好了' }).click()
  await seen.page.getByText('已同步').waitFor()
  await seen.page.evaluate(() => navigator.serviceWorker.ready)
  return seen
}

async function mend(page: Page, id: string, address: string): Promise<void> {
  await page.goto(`/phone/#/people/${id}`)
  await page.getByRole('button', { name: '更正地址' }).click()
  await page.getByLabel('地址').fill(address)
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText(`${address} · 已存在手机里`).waitFor()
}

async function unlock(page: Page): Promise<void> {
  await page.getByLabel('手机密码（六位数字）').fill(pin)
  await page.getByRole('button', { name: '打开' }).click()
}

const changesOf = async (id: string): Promise<number> => {
  const { rows } = await at.world.services.db.system((tx) => sql<{ n: number }>`select count(*)::int as n from person_changes where person = ${id}`.execute(tx))
  return rows[0]!.n
}
const addressOf = async (id: string): Promise<string> => (await desk.read(peopleOpen, { id })).address

it('written without network, kept through a killed app, merged with the desk; the same item becomes a question; a lost reply acts once', async () => {
  const registrar = await at.world.officer('population-registrar', at.world.place.a.village1, { name: '王登记' })
  const { page, complaints } = await phoneOf(registrar)
  await page.context().setOffline(true)
  for (const [i, id] of ids.entries()) await mend(page, id, `东街${i + 1}号`)
  await page.reload()
  await unlock(page)
  await page.getByRole('button', { name: /3 条待交/ }).waitFor()
  // Meanwhile at the desk: another item of the first, the same item of the second.
  await desk.do(peopleChange, { id: ids[0]!, version: 1, occupation: '木匠' })
  await desk.do(peopleChange, { id: ids[1]!, version: 1, address: '西街9号' })
  // The first reply is lost after the server has acted.
  let lost = 0
  await page.route('**/change', async (route) => {
    if (lost++ > 0) return route.continue()
    await route.fetch()
    await route.abort()
  })
  await page.context().setOffline(false)
  await page.getByRole('button', { name: /1 条没交上/ }).waitFor()
  await expect.poll(() => addressOf(ids[2]!), { timeout: 30_000 }).toBe('东街3号')
  expect(await desk.read(peopleOpen, { id: ids[0]! })).toMatchObject({ address: '东街1号', occupation: '木匠', version: 3 })
  expect(await changesOf(ids[0]!)).toBe(3)
  await page.goto('/phone/#/outbox')
  await page.getByText(/李窗口 .*改为“西街9号”/).waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'phone-question')
  await page.getByRole('button', { name: '用我写的' }).click()
  await page.getByText('没有待交的内容').waitFor()
  expect(await addressOf(ids[1]!)).toBe('东街2号')
  expect(complaints).toEqual([])
})

it('what is written behind a post that has ended goes to the supervisor, whole', async () => {
  const { village1, code } = at.world.place.a
  const registrar = await at.world.officer('population-registrar', village1, { name: '赵离任' })
  const { page, complaints } = await phoneOf(registrar)
  await page.context().setOffline(true)
  await mend(page, ids[0]!, '南街7号')
  await at.world.services.db.system((tx) => sql`update posts set ended_at = now() where account = ${registrar.login!.id}`.execute(tx))
  await page.context().setOffline(false)
  await page.goto('/phone/#/outbox')
  await page.getByText('已转主管').waitFor()
  const manager = await at.world.officer('manager', code, { name: '孙综治' })
  expect((await manager.read(parkedList, {})).items).toMatchObject([{ by: '赵离任', title: '张大山的地址', problem: 'forbidden' }])
  await page.goto('/phone/#/people')
  await page.getByText('0 人').waitFor()
  expect(complaints).toEqual([])

  const work = await at.open('/parked', manager)
  await work.page.getByText('张大山的地址').click()
  await work.page.getByText('南街7号').waitFor()
  expect(await barriers(work.page)).toEqual([])
  await picture(work.page, 'desk-parked')
  await work.page.getByRole('button', { name: '接手办理' }).click()
  await work.page.getByLabel('处理说明').fill('已在台账更正')
  await work.page.getByRole('dialog').getByRole('button', { name: '接手办理' }).last().click()
  await work.page.getByText('已接手').first().waitFor()
  expect(work.complaints).toEqual([])
})
