import { consultationRoutes } from '@balian/contract/consultations'
import { type Id, newId } from '@balian/contract/ids'
import { lawPlanRoutes } from '@balian/contract/lectures'
import { peopleAdd } from '@balian/contract/people'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { As } from '../apps/server/test/as.ts'
import { barriers, choose, picture, type Stage, stage } from './browser.ts'

let at: Stage
let tutor: As
let manager: As
let listener: Id
let resident: As

beforeAll(async () => {
  at = await stage()
  at.world.at(new Date().toISOString()) // the browser’s forms start with its own today
  const { place, services } = at.world
  const { code, village1, group1 } = place.a
  tutor = await at.world.officer('law-tutor', village1, { name: '王辅导' })
  manager = await at.world.officer('manager', code, { name: '李主任' })
  const registrar = await at.world.officer('population-registrar', village1)
  listener = (await registrar.do(peopleAdd, { id: newId(), place: group1, name: '马听众', sex: '2', birth: '1962-05-01' })).id
  resident = await at.world.account(listener, '马听众')
  const plannedOn = services.clock.day(services.clock.now())
  await tutor.do(lawPlanRoutes.add, { id: newId(), place: village1, values: { theme: '防范电信诈骗', area: 'fraud', plannedOn, state: 'planned' } as never })
})
afterAll(() => at.close())

it('a plan becomes a lecture at which residents sign in by the code on the screen, and counts among those reached', async () => {
  const { page, complaints } = await at.open('/learning/sign-ins', tutor)
  const form = page.getByRole('dialog')
  await page.getByRole('button', { name: '开启签到' }).click()
  await choose(form.getByRole('combobox', { name: '对应计划' }), '防范电信诈骗')
  await form.getByRole('button', { name: '开启签到' }).click()
  await page.getByRole('heading', { name: '防范电信诈骗', exact: true }).waitFor()
  const code = page.getByRole('status', { name: '签到码' })
  await code.waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'learning-code')

  const digits = (await code.innerText()).replace(/\s/g, '')
  const small = await at.open(`/sign/${page.url().split('/').at(-1)}?code=${digits}`, resident, { width: 390, height: 844 })
  await small.page.getByRole('button', { name: '留下我的名字' }).waitFor()
  expect(await barriers(small.page)).toEqual([])
  await picture(small.page, 'learning-sign')
  await small.page.getByRole('button', { name: '留下我的名字' }).click()
  await small.page.getByText('已签到，谢谢').first().waitFor()

  await page.getByText('马听众').waitFor({ timeout: 15_000 })
  await page.getByRole('button', { name: '登记人数' }).click()
  await form.getByRole('spinbutton', { name: '人数' }).fill('12')
  await form.getByRole('button', { name: '登记人数' }).click()
  await page.getByText('留名 1 人，只计数 12 人').waitFor()
  await page.getByRole('button', { name: '结束并记录宣讲' }).click()
  await form.getByRole('spinbutton', { name: '发放资料份数' }).fill('30')
  await form.getByRole('textbox', { name: '情况和群众反映' }).fill('两户说接到过冒充医保的电话')
  await form.getByRole('button', { name: '结束并记录宣讲' }).click()
  await page.getByText('已结束', { exact: true }).first().waitFor()
  await page.getByRole('link', { name: '查看活动记录' }).click()
  await page.getByText('两户说接到过冒充医保的电话').waitFor()

  await page.goto('/learning/reach')
  const reached = page.getByRole('table').first()
  await reached.getByText('13', { exact: true }).first().waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'learning-reach')
  expect([...complaints, ...small.complaints]).toEqual([])
})

it('a question is asked, answered, checked by another, published without names and found by whoever looks', async () => {
  const { page, complaints } = await at.open('/learning/consultations/new', resident, { width: 390, height: 844 })
  await choose(page.getByRole('combobox', { name: '所在地' }), '甲镇201村', '甲镇201村')
  await page.getByRole('textbox', { name: '标题' }).fill('借条没写利息')
  await choose(page.getByRole('combobox', { name: '问题类别' }), '合同和民间借贷')
  await page.getByRole('textbox', { name: '问题' }).fill('借条上没写利息，能要利息吗？')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.getByText('待解答').first().waitFor()
  const id = page.url().split('/').at(-1)!

  const desk = await at.open(`/learning/consultations/${id}`, tutor)
  const form = desk.page.getByRole('dialog')
  await desk.page.getByRole('button', { name: '解答', exact: true }).first().click()
  await form.getByRole('textbox', { name: '解答' }).fill('没有约定利息的，视为没有利息。')
  await form.getByRole('textbox', { name: '依据' }).fill('民法典第六百八十条')
  await form.getByRole('button', { name: '解答', exact: true }).click()
  await form.waitFor({ state: 'detached' })
  await desk.page.getByText('已解答待核').first().waitFor()
  expect(await barriers(desk.page)).toEqual([])
  await picture(desk.page, 'learning-question')
  const { version } = (await manager.read(consultationRoutes.page, { id })).head
  await manager.do(consultationRoutes.steps.check, { id, version, values: {} as never, note: '' })
  await desk.page.reload()
  await desk.page.getByRole('button', { name: '发布到问答库' }).click()
  await form.getByRole('checkbox', { name: /没有姓名/ }).check()
  await form.getByRole('button', { name: '发布到问答库' }).click()
  await form.waitFor({ state: 'detached' })

  await page.goto('/learning/answers')
  await page
    .getByRole('textbox', { name: '关键词' })
    .or(page.getByRole('searchbox', { name: '关键词' }))
    .fill('利息')
  await page.getByText('没有约定利息的，视为没有利息。').waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'learning-answers')
  expect([...complaints, ...desk.complaints]).toEqual([])
})
