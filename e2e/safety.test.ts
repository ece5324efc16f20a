import { type Id, newId } from '@balian/contract/ids'
import { peopleAdd } from '@balian/contract/people'
import { patrolMemberRoutes, patrolTeamRoutes } from '@balian/contract/safety-patrols'
import { patrolPlanRoutes, patrolSpotRoutes, weekdays } from '@balian/contract/safety-plans'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { As } from '../apps/server/test/as.ts'
import { barriers, choose, picture, type Stage, stage } from './browser.ts'

let at: Stage
let officer: As

beforeAll(async () => {
  at = await stage()
  at.world.at(new Date().toISOString()) // the browser’s forms start with its own today
  const { services, place } = at.world
  const { village1, group1 } = place.a
  officer = await at.world.officer('safety-officer', village1, { name: '孙防范' })
  const registrar = await at.world.officer('population-registrar', village1)
  const add = async (route: typeof patrolTeamRoutes.add, values: object): Promise<Id> =>
    (await officer.do(route, { id: newId(), place: village1, values: values as never })).id
  const team = await add(patrolTeamRoutes.add, { title: '河湾夜巡队', teamKind: 'volunteer' })
  for (const name of ['马守夜', '牛看山']) {
    const person = (await registrar.do(peopleAdd, { id: newId(), place: group1, name, sex: '1', birth: '1980-01-01' })).id
    await add(patrolMemberRoutes.add as never, { person, team })
  }
  const days = Object.fromEntries(weekdays.map((name) => [name, true]))
  const beginsOn = services.clock.day(services.clock.now())
  const plan = await add(patrolPlanRoutes.add as never, {
    title: '冬季夜巡',
    team,
    ...days,
    everyWeeks: 1,
    startsAt: '20:00',
    endsAt: '22:00',
    people: 2,
    route: '村口—学校—变压器',
    beginsOn,
  })
  for (const [i, spot] of ['学校门口', '变压器'].entries()) await add(patrolSpotRoutes.add as never, { spot, plan, nth: i + 1 })
})
afterAll(() => at.close())

it('a plan becomes a rota; the patrol goes out, checks in, finds something; it is handed to the police station with its receipt', async () => {
  const { page, complaints } = await at.open('/safety/patrols', officer)
  const form = page.getByRole('dialog')
  const act = async (name: string, fill?: () => Promise<void>) => {
    await page.getByRole('button', { name, exact: true }).first().click()
    await fill?.()
    await form.getByRole('button', { name, exact: true }).click()
    await form.waitFor({ state: 'detached' })
  }
  await act('排班', () => choose(form.getByRole('combobox', { name: '巡逻计划' }), '冬季夜巡'))
  const today = page.getByRole('list', { name: '今天的巡逻' })
  await today.getByRole('link', { name: '冬季夜巡' }).waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'safety-board')
  await page.getByText('值班表', { exact: true }).click()
  await page
    .getByRole('link', { name: /冬季夜巡.*马守夜/ })
    .first()
    .waitFor()
  await picture(page, 'safety-rota')
  await page.getByText('今日', { exact: true }).click()

  await today.getByRole('link', { name: '冬季夜巡' }).click()
  await act('出发')
  await page.getByRole('button', { name: '学校门口：到点打卡' }).click()
  await page.getByRole('button', { name: '学校门口：到点打卡' }).waitFor({ state: 'detached' })
  await act('登记发现', async () => {
    await choose(form.getByRole('combobox', { name: '类别' }), '被盗线索')
    await form.getByRole('textbox', { name: '情况' }).fill('变压器旁的电缆被剪断一截')
    await form.getByRole('textbox', { name: '地点' }).fill('村北变压器')
  })
  await act('返回', () => form.getByRole('textbox', { name: '巡逻情况' }).fill('路面结冰，其余正常'))
  await page.getByText('已完成', { exact: true }).waitFor()
  await page.getByText('路面结冰，其余正常').waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'safety-patrol')

  await page.getByRole('link', { name: '变压器旁的电缆被剪断一截' }).click()
  await act('转警情线索', () => form.getByRole('textbox', { name: '派出所' }).fill('甲镇派出所'))
  await page.getByText('待移交', { exact: true }).first().waitFor()
  for (const [name, ending] of [
    ['警情线索移交单', 'pdf'],
    ['Word', 'docx'],
  ] as const) {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
    expect(file.suggestedFilename()).toMatch(new RegExp(`^警情线索移交单.*\\.${ending}$`))
    if (process.env.PICTURES) await file.saveAs(`${process.env.PICTURES}/hand-over.${ending}`)
  }
  await act('移交派出所', async () => {
    await form.getByRole('textbox', { name: '回执编号' }).fill('甲派收〔2026〕17')
    await form.getByRole('textbox', { name: '接收民警' }).fill('高民警')
    await form.getByRole('textbox', { name: '接收时间' }).fill('12月1日 9:30')
  })
  await page.getByText('已移交待答复', { exact: true }).first().waitFor()
  await page.getByText('甲派收〔2026〕17').first().waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'safety-incident')
  expect(complaints).toEqual([])
})
