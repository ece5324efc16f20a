import { keepTemplate, lettersToPeople } from '@balian/contract/letters'
import {
  type ServiceKind,
  serviceApprove,
  serviceHandIn,
  serviceMine,
  serviceRead,
  serviceReturn,
  serviceWithdraw,
  serviceWrite,
} from '@balian/contract/service-messages'
import { demoPlaces } from '../accounts.ts'
import type { Demo, Wanted } from '../make.ts'
import type { DemoOfficer } from '../officers.ts'
import type { Deed } from '../play.ts'
import { type Chance, chance } from '../seed.ts'

type End = 'draft' | 'waiting' | 'returned' | 'sent' | 'withdrawn'
type Told = readonly [kind: ServiceKind, title: string, text: string, days: number, end: End, audience?: object]

const byPhone = ['push', 'in-app', 'sms']
const told: readonly Told[] = [
  ['farm', '春耕化肥到货，凭身份证登记领取', '春耕用化肥已到村委会，每亩一袋，请本周内带身份证登记领取。', 150, 'sent', { channels: byPhone }],
  ['relief', '临时救助申请说明', '因病因灾生活困难的，可以向村委会申请临时救助，需要身份证、户口簿和困难证明。', 96, 'sent', { ageFrom: 60 }],
  [
    'jobs',
    '县里招聘会：三十家企业到场',
    '本月二十日在县体育馆举办招聘会，村里统一安排车，想去的请提前一天报名。',
    61,
    'sent',
    { ageFrom: 18, ageTo: 55, channels: byPhone },
  ],
  [
    'other',
    '入冬用火用电安全',
    '封火前看一看烟囱，睡前关好电褥子。独居老人有事请给互助组组长打电话。',
    5,
    'sent',
    { household: 'with-elderly', channels: byPhone },
  ],
  ['farm', '马铃薯良种补贴申请截止提醒', '良种补贴本月底截止，没有登记面积的请到村站补登。', 3, 'waiting', { channels: byPhone }],
  ['jobs', '扶贫车间招工', '镇扶贫车间招工三十名，计件工资，可以照顾家里。', 9, 'returned', { ageFrom: 18, ageTo: 50 }],
  ['relief', '高龄津贴年审', '八十岁以上老人请在年底前完成高龄津贴年审。', 3, 'draft', { ageFrom: 80 }],
  ['other', '停水通知', '管道检修，周三全天停水。', 33, 'withdrawn'],
]

interface Writing {
  readonly writer: DemoOfficer
  readonly approver: DemoOfficer
  readonly own: Chance
}

function deedsOf({ writer, approver, own }: Writing, place: string, [kind, title, text, days, end, audience = {}]: Told, now: Date): Deed[] {
  // In the morning: what makes a noise is not sent at night.
  const start = Math.floor((now.getTime() - days * 86_400_000) / 86_400_000) * 86_400_000 + 2 * 3_600_000
  const id = own.id(new Date(start))
  const at = (hours: number) => new Date(start + hours * 3_600_000)
  const deed = (hours: number, act: (player: Parameters<Deed['act']>[0], when: Date) => Promise<unknown>): Deed => ({
    at: at(hours),
    act: async (player) => void (await act(player, at(hours))),
  })
  const written = deed(0, (p, when) => p.do(writer, serviceWrite, { id, place, kind, title, text, ...audience }, own.id(when)))
  const handedIn = deed(1, (p, when) => p.do(writer, serviceHandIn, { id, version: 1 }, own.id(when)))
  if (end === 'draft') return [written]
  if (end === 'waiting') return [written, handedIn]
  if (end === 'withdrawn') return [written, deed(2, (p, when) => p.do(writer, serviceWithdraw, { id, version: 1, why: '改为广播通知' }, own.id(when)))]
  if (end === 'returned')
    return [written, handedIn, deed(5, (p, when) => p.do(approver, serviceReturn, { id, version: 2, why: '请写明报名地点和联系人' }, own.id(when)))]
  return [
    written,
    handedIn,
    deed(4, (p, when) => p.do(approver, serviceApprove, { id, version: 2 }, own.id(when))),
    deed(5, async (p) => {
      await p.round('population.sendServiceMessages')
      await p.round('messages.send')
    }),
  ]
}

/** Service messages of the demo village in every state; its resident has read the first. */
export function tellMessages(demo: Demo, wanted: Wanted): Deed[] {
  const own = chance(`${wanted.seed} service messages`)
  const by = (login: string) => demo.officers.find((one) => one.login === login)
  const [writer, approver, resident] = [by('registrar'), by('township'), by('resident')]
  if (!writer || !approver) return []
  const all = told.map((one) => deedsOf({ writer, approver, own }, demoPlaces.village, one, wanted.now))
  if (!resident) return all.flat()
  all.push(...tellOnes(demo, wanted, own))
  const at = new Date(wanted.now.getTime() - 149 * 86_400_000)
  const read: Deed = {
    at,
    act: async (player) => {
      const { items } = await player.do(resident, serviceMine, { page: 1, size: 20 } as never, null)
      for (const one of items.slice(-1)) await player.do(resident, serviceRead, { id: one.id }, own.id(at))
    },
  }
  return [...all.flat(), read]
}

/** Messages to single residents, one line's message that waits for approval, and a template of the township's own. */
function tellOnes(demo: Demo, wanted: Wanted, own: Chance): Deed[][] {
  const by = (login: string) => demo.officers.find((one) => one.login === login)
  const [helper, mediator, township, resident] = [by('care'), by('mediator'), by('township'), by('resident')]
  if (!helper || !mediator || !township || !resident?.person) return []
  const deed = (days: number, hour: number, act: (player: Parameters<Deed['act']>[0], when: Date) => Promise<unknown>): Deed => {
    const at = new Date(Math.floor((wanted.now.getTime() - days * 86_400_000) / 86_400_000) * 86_400_000 + hour * 3_600_000)
    return { at, act: async (player) => void (await act(player, at)) }
  }
  const people = [resident.person]
  const [visit, waiting, template] = [own.id(wanted.now), own.id(wanted.now), own.id(wanted.now)]
  const text = { title: '周五来看您', text: '周五上午我和组长到家里来看您，要带什么、有什么难处请先告诉我。' }
  const early = { title: '有矛盾早说早解', text: '家里邻里有解不开的疙瘩，请告诉村调解员。不收钱，替您保密。' }
  const kept = { place: demoPlaces.township, standard: 'missing', line: 'errands' as const, use: 'person' as const, title: '材料还差一样' }
  return [
    [
      deed(6, 2, (p, when) =>
        p.do(helper, lettersToPeople, { id: visit, people, line: 'care', purpose: 'visit', ...text, channels: byPhone } as never, own.id(when)),
      ),
      deed(6, 3, (p) => p.round('messages.send')),
      deed(2, 2, (p, when) =>
        p.do(
          mediator,
          serviceWrite,
          { id: waiting, place: demoPlaces.village, kind: 'other', forLine: 'disputes', ...early, channels: byPhone } as never,
          own.id(when),
        ),
      ),
      deed(2, 3, (p, when) => p.do(mediator, serviceHandIn, { id: waiting, version: 1 }, own.id(when))),
      deed(40, 4, (p, when) =>
        p.do(
          township,
          keepTemplate,
          { id: template, ...kept, text: '您办的{事项}还差{材料}。请送到便民服务中心三号窗口，或打电话{电话}，代办员上门取。' },
          own.id(when),
        ),
      ),
    ],
  ]
}
