import type { Day } from '@balian/contract/ids'
import { myScreening, reportScreening } from '@balian/contract/screening'
import { addDays } from '../../platform/calendar.ts'
import type { Demo, Wanted } from '../make.ts'
import type { DemoOfficer } from '../officers.ts'
import type { Deed } from '../play.ts'
import { type Chance, chance } from '../seed.ts'

/** Small matters that a round finds and that talk settles on the spot. */
const small = [
  ['neighbour', '两家因鸡进了菜园子拌嘴，当面说开，已和好。'],
  ['neighbour', '因夜里打碾吵了邻居休息，约定晚上十点后停机。'],
  ['marriage-family', '婆媳因带孩子的事闹意见，社长和妇联主任上门劝解，已缓和。'],
  ['production-business', '合用旋耕机排队先后有争执，当场排好次序。'],
  ['forest-land', '地埂上栽树遮阴，商定把靠地一侧的枝条修掉。'],
  ['contract', '赊账买化肥的数目对不上，找到账本核对清楚。'],
] as const

const ways = ['逐户走访并在群里询问', '结合入户收医保走访', '召集互助组组长碰头了解', '赶集日在服务站接访并走访两个社']

/** How many weeks of rounds the demo has. */
const weeks = 8

const mondayOf = (day: Day): Day => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))

/** One office reports what is due: mostly nothing, sometimes late, now and then not at all. */
async function reportDue(own: Chance, who: DemoOfficer, player: Parameters<Deed['act']>[0], at: Date, day: Day): Promise<void> {
  const places = who.posts.filter(({ role }) => role === 'mediator').map(({ place }) => place)
  const { items } = await player.do(who, myScreening, {}, null)
  for (const { round, place, from } of items) {
    if (!places.includes(place) || from > day || own.of(0.05)) continue
    const found = own.of(0.14) ? [own.pick(small)] : []
    const findings = found.map(([kind, brief]) => ({ id: own.id(at), class: kind, brief, peopleCount: own.between(2, 4), urgent: false, settledOnSpot: true }))
    const input = {
      round,
      place,
      activity: own.id(at),
      day,
      nothing: findings.length === 0,
      findings,
      visited: own.between(12, 60),
      how: own.pick(ways),
      who: [],
      files: [],
    }
    await player.do(who, reportScreening, input, own.id(at))
  }
}

/** The screening rounds of the last weeks: opened each Monday, reported by each mediation committee from Thursday on. */
export function tellScreening(demo: Demo, { seed, today, now }: Wanted): Deed[] {
  const own = chance(`${seed} screening`)
  const mediators = demo.officers.filter(({ posts, office }) => posts.some(({ role, place }) => role === 'mediator' && place === office))
  const mondays = Array.from({ length: weeks }, (_, i) => addDays(mondayOf(today), -7 * i))
  const deeds = mondays.flatMap((monday): Deed[] => {
    const open: Deed = { at: new Date(`${monday}T06:00:00+08:00`), act: (player) => player.round('screening.open') }
    const reports = mediators.map((who): Deed => {
      const day = addDays(
        monday,
        own.weighted([
          [2, 2],
          [3, 4],
          [4, 8],
          [5, 2],
          [9, 1],
        ] as const),
      )
      const at = new Date(`${day}T${own.between(14, 18)}:${own.between(10, 59)}:00+08:00`)
      return { at, act: (player) => reportDue(own, who, player, at, day) }
    })
    return [open, ...reports]
  })
  return deeds.filter(({ at }) => at < now)
}
