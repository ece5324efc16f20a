import { answerFileRequest, askAboutFile } from '@balian/contract/file-requests'
import { announceGathering, cancelGathering, signUpGathering } from '@balian/contract/gatherings'
import { saidRoutes } from '@balian/contract/intake'
import { peopleAnswerWhy, peopleAskWhy, peopleOpenings } from '@balian/contract/people-mine'
import { addDays } from '../platform/calendar.ts'
import { demoPlaces } from './accounts.ts'
import type { Demo, Wanted } from './make.ts'
import type { DemoOfficer } from './officers.ts'
import type { Deed } from './play.ts'
import { type Chance, chance } from './seed.ts'

interface Cast {
  readonly resident: DemoOfficer
  readonly person: string
  readonly place: string
  readonly clerk: DemoOfficer
  readonly registrar: DemoOfficer
  readonly tutor: DemoOfficer
  readonly county: DemoOfficer
}

type At = (ago: number, hour: number) => Date

/** What the resident asked from home: one answered and not rated yet, one that waits for the clerk. */
function asked(own: Chance, { resident, person, place, clerk }: Cast, at: At): Deed[] {
  const ask = (ago: number, title: string, topic: string, words: string) => {
    const moment = at(ago, 20)
    const id = own.id(moment)
    const parties = [{ id: own.id(moment), kind: 'person' as const, person, role: 'speaker' }]
    const input = { id, place, title, parties, values: { words, topic, channel: 'online' } as never, note: '' }
    const deed: Deed = { at: moment, act: async (player) => void (await player.do(resident, saidRoutes.open, input, own.id(moment))) }
    return { id, deed }
  }
  const answered = ask(9, '医保今年交多少', 'learning', '今年的医保交多少，在手机上怎么给老人交？')
  const waiting = ask(1, '村口路灯坏了两盏', 'safety', '村口的路灯坏了两盏，晚上孩子放学看不见路，请派人修。')
  const answer = {
    id: answered.id,
    version: 1,
    values: {},
    note: '每人四百元，十二月底前交清。在手机微信“甘肃税务”里可以替家人交，不会用的可以拿身份证到村站代交。',
  }
  return [
    answered.deed,
    waiting.deed,
    { at: at(8, 10), act: async (player) => void (await player.do(clerk, saidRoutes.steps.answer, answer as never, own.id(at(8, 10)))) },
  ]
}

/** "Why?": one answered, one that waits; and what was asked about the file itself. */
function aboutFile(own: Chance, { resident, registrar, clerk }: Cast, at: At): Deed[] {
  const why = (ago: number, role: string, question: string, answer?: string): Deed => ({
    at: at(ago, 19),
    act: async (player) => {
      const { items } = await player.do(resident, peopleOpenings, { page: 1, size: 100 }, null)
      const one = items.find((each) => each.verb === 'people.open' && each.role === role)
      if (!one) return
      const id = own.id(at(ago, 19))
      await player.do(resident, peopleAskWhy, { id, opening: one.id, question }, own.id(at(ago, 19)))
      if (answer) await player.do(clerk, peopleAnswerWhy, { id, answer }, own.id(at(ago, 19)))
    },
  })
  const request = (ago: number, kind: 'correction' | 'copy', words: string) => {
    const id = own.id(at(ago, 19))
    return {
      id,
      deed: { at: at(ago, 19), act: async (player) => void (await player.do(resident, askAboutFile, { id, kind, words }, own.id(at(ago, 19)))) } satisfies Deed,
    }
  }
  const copy = request(26, 'copy', '想要一份我家登记的内容，到村站领。')
  const mend = request(4, 'correction', '联系电话换了，登记的还是旧号码。')
  const given = { id: copy.id, version: 1, state: 'granted' as const, answer: '已打印一份，本人在村站领取。' }
  return [
    copy.deed,
    { at: at(22, 9), act: async (player) => void (await player.do(registrar, answerFileRequest, given, own.id(at(22, 9)))) },
    mend.deed,
    why(38, 'window-clerk', '我那天没有去镇上办事。', '您家老人当天来窗口代交医保，核对了户内成员身份。'),
    why(2, 'population-registrar', ''),
  ]
}

/** What is announced: in the village, in the county, one with few seats, one called off. */
function announced(own: Chance, { resident, tutor, county }: Cast, at: At, today: string): Deed[] {
  const village = demoPlaces.village
  const announce = (
    who: DemoOfficer,
    ago: number,
    facts: {
      place: string
      line: 'learning' | 'organizations' | 'care'
      title: string
      in: number
      fromTime: string
      spot: string
      seats?: number
      about: string
    },
  ) => {
    const id = own.id(at(ago, 9))
    const { in: days, ...rest } = facts
    const input = { id, ...rest, onDay: addDays(today, days) }
    return { id, deed: { at: at(ago, 9), act: async (player) => void (await player.do(who, announceGathering, input, own.id(at(ago, 9)))) } satisfies Deed }
  }
  const lecture = announce(tutor, 5, {
    place: village,
    line: 'learning',
    title: '反电信诈骗宣讲',
    in: 6,
    fromTime: '19:30',
    spot: '村文化广场',
    about: '讲身边的案子，现场教怎样装反诈软件。',
  })
  const jobs = announce(county, 8, {
    place: demoPlaces.county,
    line: 'organizations',
    title: '冬季招聘会',
    in: 12,
    fromTime: '09:00',
    spot: '县人力资源市场',
    about: '三十家企业到场，带上身份证。村口八点有班车。',
  })
  const clinic = announce(tutor, 3, {
    place: village,
    line: 'care',
    title: '县医院专家义诊',
    in: 9,
    fromTime: '08:30',
    spot: '村卫生室',
    seats: 40,
    about: '量血压、测血糖，老人优先。',
  })
  const off = announce(tutor, 7, { place: village, line: 'learning', title: '土地承包政策问答', in: 2, fromTime: '15:00', spot: '村委会会议室', about: '' })
  const sign: Deed = {
    at: at(1, 12),
    act: async (player) => void (await player.do(resident, signUpGathering, { id: lecture.id, people: 2 }, own.id(at(1, 12)))),
  }
  const cancel: Deed = {
    at: at(1, 16),
    act: async (player) => void (await player.do(tutor, cancelGathering, { id: off.id, version: 1, why: '讲课老师有事，改到下月' }, own.id(at(1, 16)))),
  }
  return [lecture.deed, jobs.deed, clinic.deed, off.deed, sign, cancel]
}

/** What the demo's resident has been doing on the own pages, and what the office announced. */
export function tellResidents(demo: Demo, { seed, today }: Wanted): Deed[] {
  const own = chance(`${seed} residents`)
  const by = (login: string) => demo.officers.find((one) => one.login === login)
  const [resident, clerk, registrar, tutor, county] = ['resident', 'window', 'registrar', 'tutor', 'county'].map(by)
  const home = demo.homes.flatMap((one) => one.people).find((one) => one.id === resident?.person)
  if (!resident?.person || !home || !clerk || !registrar || !tutor || !county) return []
  const at: At = (ago, hour) => new Date(`${addDays(today, -ago)}T${String(hour).padStart(2, '0')}:${own.between(10, 59)}:00+08:00`)
  const cast = { resident, person: resident.person, place: home.place, clerk, registrar, tutor, county }
  return [...asked(own, cast, at), ...aboutFile(own, cast, at), ...announced(own, cast, at, today)]
}
