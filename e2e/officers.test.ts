import { newId } from '@balian/contract/ids'
import { grantPost } from '@balian/contract/officers'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { As } from '../apps/server/test/as.ts'
import { barriers, choose, picture, type Seen, type Stage, stage } from './browser.ts'

let at: Stage
let admin: As
let security: As
let manager: As
beforeAll(async () => {
  at = await stage()
  at.world.at(new Date().toISOString()) // the browser’s forms start with its own today
  const { county, a, b } = at.world.place
  admin = await at.world.officer('system-admin', county, { name: '甲系统' })
  security = await at.world.officer('security-admin', county, { name: '乙安全' })
  manager = await at.world.officer('manager', county, { name: '丙主任' })
  await at.world.officer('mediator', a.village1, { name: '赵调解' })
  await at.world.officer('care-helper', a.village1, { name: '钱帮扶' })
  await at.world.officer('errand-agent', a.code, { name: '孙代办' })
  await at.world.officer('law-tutor', b.code, { name: '李辅导' })
  await at.world.services.db.system((tx) => sql`update accounts set office_phone = '0932-82' || lpad((hashtext(id::text) & 65535)::text, 5, '0')`.execute(tx))
})
afterAll(() => at.close())

/** A list of the form that is open. */
const list = ({ page }: Seen, name: string) => page.getByRole('dialog').getByRole('combobox', { name })

it('one administrator makes an account and hands over its password, another grants the post, and it opens and shuts', async () => {
  const desk = await at.open('/accounts', admin)
  const { page } = desk
  await page.getByRole('button', { name: '建立账号' }).click()
  await page.getByRole('textbox', { name: '姓名' }).fill('周新员')
  await choose(list(desk, '所在单位'), '甲镇202村', '甲镇202村')
  await page.getByRole('textbox', { name: '办公电话' }).fill('0932-8219999')
  await page.getByRole('textbox', { name: '登录名' }).fill('zhouxinyuan')
  await page.getByRole('dialog').getByRole('button', { name: '建立账号' }).click()
  const password = await page.locator('code').innerText()
  expect(password).toMatch(/^\w{4}-\w{4}-\w{4}$/)
  await picture(page, 'first-password')
  await page.getByRole('button', { name: '已交给本人' }).click()
  await page.getByRole('button', { name: '周新员' }).click()
  expect(await page.getByRole('button', { name: '授予岗位' }).count()).toBe(0)

  const other = await at.open('/accounts?q=zhouxin', security)
  await other.page.getByRole('button', { name: '周新员' }).click()
  await other.page.getByRole('button', { name: '授予岗位' }).click()
  await choose(list(other, '岗位'), '矛盾纠纷调解员', '矛盾纠纷调解员')
  await picture(other.page, 'grant-post')
  await other.page.getByRole('dialog', { name: '授予岗位' }).getByRole('button', { name: '授予岗位' }).click()
  await other.page.getByText('在任', { exact: true }).waitFor()
  expect(await barriers(other.page)).toEqual([])
  await picture(other.page, 'account')
  const holder = await at.open('/officers', null)
  await holder.page.context().request.post('/api/session', { data: { account: 'zhouxinyuan', password } })
  await holder.page.goto('/officers')
  await holder.page.getByText('周新员').first().waitFor()

  await other.page.getByRole('button', { name: '结束任职' }).click()
  await other.page.getByRole('textbox', { name: '原因' }).fill('换届')
  await other.page
    .getByRole('dialog', { name: /结束任职/ })
    .getByRole('button', { name: '结束任职' })
    .click()
  await other.page.getByText('已结束', { exact: true }).waitFor()
  const now = await holder.page.context().request.get('/api/session')
  expect(((await now.json()) as { posts: unknown[] }).posts).toEqual([])
  expect([...desk.complaints, ...other.complaints]).toEqual([])
})

it.each(['light', 'dark'] as const)('roster, matrix, card, duties and rules read well (%s)', async (look) => {
  const { a } = at.world.place
  const language = look === 'dark' ? 'en' : 'zh'
  const who = await at.world.account(null, '王群众')
  await security.do(grantPost, { id: newId(), account: who.login!.id, role: 'mediator', place: a.village10, fromDay: '2026-01-01', deployed: 'village' })
  // One browser for all of them: each anew would read the whole program again.
  const { page, complaints } = await at.open('/officers', manager, { language, look })
  for (const [path, name] of [
    ['/officers', 'roster'],
    ['/officers/coverage', 'coverage'],
    ['/officers/coverage?lacking=mediator', 'coverage-lacking'],
    [`/officers/card/${a.village1}`, 'card'],
    ['/officers/duties', 'duties'],
    ['/rules', 'rules'],
  ] as const) {
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    await picture(page, `${name}-${look}`)
    expect(await barriers(page)).toEqual([])
    expect(complaints).toEqual([])
  }
})
