import { afterAll, beforeAll, expect, it } from 'vitest'
import type { As } from '../apps/server/test/as.ts'
import { testPassword } from '../apps/server/test/world.ts'
import { barriers, picture, type Stage, stage } from './browser.ts'

let at: Stage
let mediator: As
const phone = { width: 390, height: 844 } as const
beforeAll(async () => {
  at = await stage()
  mediator = await at.world.officer('mediator', at.world.place.a.village1, { name: '王调解' })
})
afterAll(() => at.close())

it('an officer signs in on the phone, sees whom to ask in the village, and still does without network', async () => {
  const { page, complaints } = await at.open('/phone/', null, phone)
  await page.getByLabel('账号').fill(mediator.login!.account)
  await page.getByLabel('密码').fill('something else')
  await page.getByRole('button', { name: '登录' }).click()
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('账号或密码不对')
  expect(await barriers(page)).toEqual([])
  await page.getByLabel('密码').fill(testPassword)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '王调解，您好' }).waitFor()
  await page.getByRole('heading', { name: '甲镇201村八员联系卡' }).waitFor()
  expect(await page.getByRole('listitem').count()).toBe(8)
  await page.getByText('王调解', { exact: true }).waitFor()
  await picture(page, 'phone-card')
  expect(await barriers(page)).toEqual([])

  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload()
  await page.getByRole('heading', { name: '王调解，您好' }).waitFor()
  await page.context().setOffline(true)
  await page.reload()
  await page.getByText('没有网络').waitFor()
  expect(await page.getByRole('listitem').count()).toBe(8)
  await picture(page, 'phone-offline')

  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('balian.seen')))).toEqual([])
  expect(complaints).toEqual([])
})

it('a township officer chooses the village', async () => {
  const clerk = await at.world.officer('window-clerk', at.world.place.a.code, { name: '窗口' })
  const { page, complaints } = await at.open('/phone/', clerk, { ...phone, language: 'en' })
  await page.getByLabel('Choose a village').selectOption('甲镇202村')
  await page.getByRole('heading', { name: /eight officers of 甲镇202村/ }).waitFor()
  expect(await barriers(page)).toEqual([])
  expect(complaints).toEqual([])
})
