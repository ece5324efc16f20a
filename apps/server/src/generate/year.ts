import { helpGiven } from '@balian/contract/care-help'
import type { Day } from '@balian/contract/ids'
import { policeReferrals } from '@balian/contract/residence-checks'
import { addDays } from '../platform/calendar.ts'
import type { Loader } from './loader.ts'
import { titleOf } from './pick.ts'
import type { Making } from './registers.ts'
import { dayInYear } from './setting.ts'
import { spread } from './spread.ts'

// What happened in the year beside matters: messages, referrals, help, lectures.

const times = (count: number): number[] => Array.from({ length: count }, (_, i) => i)
const at = (day: Day, hour: number): string => `${day}T${String(hour).padStart(2, '0')}:30:00+08:00`

const messages = [
  ['farm', '春耕农资补贴到账提醒', '今年的农资综合补贴已经发放，请核对存折；没有到账的到村站登记。'],
  ['farm', '病虫害防治提醒', '近日阴雨，请查看洋芋晚疫病，药剂可到农技站领取。'],
  ['relief', '救助申请提醒', '生活困难的家庭可以申请临时救助，到村站或者镇中心窗口办理。'],
  ['jobs', '用工信息', '县上劳务服务中心组织外出务工，报名和培训都不收费。'],
  ['other', '合作医疗缴费提醒', '下年度合作医疗开始缴费，请在月底前缴清。'],
] as const

/** 服务信息: each to people of the village, one delivery a person, until the village's share is sent. */
export function serviceMessages(to: Loader, { quotas, nth, own, people, village, setting }: Making): void {
  const receivers = people.filter(({ age }) => age >= 16)
  let left = quotas.of('service-messages', nth)
  if (left > 0 && receivers.length === 0) throw new Error(`${village.name} has nobody to send messages to.`)
  for (let n = 0; left > 0; n += 1) {
    const day = dayInYear(own, setting)
    const [kind, title, body] = messages[n % messages.length]!
    const id = own.id(new Date(at(day, 8)))
    const some = receivers.slice(0, Math.min(left, receivers.length))
    left -= some.length
    const both = { writer: own.id(setting.madeAt), writer_name: '实有人口管理员', approver: own.id(setting.madeAt), approver_name: '综治办' }
    to.add('service_messages', [
      {
        county: village.county.code,
        id,
        place: village.code,
        kind,
        title,
        body,
        household: 'any',
        register: 'any',
        ...both,
        state: 'sent',
        sent_at: at(day, 10),
        made_at: at(day, 8),
      },
    ])
    const sent = {
      id,
      county: village.county.code,
      place: village.code,
      kind,
      title,
      body,
      channels: '{sms}',
      account: both.writer,
      name: both.writer_name,
      at: at(day, 10),
    }
    to.add('dispatches', [sent])
    to.add(
      'deliveries',
      some.map((one) => ({
        county: village.county.code,
        dispatch: id,
        person: one.id,
        place: one.place,
        channel: one.phone ? 'sms' : null,
        state: one.phone ? 'delivered' : 'unreached',
        due: at(day, 10),
        at: at(day, 10),
        sent_at: at(day, 10),
        done_at: at(day, 10),
      })),
    )
  }
}

/** 移交公安线索: numbers of a month, nobody is named. */
export function referrals({ quotas, nth, own, tell, village, setting }: Making): void {
  const [security, criminal] = [quotas.of('floating-security-cases', nth), quotas.of('floating-criminal-cases', nth)]
  if (security + criminal === 0) return
  const month = dayInYear(own, setting).slice(0, 7)
  const referred = security + criminal + own.between(0, 2)
  tell(policeReferrals, month, { month, referred, security, criminal, unfounded: referred - security - criminal, station: `${village.township.name}派出所` })
}

const helps = [
  ['money', '春节慰问金', 30_000],
  ['goods', '米面油和煤', 40_000],
  ['labour', '帮忙秋收', null],
  ['care', '上门做饭打扫', null],
  ['schooling', '辅导功课', null],
] as const

/** 帮扶: people of the village who were helped, each for the first time. */
export function helpOfYear({ quotas, nth, own, tell, pick, setting }: Making): void {
  const who = pick.of(
    'helped',
    quotas.of('vulnerable-helped', nth, 0.4),
    () => true,
    ({ age }) => age >= 60 || age < 16,
  )
  for (const one of who) {
    const [kind, what, amount] = own.pick(helps)
    const givenOn = dayInYear(own, setting)
    const by = own.of(0.6) ? '互助组' : '村委会'
    tell(
      helpGiven,
      `${titleOf(one)} ${what} ${givenOn} ${by}`,
      { person: one.id, kind, givenOn, amount, labourDays: kind === 'labour' ? own.between(1, 4) : null, what, by },
      one.place,
    )
  }
}

const themes = [
  ['fraud', '防诈骗宣讲'],
  ['land', '土地承包政策宣讲'],
  ['labour', '外出务工维权宣讲'],
  ['insurance', '合作医疗政策宣讲'],
  ['family', '婚姻家庭法律宣讲'],
] as const

/** 法律政策宣讲: as many lectures as a village hall holds people, which together reach the village's share. */
export function lecturesOfYear(to: Loader, { quotas, nth, own, village, setting }: Making): void {
  const reached = quotas.of('law-reached', nth)
  if (reached === 0) return
  const county = village.county.code
  const sizes = spread(
    reached,
    times(Math.ceil(reached / 80)).map(() => own.next() + 0.5),
  )
  for (const size of sizes) {
    const day = dayInYear(own, setting)
    const id = own.id(new Date(at(day, 9)))
    const [area, theme] = own.pick(themes)
    to.add('activities', [
      {
        county,
        id,
        place: village.code,
        line: 'learning',
        kind: 'lecture',
        on_day: day,
        theme: village.name + theme,
        spot: '村委会',
        reached: size,
        account_name: '法律政策辅导员',
        made_at: at(addDays(day, 0), 18),
      },
    ])
    to.add('lectures', [{ county, id, area, handed: Math.floor(size * 0.7) }])
  }
}
