import { recordActivity } from '@balian/contract/activities'
import { addDays } from '../platform/calendar.ts'
import type { Demo, Wanted } from './make.ts'
import type { DemoGroup } from './mutual-aid.ts'
import type { Deed } from './play.ts'
import { type Chance, chance } from './seed.ts'

type Told = readonly [form: string, theme: string, findings: string]

/** What groups of each kind do by themselves. */
const told: Readonly<Record<DemoGroup['kind'], readonly Told[]>> = {
  geographic: [
    ['fields', '换工抢收玉米', '八户换工，两天收完坡地玉米，晚上各家轮流管饭。'],
    ['fields', '合力清理灌溉渠道', '清淤四百多米，通水后按地块排了浇水次序。'],
    ['meeting', '商量村道养护', '定下每户出一个工，先补水冲的两段路面。'],
    ['neighbours', '帮病人家秋收', '组员抽空帮着收完三亩洋芋，装窖入库。'],
    ['watch', '雨天排查老房', '看了六户老房和两处崖边，一户屋顶漏雨当天苫好。'],
  ],
  industry: [
    ['study', '马铃薯晚疫病防治交流', '请农技站来地头讲用药时间和配比，当天统一打药。'],
    ['fields', '中药材起挖换工', '合用起药机，五户轮着挖，省下雇工钱。'],
    ['study', '养牛户冬春喂养交流', '看了两户牛棚，互相说了饲草搭配和防疫的账。'],
    ['meeting', '商量统一装车外销', '比了三家收购价，定下按等级过磅、当天结账。'],
    ['neighbours', '帮新户盖羊圈', '出工又出旧料，三天把圈盖起来。'],
  ],
  living: [
    ['neighbours', '给独居老人拉煤劈柴', '七位老人的过冬煤拉到家，烟囱都掏了一遍。'],
    ['neighbours', '看望寄宿的孩子', '三位家长进城看了十一个孩子，带去换季衣服，见了班主任。'],
    ['culture', '重阳节包饺子', '老人们聚在一起吃饭说话，不能来的送到家里。'],
    ['study', '防电信诈骗说给老人听', '把常见骗法编成顺口溜，留了组长电话，遇事先问一声。'],
    ['watch', '夜里走访独居户', '两人一组看火炉和门窗，提醒防煤气中毒。'],
  ],
}

const groupsShown = 48
const days = 150

function deedOf(own: Chance, group: DemoGroup, demo: Demo, { today, now }: Wanted): Deed[] {
  const day = addDays(today, -own.between(1, days))
  const at = new Date(`${day}T${own.between(17, 20)}:${own.between(10, 59)}:00+08:00`)
  const village = group.place.slice(0, 12)
  const writer = demo.officers.find(({ posts }) => posts.some((post) => post.place === village && post.role !== 'window-clerk'))
  if (!writer || at >= now || group.founded >= day) return []
  const [form, theme, findings] = own.pick(told[group.kind])
  const households = form === 'neighbours' || form === 'fields' ? own.between(1, 9) : null
  const input = { id: own.id(at), kind: 'group-activity' as const, place: group.place, day, theme, findings, groups: [group.id] }
  const more = { reached: own.between(5, 26), values: { form, households } }
  return [{ at, act: async (player) => void (await player.do(writer, recordActivity, { ...input, ...more }, own.id(at))) }]
}

/** What some of the mutual-aid groups did in the last months, as the officers of their village wrote it down. */
export function tellGroupActivities(demo: Demo, wanted: Wanted): Deed[] {
  const own = chance(`${wanted.seed} group activities`)
  return own
    .sample(demo.groups, groupsShown)
    .flatMap((group) => [...deedOf(own, group, demo, wanted), ...(own.of(0.4) ? deedOf(own, group, demo, wanted) : [])])
}
