import { receiveSaid, routeSaid, saidRoutes } from '@balian/contract/intake'
import { addDays } from '../platform/calendar.ts'
import { pilots } from './divisions.ts'
import type { Demo, Wanted } from './make.ts'
import type { DemoOfficer } from './officers.ts'
import type { Deed } from './play.ts'
import type { DemoPerson } from './population/village.ts'
import { type Chance, chance } from './seed.ts'

type Matter = (own: Chance, at: Date) => Record<string, unknown>

const quarrel =
  (title: string, brief: string, kind: string, other: string): Matter =>
  (own, at) => ({
    id: own.id(at),
    module: 'disputes',
    title,
    role: 'applicant',
    others: [{ id: own.id(at), kind: 'outsider', name: other, role: 'respondent' }],
    values: { class: kind, brief },
  })
const petition =
  (title: string, brief: string): Matter =>
  (own, at) => ({ id: own.id(at), module: 'petitions', title, values: { brief, channel: 'visit' } })
const help =
  (title: string, kind: string, what: string): Matter =>
  (own, at) => ({ id: own.id(at), module: 'care-requests', title, values: { kind, what, basic: true } })

interface Told {
  readonly ago: number
  readonly channel: 'window' | 'phone' | 'visit' | 'online'
  readonly words: string
  readonly matters: readonly Matter[]
  /** Routed only some hours after it was said, answered on the spot, or still waiting. */
  readonly after?: 'later' | { readonly answer: string }
}

/** What people say at the two windows: in every state, and an old woman who says three things at once. */
const told: readonly Told[] = [
  {
    ago: 1,
    channel: 'window',
    words: '隔壁犁地把我家地埂占了，说他还骂人。村道水冲了半年没人修。我一个人腿疼，冬天的煤拉不回来。',
    matters: [
      quarrel('隔壁犁地占了地埂', '隔壁犁地把我家地埂占了，说他还骂人。', 'forest-land', '李满囤'),
      petition('反映村道水毁半年未修', '村道水冲了半年没人修。'),
      help('请人帮着拉过冬煤', 'labour', '一个人腿疼，冬天的煤拉不回来。'),
    ],
  },
  {
    ago: 9,
    channel: 'window',
    words: '工程队欠我两个月工钱，说好腊月给。另外想让镇上管管，他们还欠着好几个人。',
    matters: [
      quarrel('工程队欠两个月工钱', '工程队欠我两个月工钱，说好腊月给。', 'migrant-wage-arrears', '刘包工'),
      petition('反映工程队拖欠多人工钱', '他们还欠着好几个人的工钱，想让镇上管管。'),
    ],
  },
  {
    ago: 20,
    channel: 'phone',
    words: '老伴住院，家里没人做饭，想找人搭把手。',
    matters: [help('老伴住院，请人搭把手', 'care', '老伴住院，家里没人做饭。')],
    after: 'later',
  },
  {
    ago: 34,
    channel: 'visit',
    words: '邻居盖房把滴水滴到我家墙上，墙都湿了。',
    matters: [quarrel('盖房滴水淋湿院墙', '邻居盖房把滴水滴到我家墙上，墙都湿了。', 'neighbour', '赵有福')],
    after: 'later',
  },
  {
    ago: 12,
    channel: 'phone',
    words: '合作医疗今年啥时候交？',
    matters: [],
    after: { answer: '今年缴费到十二月底，可以在手机上交，也可以到村站代收；已当场告诉需要带的证件。' },
  },
  { ago: 6, channel: 'window', words: '户口本丢了怎么补？', matters: [], after: { answer: '到派出所户籍窗口，带身份证，当天能补；已写好地址和电话。' } },
  { ago: 0, channel: 'visit', words: '去年说给我家危房补助，钱到现在没见，问谁都说不知道。', matters: [] },
  { ago: 3, channel: 'phone', words: '羊吃了人家的麦苗，人家要赔，我觉得要得太多。', matters: [] },
]

function deedsOf(own: Chance, one: Told, who: DemoPerson, clerk: DemoOfficer, { today, now }: Wanted): Deed[] {
  const moment = (hour: number) => new Date(`${addDays(today, -one.ago)}T${String(hour).padStart(2, '0')}:${own.between(10, 59)}:00+08:00`)
  const [said, routed] = [moment(9), moment(15)]
  if (said >= now) return []
  const id = own.id(said)
  const matters = one.matters.map((matter) => matter(own, said))
  const parties = [{ id: own.id(said), kind: 'person' as const, person: who.id, role: 'speaker' }]
  const input = { id, place: who.place, title: one.words.split(/[。？，]/)[0]!, parties, words: one.words, channel: one.channel, files: [] }
  const commands = [own.id(said), own.id(routed)] as const
  const taken: Deed = {
    at: said,
    act: async (player) => void (await player.do(clerk, receiveSaid, { ...input, matters: (one.after === 'later' ? [] : matters) as never }, commands[0])),
  }
  if (one.after === undefined || routed >= now) return [taken]
  const { after: how } = one
  const act: Deed['act'] = async (player) =>
    void (how === 'later'
      ? await player.do(clerk, routeSaid, { id, version: 1, matters: matters as never }, commands[1])
      : await player.do(clerk, saidRoutes.steps.answer, { id, version: 1, values: {}, note: how.answer } as never, commands[1]))
  return [taken, { at: routed, act }]
}

/** What was said at the windows of the two townships. */
export function tellIntake(demo: Demo, wanted: Wanted): Deed[] {
  const own = chance(`${wanted.seed} intake`)
  return pilots.flatMap((township) => {
    const clerk = demo.officers.find(({ posts }) => posts.some((post) => post.role === 'window-clerk' && post.place === township))
    const people = demo.homes.map((home) => home.people[0]!).filter((one) => one.place.startsWith(township) && one.state === 'present' && one.age >= 45)
    const speakers = [people.find((one) => one.sex === '2' && one.age >= 70) ?? people[0], ...own.sample(people, told.length - 1)]
    return clerk ? told.flatMap((one, i) => (speakers[i] ? deedsOf(own, one, speakers[i], clerk, wanted) : [])) : []
  })
}
