import { newId } from '@balian/contract/ids'
import { peopleAdd } from '@balian/contract/people'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { As } from '../apps/server/test/as.ts'
import { testPassword } from '../apps/server/test/world.ts'
import { barriers, picture, type Stage, stage } from './browser.ts'

let at: Stage
let mediator: As
const phone = { width: 390, height: 844 } as const
const pin = '274913'
beforeAll(async () => {
  at = await stage()
  const { village1 } = at.world.place.a
  mediator = await at.world.officer('mediator', village1, { name: '王调解' })
  const registrar = await at.world.officer('population-registrar', village1)
  for (const name of ['张大山', '李小溪']) await registrar.do(peopleAdd, { id: newId(), place: village1, name, sex: '1', birth: '1960-02-03' })
})
afterAll(() => at.close())

async function choosePin(page: Page): Promise<void> {
  await page.getByLabel('手机密码（六位数字）').fill(pin)
  await page.getByLabel('再输一次').fill(pin)
  await page.getByRole('button', { name: '设好了' }).click()
}

it('an officer signs in, chooses a PIN, and has the village at hand without network', async () => {
  const { page, complaints } = await at.open('/phone/', null, phone)
  await page.getByLabel('账号').fill(mediator.login!.account)
  await page.getByLabel('密码').fill('something else')
  await page.getByRole('button', { name: '登录' }).click()
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('账号或密码不对')
  expect(await barriers(page)).toEqual([])
  await page.getByLabel('密码').fill(testPassword)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /请设一个手机密码/ }).waitFor()
  expect(await barriers(page)).toEqual([])
  await choosePin(page)
  await page.getByRole('heading', { name: '王调解，您好' }).waitFor()
  await page.getByText('已同步').waitFor()
  await picture(page, 'phone-home')
  expect(await barriers(page)).toEqual([])

  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload()
  await page.getByLabel('手机密码（六位数字）').waitFor()
  await page.context().setOffline(true)
  await page.reload()
  await page.getByLabel('手机密码（六位数字）').fill('111111')
  await page.getByRole('button', { name: '打开' }).click()
  await page.getByText(/还可以试 4 次/).waitFor()
  await page.getByLabel('手机密码（六位数字）').fill(pin)
  await page.getByRole('button', { name: '打开' }).click()
  await page.getByRole('link', { name: '群众' }).click()
  await page.getByRole('searchbox').fill('小溪')
  await page.getByText('李小溪').waitFor()
  expect(await page.getByText('张大山').count()).toBe(0)
  await page.getByText('没有网络').waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'phone-people')
  await page.getByRole('link', { name: '今天' }).click()
  await page.getByRole('link', { name: /八员联系卡/ }).click()
  await page.getByRole('heading', { name: '甲镇201村八员联系卡' }).waitFor()
  expect(await page.getByRole('listitem').count()).toBe(8)
  expect(complaints).toEqual([])
})

it('signing out takes everything from the phone', async () => {
  const { page, complaints } = await at.open('/phone/', mediator, phone)
  await choosePin(page)
  await page.getByText('已同步').waitFor()
  await page.getByRole('link', { name: '更多' }).click()
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Wipe and sign out' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  expect(await held(page)).toEqual({ vaults: 0, streams: 0, buckets: 0, outbox: 0, files: 0 })
  expect(complaints).toEqual([])
})

it('a township officer chooses the villages to take along', async () => {
  const clerk = await at.world.officer('window-clerk', at.world.place.a.code, { name: '窗口' })
  const { page, complaints } = await at.open('/phone/', clerk, phone)
  await choosePin(page)
  await page.getByRole('link', { name: '选择要带的村' }).click()
  // The box shows what is stored: it changes once that is written.
  await page.getByLabel('甲镇202村').click()
  await page.getByText('已同步').waitFor()
  await page.goto('/phone/#/card')
  await page.getByRole('heading', { name: /甲镇202村八员联系卡/ }).waitFor()
  expect(await barriers(page)).toEqual([])
  expect(complaints).toEqual([])
})

/** How many rows each table of the phone's storage holds. */
const held = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const asked = indexedDB.open('balian')
      asked.onsuccess = () => resolve(asked.result)
    })
    const names = [...database.objectStoreNames]
    const counts = names.map(
      (name) =>
        new Promise<number>((resolve) => {
          const asked = database.transaction(name).objectStore(name).count()
          asked.onsuccess = () => resolve(asked.result)
        }),
    )
    return Object.fromEntries(await Promise.all(counts.map(async (count, i) => [names[i]!, await count])))
  })
