import { recordActivity } from '@balian/contract/activities'
import { addDays } from '../../platform/calendar.ts'
import type { Demo, Wanted } from '../make.ts'
import type { Deed } from '../play.ts'
import { chance } from '../seed.ts'

const services = [
  ['company', '重阳节看望老人', '带了棉鞋和点心，和老人们一起吃了饭。'],
  ['tutoring', '留守儿童周末课堂', '两名返乡大学生辅导作业，教了剪纸。'],
  ['clinic', '义诊理发进村', '镇卫生院量血压，理发师剪了二十多人。'],
  ['family-call', '亲情连线', '用村部的电脑和外地父母视频。'],
  ['meals', '互助幸福院包饺子', '组员轮流下厨，腿脚不便的送到家里。'],
  ['fields', '助收秋粮', '帮缺劳力的户收了玉米和洋芋。'],
] as const

/** Rounds of screening and care services of the line's officers, in some of the villages. */
export function tellCareActivities(demo: Demo, wanted: Wanted): Deed[] {
  const own = chance(`${wanted.seed} care activities`)
  const villages = [...new Set(demo.homes.map(({ place }) => place.slice(0, 12)))]
  return own.sample(villages, 14).flatMap((village, i): Deed[] => {
    const writer = demo.officers.find(({ posts }) => posts.some(({ role, place }) => role === 'care-helper' && village.startsWith(place)))
    if (!writer) return []
    const day = addDays(wanted.today, -own.between(3, 150))
    const at = new Date(`${day}T17:${own.between(10, 59)}:00+08:00`)
    const base = { id: own.id(at), place: village, day }
    const households = own.between(20, 90)
    const screening = {
      kind: 'care-screening',
      theme: '入户摸排关爱对象',
      reached: households,
      values: { households, found: own.between(0, 3), stopped: own.between(0, 2) },
    }
    const [form, theme, findings] = services[i % services.length]!
    const service = { kind: 'care-service', theme, findings, reached: own.between(8, 40), values: { form, site: null } }
    const input = { ...base, ...(i % 3 === 0 ? screening : service) }
    return [{ at, act: async (player) => void (await player.do(writer, recordActivity, input as never, own.id(at))) }]
  })
}
