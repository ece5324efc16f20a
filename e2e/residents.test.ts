import { errandRoutes } from '@balian/contract/errand-matters'
import { serviceItemRoutes } from '@balian/contract/errands'
import { householdAdd } from '@balian/contract/households'
import { type Id, newId } from '@balian/contract/ids'
import { peopleAdd, peopleOpen } from '@balian/contract/people'
import { peopleAnswerWhy, peopleOpenings, peopleQuestions } from '@balian/contract/people-mine'
import { addGuardian, inviteResident } from '@balian/contract/residents'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { As } from '../apps/server/test/as.ts'
import { barriers, picture, type Stage, stage } from './browser.ts'

let at: Stage
let registrar: As
const phone = { width: 360, height: 780 } as const
/** One pixel: the browser makes a photograph of it. */
const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

beforeAll(async () => {
  // As in the demo, a code is shown on the page instead of being sent.
  at = await stage({ BALIAN_DEMO: '1' })
  registrar = await at.world.officer('population-registrar', at.world.place.a.village1, { name: '陈登记' })
})
afterAll(() => at.close())

const resident = async (name: string, more: Partial<Parameters<typeof registrar.do<typeof peopleAdd>>[1]> = {}): Promise<Id> =>
  (await registrar.do(peopleAdd, { id: newId(), place: at.world.place.a.group1, name, sex: '2', birth: '1988-05-01', ...more })).id

it('an old woman without a phone at the window: her pages are opened beside the desk, the help is recorded, and she takes home who opened her file', async () => {
  const her = await resident('孙桂兰', { birth: '1943-02-11' })
  const clerk = await at.world.officer('window-clerk', at.world.place.a.code, { name: '何窗口' })
  const desk = await at.open(`/people/${her}`, clerk)
  await desk.page.getByRole('button', { name: '当面协助' }).click()
  await desk.page.getByRole('radio', { name: '查验身份证' }).click()
  await desk.page.getByRole('textbox', { name: '要办什么事' }).fill('问高龄津贴')
  const opened = desk.page.context().waitForEvent('page')
  await desk.page.getByRole('button', { name: /打\s?开/ }).click()
  const beside = await opened
  await beside.getByText(/何窗口 正在当面协助您办理/).waitFor()
  await beside.getByRole('button', { name: '有事找村里、镇上' }).click()
  await beside.getByText('老人、孩子、生活有困难').click()
  await beside.getByRole('textbox', { name: '说说是什么事' }).fill('八十岁以上的高龄津贴我怎么还没有领到？')
  await beside.getByRole('button', { name: '提交' }).click()
  await beside.getByRole('heading', { name: /高龄津贴/ }).waitFor()
  expect(await barriers(beside)).toEqual([])
  await picture(beside, 'window-helped')
  const gone = beside.waitForEvent('close')
  await beside.getByRole('button', { name: '结束' }).click()
  await gone

  await desk.page.getByRole('button', { name: '打印“谁看过我的档案”' }).click()
  await desk.page.getByRole('radio', { name: '熟识本人' }).click()
  const slip = desk.page.waitForResponse((reply) => reply.url().endsWith('/openings-slip'))
  await desk.page
    .getByRole('dialog')
    .getByRole('button', { name: /打\s?印/ })
    .click()
  expect((await slip).headers()['content-type']).toContain('pdf')
  const seen = (await (await signedIn(her)).read(peopleOpenings, {})).items.filter((one) => one.name === '何窗口').map((one) => one.verb)
  expect(seen).toEqual(expect.arrayContaining(['people.open', 'residents.help', 'residents.openingsSlip']))
  expect(desk.complaints).toEqual([])
})

/** Her account was made when she was helped; nobody knows its password, so the story signs in beside it. */
async function signedIn(person: Id): Promise<As> {
  const other = await at.world.account(null)
  await at.world.services.db.system(async (tx) => {
    await sql`update accounts set person = null where person = ${person}`.execute(tx)
    await sql`update accounts set person = ${person} where id = ${other.login!.id}`.execute(tx)
  })
  return other
}

it('a migrant worker on his phone: in by invitation and code, asks from the catalogue with a photograph, follows, rates badly, is to be called back, and has it done again', async () => {
  const { village1, code } = at.world.place.a
  const him = await resident('马建军', { sex: '1', phone: '13893200777', birth: '1990-01-20' })
  const agent = await at.world.officer('errand-agent', village1, { name: '刘代办' })
  const manager = await at.world.officer('manager', code, { name: '赵主任' })
  const service = { title: '外出务工人员交通补贴', mode: 'at-once', goesTo: '乡镇社保所', promisedDays: 3, who: '外出务工满六个月', materials: '身份证、车票' }
  await agent.do(serviceItemRoutes.add, { id: newId(), place: village1, values: service as never })
  const invitation = await (await at.world.officer('window-clerk', village1)).do(inviteResident, { person: him, id: newId() })

  const { page, complaints } = await at.open('/my/', null, phone)
  await page.getByRole('radio', { name: '第一次登录' }).click()
  await page.getByRole('textbox', { name: '邀请码' }).fill(invitation.code)
  await page.getByRole('textbox', { name: '手机号' }).fill('138 9320 0777')
  await page.getByRole('button', { name: '获取验证码' }).click()
  const shown = await page.getByText(/验证码是 \d{6}/).textContent()
  await page.getByRole('textbox', { name: '六位验证码' }).fill(/\d{6}/.exec(shown!)![0])
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('button', { name: '有事找村里、镇上' }).click()
  await page.getByText('服务事项目录').click()
  await page.getByText('外出务工人员交通补贴').click()
  await page.getByText('身份证、车票').waitFor()
  expect(await barriers(page)).toEqual([])
  await page.locator('input[type=file]').last().setInputFiles({ name: '车票.png', mimeType: 'image/png', buffer: pixel })
  await page.getByRole('img').first().waitFor()
  await picture(page, 'my-service')
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByText('材料照片-1.jpg').waitFor()
  const matter = page.url().split('/').at(-1)!

  const { version } = (await agent.read(errandRoutes.page, { id: matter })).head
  await agent.do(errandRoutes.steps.doAtOnce, { id: matter, version, values: { result: '补贴名单已报' } as never, note: '' })
  await page.reload()
  await page.getByRole('radio', { name: '非常不满意' }).click()
  await page.getByRole('textbox', { name: '哪里不满意' }).fill('只说报了，什么时候到账没人说')
  await page.getByRole('button', { name: '提交评价' }).click()
  await page.getByText('您评的是：非常不满意').waitFor()

  const office = await at.open('/messages', manager)
  await office.page.getByText(/被评为不满意，请回访/).waitFor()
  await office.page.getByText(/被评为不满意，请回访/).click()
  await office.page.getByRole('heading', { name: '外出务工人员交通补贴' }).waitFor()
  await picture(office.page, 'rated-bad')

  await page.getByRole('button', { name: '要求重新办理' }).click()
  await page.getByRole('textbox', { name: '还有什么没有办好' }).fill('请告诉我哪天到账')
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.getByText('请告诉我哪天到账').waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'my-reopened')
  expect([...complaints, ...office.complaints]).toEqual([])
})

it('a boarder’s mother: reads the file of her child under fourteen, asks who opened it and why, is told the answer, and stands for a nephew by record', async () => {
  const household = newId()
  const { group1 } = at.world.place.a
  await registrar.do(householdAdd, { id: household, place: group1, number: `户${household.slice(-6)}` })
  const mother = await resident('杨雪梅', { household, relation: '02' })
  const child = await resident('李小禾', { birth: '2015-09-01', household, relation: '21' })
  const nephew = await resident('杨小北', { birth: '2012-12-20', sex: '1' })
  await registrar.read(peopleOpen, { id: child, purpose: '核对校外寄宿登记' })
  const own = await at.world.account(mother, '杨雪梅')

  const { page, complaints } = await at.open('/my/', null, phone)
  await page.getByRole('radio', { name: '账号密码' }).click()
  await page.getByRole('textbox', { name: '账号', exact: true }).fill(own.login!.account)
  await page.getByRole('textbox', { name: '密码', exact: true }).fill(own.login!.password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('link', { name: /档案/ }).last().click()
  await page.getByRole('radio', { name: '李小禾' }).click()
  await page.getByRole('heading', { name: '李小禾的登记内容' }).waitFor()
  await page.getByText('2015年9月1日').first().waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'my-child')
  await page.getByText('谁看过我的档案').click()
  // The page before has the same choice: only on the new one does it count.
  await page.getByRole('heading', { level: 1, name: '谁看过我的档案' }).waitFor()
  await page.getByRole('radio', { name: '李小禾' }).click()
  await page.getByText('为什么：核对校外寄宿登记').waitFor()
  await page.getByRole('button', { name: '为什么？' }).last().click()
  await page.getByRole('textbox', { name: '想问什么' }).fill('孩子寄宿的事谁登记的')
  await page.getByRole('dialog').getByRole('button', { name: '提交' }).click()
  await page.getByText('您问：孩子寄宿的事谁登记的').waitFor()

  const question = (await registrar.read(peopleQuestions, {})).items.find((one) => one.question === '孩子寄宿的事谁登记的')!
  await registrar.do(peopleAnswerWhy, { id: question.id, answer: '学校报来寄宿名单，村里核对' })
  await registrar.do(addGuardian, { id: newId(), person: nephew, guardian: mother, basis: 'entrusted', paper: '委托照护协议', fromDay: '2026-01-01' })
  await page.goto('/my/')
  await page.getByText('您问的“为什么看我的档案”已有答复').first().click()
  await page.getByRole('radio', { name: '李小禾' }).click()
  await page.getByText('学校报来寄宿名单，村里核对').waitFor()
  await page.getByRole('radio', { name: '杨小北' }).click()
  await page.getByText('陈登记').first().waitFor()
  await picture(page, 'my-ward')
  expect(await barriers(page)).toEqual([])
  expect(complaints).toEqual([])
})
