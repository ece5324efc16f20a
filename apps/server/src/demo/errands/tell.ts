import { serviceItems } from '@balian/contract/errands'
import type { Role } from '@balian/contract/roles'
import type { Demo, Wanted } from '../make.ts'
import type { Deed } from '../play.ts'
import type { Told } from '../registers/index.ts'
import { chance } from '../seed.ts'
import { Errand, type Parts } from './errand.ts'

interface Story {
  /** Which service of the catalogue, by the beginning of its name. */
  readonly of: string
  readonly ago: number
  /** Not younger than this. */
  readonly age: number
  readonly tell: (one: Errand) => Errand
}

/** Every state and every mode is to be seen somewhere. */
const stories: readonly Story[] = [
  {
    of: '高龄津贴',
    ago: 62,
    age: 80,
    tell: (one) =>
      one
        .open('for-you', 'home', '腿脚不便，请代办高龄津贴。')
        .takeIn(true)
        .take()
        .pass()
        .after(1)
        .accept()
        .give()
        .submit()
        .after(7)
        .fetch()
        .collect()
        .finish('已核准，下月起按月发到银行卡。')
        .after(1)
        .giveBack()
        .close()
        .rate(5, '没让老人跑一趟。'),
  },
  { of: '城乡居民医保', ago: 33, age: 20, tell: (one) => one.open('at-once', 'window', '给家里人交医保。').atOnce('已登记缴费，当场打印凭证。').rate(5) },
  { of: '城乡居民医保', ago: 0, age: 20, tell: (one) => one.open('at-once', 'window', '参保登记。').atOnce('已登记，告知缴费截止日期。') },
  { of: '生育登记', ago: 15, age: 22, tell: (one) => one.open('at-once', 'window', '给孩子办生育登记。').atOnce('当场办结，发登记凭证。').rate(4) },
  {
    of: '残疾人证',
    ago: 48,
    age: 30,
    tell: (one) =>
      one
        .open('lead-you', 'home', '想办残疾人证，不知道去哪里评定。')
        .takeIn(false)
        .appoint(4, '早上八点半，村口班车站')
        .after(4)
        .accompany()
        .after(12)
        .finish('评定通过，证件已领到。')
        .close()
        .rate(4),
  },
  {
    of: '宅基地',
    ago: 3,
    age: 28,
    tell: (one) => one.open('lead-you', 'station', '老房子要翻建，想批宅基地。').takeIn(false).appoint(5, '上午九点，镇自然资源所门口'),
  },
  { of: '最低生活保障', ago: 4, age: 30, tell: (one) => one.open('for-you', 'station', '家里主劳力病了，想申请低保。').tell('收入和财产声明\n核查授权书', 7) },
  { of: '临时救助', ago: 2, age: 25, tell: (one) => one.open('for-you', 'station', '家里失火，请求临时救助。').takeIn(true).take().pass() },
  {
    of: '城乡居民基本养老保险',
    ago: 6,
    age: 45,
    tell: (one) => one.open('for-you', 'home', '代办养老保险参保。').takeIn(true).take().pass().accept().after(1).give().submit(),
  },
  {
    of: '临时救助',
    ago: 14,
    age: 25,
    tell: (one) =>
      one.open('for-you', 'phone', '孩子住院花费大，申请临时救助。').takeIn(true).take().pass().accept().give().submit().after(9).fetch().collect(),
  },
  {
    of: '高龄津贴',
    ago: 21,
    age: 80,
    tell: (one) =>
      one.open('for-you', 'home', '代领高龄津贴。').takeIn(true).take().pass().accept().give().submit().after(8).fetch().collect().finish('已核准。'),
  },
  { of: '最低生活保障', ago: 1, age: 30, tell: (one) => one.open('for-you', 'station', '想问低保怎么申请，请代办。') },
  {
    of: '城乡居民医保',
    ago: 27,
    age: 20,
    tell: (one) => one.open('for-you', 'phone', '外地参保想转回来。').end('refuse', '参保地未停保，先在参保地办停保，已告知办法。'),
  },
  { of: '残疾人证', ago: 24, age: 30, tell: (one) => one.open('lead-you', 'home', '带我去办残疾人证。').end('withdraw', '家属已陪同去县城办理。') },
  { of: '宅基地', ago: 1, age: 28, tell: (one) => one.open('lead-you', 'station', '兄弟分户，想批宅基地。').toCentre() },
  {
    of: '城乡居民基本养老保险',
    ago: 40,
    age: 45,
    tell: (one) =>
      one
        .open('for-you', 'station', '代办参保登记。')
        .takeIn(true)
        .submit()
        .after(4)
        .collect()
        .finish('已参保。')
        .rate(2, '缴费档次登记错了。')
        .after(3)
        .reopen('缴费档次登记有误，重新递交更正。'),
  },
]

/** Errands of the last two months in the pilot villages, with their papers on the way. */
export function tellErrands(demo: Demo, registers: readonly Told[], wanted: Wanted): Deed[] {
  const own = chance(`${wanted.seed} errands`)
  const holder = (role: Role, place: string) => demo.officers.find(({ posts }) => posts.some((post) => post.role === role && post.place === place))
  const villages = [...Map.groupBy(demo.homes, ({ place }) => place.slice(0, 12))].flatMap(([village, homes]) => {
    const township = village.slice(0, 9)
    const agent = holder('errand-agent', village)
    const clerk = holder('window-clerk', township)
    const manager = holder('manager', township)
    return agent && clerk && manager ? [{ township, agent, clerk, manager, people: homes.flatMap((home) => home.people) }] : []
  })
  if (villages.length === 0) return []
  // The first village has every story; the others share them.
  const told = stories.flatMap((story, i) =>
    [villages[0]!, ...(villages.length > 1 ? [villages[1 + (i % (villages.length - 1))]!] : [])].map((at) => ({ story, at })),
  )
  return told.flatMap(({ story, at: { people, township, ...officers } }) => {
    const able = people.filter(({ age, state, id }) => age >= story.age && state === 'present' && id !== officers.agent.person)
    const service = registers.find(({ register, place, title }) => register.name === serviceItems.name && place === township && title.startsWith(story.of))
    if (able.length === 0 || !service) return []
    const parts: Parts = { resident: own.pick(able), ...officers }
    return story.tell(new Errand(own, parts, service, wanted, story.ago)).deeds
  })
}
