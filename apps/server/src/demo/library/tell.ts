import { confirmRead, endPaper, issuePaper, paperPage, revisePaper } from '@balian/contract/library'
import { duties } from '@balian/contract/officers'
import { addDays } from '../../platform/calendar.ts'
import { demoPlaces } from '../accounts.ts'
import type { Demo, Wanted } from '../make.ts'
import type { DemoOfficer } from '../officers.ts'
import type { Deed } from '../play.ts'
import { chance } from '../seed.ts'
import { circulars, otherPlans } from './more-plans.ts'
import { firstPlans, type Plan } from './plans.ts'

const at = (day: string, time: string) => new Date(`${day}T${time}:00+08:00`)
const issuer = '定西市综治办'

/** The work plans, each in two versions; the first as it was two years before. */
function plans(city: DemoOfficer, id: () => string, today: string): Deed[] {
  const common = { place: demoPlaces.city, kind: 'plan' as const, issuer, audience: [], asksReceipt: false }
  return [...firstPlans, ...otherPlans].flatMap((plan: Plan, i) => {
    const paper = id()
    const before = plan.former.reduce((text, [now, then]) => text.replace(now, then), plan.text)
    const first = {
      id: paper,
      ...common,
      line: plan.line,
      title: plan.title,
      number: `定综治办〔2024〕${i + 3}号`,
      fromDay: addDays(today, -230),
      text: before,
    }
    const next = { id: paper, version: 1, fromDay: addDays(today, -60), text: plan.text, change: plan.change }
    return [
      { at: at(addDays(today, -230), `09:${10 + i}`), act: async (player) => void (await player.do(city, issuePaper, first, null)) },
      { at: at(addDays(today, -70), `10:${10 + i}`), act: async (player) => void (await player.do(city, revisePaper, next, null)) },
    ] satisfies Deed[]
  })
}

/** The duty statements, as the program carries them. */
const dutyPapers = (city: DemoOfficer, id: () => string, today: string): Deed => ({
  at: at(addDays(today, -229), '15:00'),
  act: async (player) => {
    const { items } = await player.do(city, duties, {}, null)
    for (const { line, role, zh, since } of items) {
      const text = [zh.purpose, ...zh.duties.map((duty, i) => `${i + 1}. ${duty}`)].join('\n')
      const paper = { id: id(), place: demoPlaces.city, kind: 'duty' as const, line, title: zh.title, issuer, audience: [role], fromDay: since, text }
      await player.do(city, issuePaper, paper, null)
    }
  },
})

/** Circulars that ask for receipts, read by some. */
function notices(demo: Demo, city: DemoOfficer, own: ReturnType<typeof chance>, { today, now }: Wanted): Deed[] {
  const others = demo.officers.filter((one) => one.posts.length > 0 && !['mediator', 'care', 'registrar'].includes(one.login))
  return circulars.flatMap(({ ago, audience, ...circular }) => {
    const id = own.id(now)
    const paper = {
      id,
      place: demoPlaces.city,
      kind: 'circular' as const,
      issuer,
      asksReceipt: true,
      fromDay: addDays(today, -ago),
      ...circular,
      audience: [...audience],
    }
    const addressed = others.filter((one) => one.posts.some(({ role }) => audience.length === 0 || (audience as readonly string[]).includes(role)))
    const allowed = addressed.filter((one) => one.posts.every(({ role }) => !role.endsWith('admin') && role !== 'auditor'))
    const readers = own.sample(allowed, Math.floor(allowed.length * (ago > 20 ? 0.8 : 0.5))).slice(0, 40)
    return [
      { at: at(addDays(today, -ago), '09:00'), act: async (player) => void (await player.do(city, issuePaper, paper, null)) },
      {
        at: at(addDays(today, -ago + 1), '11:00'),
        act: async (player) => {
          for (const one of readers) await player.do(one, confirmRead, { id, number: 1 }, null)
        },
      },
    ] satisfies Deed[]
  })
}

/** A material of the township, and a circular that no longer holds. */
function others(demo: Demo, city: DemoOfficer, id: () => string, today: string): Deed[] {
  const [phones, summer] = [id(), id()]
  const township = demo.officers.find((one) => one.login === 'township') ?? city
  const place = township.posts[0]?.place ?? demoPlaces.city
  const handbook = {
    id: phones,
    place,
    kind: 'material' as const,
    title: '村站常用办事电话和地点',
    issuer: '镇社会服务管理中心',
    fromDay: addDays(today, -120),
    text: '社保、医保：镇便民大厅二号窗口，工作日上午九点至下午五点。\n户籍：派出所户籍窗口，周六上午也开。\n农机补贴：镇农技站。\n法律咨询：司法所，每周三上午律师坐班。',
  }
  const flood = {
    id: summer,
    place: demoPlaces.city,
    kind: 'circular' as const,
    title: '关于汛期巡查值守的通知',
    number: '定综治办〔2026〕15号',
    issuer,
    fromDay: addDays(today, -170),
    text: '汛期内各村站每日巡查河道、山洪沟和危房，雨天加密，险情先转移人再报告。',
  }
  return [
    { at: at(addDays(today, -120), '14:00'), act: async (player) => void (await player.do(township, issuePaper, handbook, null)) },
    { at: at(addDays(today, -170), '14:00'), act: async (player) => void (await player.do(city, issuePaper, flood, null)) },
    {
      at: at(addDays(today, -50), '16:00'),
      act: async (player) => {
        const { edit } = await player.do(city, paperPage, { id: summer }, null)
        await player.do(city, endPaper, { id: summer, version: edit, on: addDays(today, -50), why: '汛期结束' }, null)
      },
    },
  ]
}

/** The library of the demo: plans in versions, duties, circulars read by some, a material, a circular that has ended. */
export function tellLibrary(demo: Demo, wanted: Wanted): Deed[] {
  const own = chance(`${wanted.seed} library`)
  const city = demo.officers.find((one) => one.login === 'city')
  if (!city) return []
  const id = () => own.id(wanted.now)
  return [...plans(city, id, wanted.today), dutyPapers(city, id, wanted.today), ...notices(demo, city, own, wanted), ...others(demo, city, id, wanted.today)]
}
