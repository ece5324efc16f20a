import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { notify } from '../apps/server/src/foundation/messages/index.ts'
import type { As } from '../apps/server/test/as.ts'
import { testPassword } from '../apps/server/test/world.ts'
import { barriers, picture, type Stage, stage } from './browser.ts'

let at: Stage
let mediator: As
beforeAll(async () => {
  at = await stage()
  mediator = await at.world.officer('mediator', at.world.place.a.village1, { name: '王调解' })
})
afterAll(() => at.close())

it('an officer signs in, with a wrong password first, and comes to the page that was asked for', async () => {
  const { page, complaints } = await at.open('/account', null)
  await page.waitForURL(/\/sign-in\?then=%2Faccount/)
  await page.getByLabel('账号').fill(mediator.login!.account)
  await page.getByLabel('密码', { exact: true }).fill('something else')
  await page.getByRole('button', { name: '登录' }).click()
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('账号或密码不对')
  await page.getByLabel('密码', { exact: true }).fill(testPassword)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '我的账号' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/account')
  await page.getByRole('button', { name: '账号 王调解' }).click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await page.getByRole('heading', { name: '登录', exact: true }).waitFor()
  await page.goto('/account')
  await page.waitForURL(/sign-in/)
  expect(complaints).toEqual([])
})

it('the search opens by key, finds a page and goes there; the keys are told', async () => {
  const { page, complaints } = await at.open('/', mediator)
  await page.getByRole('heading', { name: '我的今日' }).waitFor()
  await page.keyboard.press('?')
  await page.getByText('打开查找').first().waitFor()
  await page.keyboard.press('Escape')
  await page.goto('/account')
  await page.getByRole('heading', { name: '我的账号' }).waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: '查找人、地方、事项' }).fill('今日')
  await page.getByRole('option', { name: '我的今日' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '我的今日' }).waitFor()
  expect(complaints).toEqual([])
})

it('language and look are changed at the top and remembered', async () => {
  const { page, complaints } = await at.open('/', mediator, { motion: true })
  await page.getByRole('button', { name: '语言' }).click()
  await page.getByRole('menuitem', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'My work today' }).waitFor()
  await page.getByRole('button', { name: 'Look' }).click()
  await page.getByRole('menuitem', { name: 'Dark' }).click()
  await page.reload()
  await page.getByRole('heading', { name: 'My work today' }).waitFor()
  expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.look])).toEqual(['en', 'dark'])
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(17, 22, 20)')
  expect(complaints).toEqual([])
})

it('a notice rings at the top in words, and is read once it was opened', async () => {
  const { services, place } = at.world
  const told = { key: 'screening.urgent', params: { count: 2 }, urgent: true, to: [mediator.login!.id], now: services.clock.now() }
  await services.db.system((tx) => notify(tx, { ...told, about: { kind: 'screening', id: 'r', place: place.a.village1 } }))
  const { page, complaints } = await at.open('/', mediator)
  await page.getByRole('button', { name: '1 条未读消息' }).click()
  const notice = page.getByRole('button', { name: /排查发现 2 件紧急矛盾纠纷/ })
  await notice.waitFor()
  await picture(page, 'shell-notices')
  expect(await barriers(page)).toEqual([])
  await notice.click()
  await page.getByRole('button', { name: '消息', exact: true }).click()
  await page.getByRole('link', { name: '全部消息' }).click()
  await page.getByRole('heading', { name: '消息' }).waitFor()
  await page.getByRole('checkbox', { name: '只看未读' }).click()
  await page.getByText('没有消息').waitFor()
  expect(complaints).toEqual([])
})

it('an address without a page says so and leads back', async () => {
  const { page } = await at.open('/no/such/page', mediator)
  await page.getByRole('heading', { name: '没有这个页面' }).waitFor()
  await page.getByRole('link', { name: '回到我的今日' }).click()
  await page.getByRole('heading', { name: '我的今日' }).waitFor()
})

const wearings = [
  { look: 'light', language: 'zh', width: 1440 },
  { look: 'dark', language: 'en', width: 1440 },
  { look: 'light', language: 'en', width: 390 },
  { look: 'dark', language: 'zh', width: 390 },
] as const

describe.each(wearings)('$look, $language, $width wide', (wearing) => {
  it.each([
    ['signed out', null, ['/sign-in']],
    ['signed in', 'mediator', ['/', '/account']],
  ] as const)('no page has a barrier for anybody, %s', async (_, who, paths) => {
    const { page, complaints } = await at.open(paths[0], who && mediator, wearing)
    for (const path of paths) {
      if (path !== paths[0]) await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      await picture(page, ['shell', path.slice(1), ...Object.values(wearing)].join('-'))
      expect(await barriers(page)).toEqual([])
    }
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

it('files with a hash in their name are kept for good and come packed; the page is asked for anew under our rules', async () => {
  const page = await fetch(`${at.address}/`)
  expect(page.headers.get('cache-control')).toBe('no-cache')
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'")
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(await page.text())?.[1]
  const asset = await fetch(at.address + script, { headers: { 'accept-encoding': 'br' } })
  expect(asset.headers.get('cache-control')).toContain('immutable')
  expect(asset.headers.get('content-encoding')).toBe('br')
  const deep = await fetch(`${at.address}/some/page`)
  expect([deep.status, deep.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
})
