import { careMatches, careRequestRoutes as routes } from '@balian/contract/care-requests'
import { addDays } from '../../platform/calendar.ts'
import type { Demo, Wanted } from '../make.ts'
import type { DemoOfficer } from '../officers.ts'
import type { Deed, Player } from '../play.ts'
import { type Chance, chance } from '../seed.ts'

type Step = keyof typeof routes.steps | 'rate'

interface Story {
  readonly title: string
  readonly kind: string
  readonly what: string
  readonly more?: Readonly<Record<string, boolean>>
  readonly ago: number
  readonly steps: readonly Step[]
  readonly given?: Readonly<Record<string, unknown>>
  readonly why?: string
}

/** What is asked for, and how far it has come: every state is to be seen. */
const stories: readonly Story[] = [
  {
    title: '收洋芋缺人手',
    kind: 'labour',
    what: '三亩洋芋要收，儿子儿媳都在外面。',
    ago: 58,
    steps: ['accept', 'match', 'help', 'visit', 'rate', 'close'],
    given: { labourDays: 3 },
  },
  {
    title: '去县医院没有车',
    kind: 'transport',
    what: '约好了去县医院，早班车赶不上。',
    more: { basic: true },
    ago: 40,
    steps: ['accept', 'match', 'help', 'visit', 'rate'],
  },
  {
    title: '过冬煤没人拉',
    kind: 'goods',
    what: '煤票领了，没人拉也没人卸。',
    more: { basic: true },
    ago: 24,
    steps: ['accept', 'help'],
    given: { amount: 30_000, given: '取暖煤半吨' },
  },
  { title: '洋芋窖要封，一个人干不了', kind: 'labour', what: '腿脚不便，窖口要封、草帘要盖。', ago: 9, steps: ['accept', 'match'] },
  { title: '孙子作业没人辅导', kind: 'schooling', what: '四年级，数学跟不上。', ago: 6, steps: ['accept'] },
  { title: '屋墙裂缝，夜里不敢睡', kind: 'other', what: '后墙裂了一指宽，下雨就掉土。', more: { danger: true }, ago: 1, steps: [] },
  {
    title: '想借钱买三头羊',
    kind: 'guarantee',
    what: '信用社要担保人。',
    ago: 75,
    steps: ['accept', 'cannot'],
    why: '已有逾期贷款，互助组不能再担保，已介绍去问低息项目。',
  },
  { title: '想请人陪着说说话', kind: 'company', what: '一个人过，晚上心慌。', ago: 33, steps: ['withdraw'], why: '女儿已接去兰州住。' },
]

interface Telling {
  readonly own: Chance
  readonly wanted: Wanted
  readonly helper: DemoOfficer
  /** Writes the rating down: not who handled it. */
  readonly clerk: DemoOfficer
  readonly asker: { readonly id: string; readonly name: string; readonly place: string }
}

const days: Readonly<Record<string, number>> = { accept: 1, match: 2, help: 3, visit: 8, rate: 1, close: 1, cannot: 4, withdraw: 3 }

function deedsOf({ own, wanted, helper, clerk, asker }: Telling, story: Story): Deed[] {
  let day = addDays(wanted.today, -story.ago)
  let version = 0
  let offer: { id: string; title: string; what: string } | undefined
  const at = () => new Date(`${day}T${String(own.between(8, 11)).padStart(2, '0')}:${own.between(10, 59)}:00+08:00`)
  const opened = at()
  const id = own.id(opened)
  const values = { kind: story.kind, what: story.what, danger: false, basic: false, ...story.more }
  const parties = [{ id: own.id(opened), kind: 'person', person: asker.id, name: asker.name, role: 'asker' }]
  const open = { id, place: asker.place, title: story.title, parties, values }
  const keep = (now: unknown) => void ({ version } = now as { version: number })
  const first: Deed = { at: opened, act: async (player) => keep(await player.do(helper, routes.open, open as never, own.id(opened))) }
  const told = (step: Step): Record<string, unknown> => {
    if (step === 'match') return { ...(offer ? { offer: offer.id } : {}), agreed: offer?.what ?? '由村委会安排人手' }
    if (step === 'help') return { helpKind: story.kind, givenOn: day, by: offer?.title ?? '村委会', given: story.title, ...story.given }
    return step === 'visit' ? { solved: 'yes' } : {}
  }
  const rest = story.steps.map((step): Deed => {
    day = addDays(day, days[step]!)
    const [moment, command, on] = [at(), own.id(at()), day]
    const act = async (player: Player) => {
      if (step === 'rate') return keep(await player.do(clerk, routes.rate!, { id, version, level: 5, note: '帮得及时', how: 'phone-call' }, command))
      if (step === 'match') [offer] = (await player.do(helper, careMatches, { id }, null)).items
      const input = {
        id,
        version,
        values: { ...told(step), ...(step === 'help' ? { givenOn: on } : {}) },
        note: step === 'visit' ? '电话回访，困难已解决。' : (story.why ?? ''),
      }
      keep(await player.do(helper, routes.steps[step], input as never, command))
    }
    return { at: moment, act }
  })
  return [first, ...rest]
}

/** Requests for help in the two demo townships, in every state. */
export function tellCareRequests(demo: Demo, wanted: Wanted): Deed[] {
  const villages = [...Map.groupBy(demo.homes, ({ place }) => place.slice(0, 12))]
  const byTownship = Map.groupBy(villages, ([village]) => village.slice(0, 9))
  return [...byTownship].flatMap(([township, all]) => {
    const own = chance(`${wanted.seed} care requests ${township}`)
    const clerk = demo.officers.find(({ posts }) => posts.some(({ role, place }) => role === 'window-clerk' && place === township))
    return stories.flatMap((story, i) => {
      const [village, homes] = all[Math.floor(i / 4) % all.length]!
      const helper = demo.officers.find(({ posts }) => posts.some(({ role, place }) => role === 'care-helper' && village.startsWith(place)))
      const asker = own.pick(homes.flatMap(({ people }) => people).filter(({ age, state }) => age >= 58 && state === 'present'))
      return helper && clerk && asker ? deedsOf({ own, wanted, helper, clerk, asker }, story) : []
    })
  })
}
