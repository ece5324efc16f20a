import { consentGive, consentWithdraw } from '@balian/contract/consents'
import { leakAmend, leakClose, leakReport } from '@balian/contract/leaks'
import { holdAsk, holdConfirm, holdLift, holdLifted } from '@balian/contract/retention'
import type { Received } from '@balian/contract/route'
import { addDays } from '../platform/calendar.ts'
import { demoPlaces } from './accounts.ts'
import type { Demo, Wanted } from './make.ts'
import type { DemoOfficer } from './officers.ts'
import type { Deed } from './play.ts'
import { type Chance, chance } from './seed.ts'

type At = (ago: number, hour?: number) => Date

interface Cast {
  readonly own: Chance
  readonly at: At
  readonly resident: DemoOfficer
  readonly registrar: DemoOfficer
  readonly security: DemoOfficer
  readonly auditor: DemoOfficer
}

/** The resident agreed to messages, and no longer to photographs; of the neighbours some signed on paper when the registrar came. */
function consents({ own, at, resident, registrar }: Cast, neighbours: readonly string[]): Deed[] {
  const person = resident.person!
  const give = (who: DemoOfficer, ago: number, whose: string, key: Received<typeof consentGive>['key']): Deed => ({
    at: at(ago),
    act: async (player) => void (await player.do(who, consentGive, { person: whose, id: own.id(at(ago)), key, guardian: null }, own.id(at(ago)))),
  })
  return [
    give(registrar, 150, person, 'photographs'),
    give(registrar, 150, person, 'optional-items'),
    give(resident, 20, person, 'service-messages'),
    {
      at: at(12),
      act: async (player) => {
        const input = { person, key: 'photographs' as const, reason: '宣传栏里有孩子的照片，不想再公开。' }
        await player.do(resident, consentWithdraw, input, own.id(at(12)))
      },
    },
    ...neighbours.flatMap((whose, i) => [
      give(registrar, 145 - i, whose, 'service-messages'),
      ...(i % 2 === 0 ? [give(registrar, 145 - i, whose, 'photographs')] : []),
    ]),
  ]
}

/** One incident that was reported, told and closed; one of yesterday, whose limits run. */
function leaks({ own, at, security }: Cast): Deed[] {
  const [first, second] = [own.id(at(95)), own.id(at(1))]
  const facts = (foundAt: Date) => ({ foundAt: foundAt.toISOString(), authorityToldAt: null, authority: '', peopleToldAt: null, peopleTold: '' })
  const list = {
    ...facts(at(95, 9)),
    title: '留守老人名单误发到微信群',
    happened: '当天上午八点半左右',
    what: '一名干部转发走访安排时，把带电话的名单一起发到了村民群，十二分钟后撤回。',
    kinds: ['names', 'phones'] as Received<typeof leakReport>['kinds'],
    whose: '一个村的留守老人',
    people: 37,
    harm: '可能接到推销、诈骗电话',
    measures: '当场撤回，请群成员删除，逐一核实没有转存。',
    advice: '陌生电话说到家里情况，不要相信，可以打给村里核实。',
  }
  const told = { authorityToldAt: at(95, 16).toISOString(), authority: '市委网信办', peopleToldAt: at(94, 10).toISOString(), peopleTold: '村干部逐户上门告知' }
  const phone = {
    ...facts(at(1, 20)),
    title: '一部工作手机丢失',
    happened: '当天下午赶集途中',
    what: '手机有锁屏密码，系统内容加密保存，发现丢失后二十分钟停用。',
    kinds: ['names', 'cases'] as Received<typeof leakReport>['kinds'],
    whose: '该干部所负责的村',
    people: 0,
    harm: '手机已停用，目前没有发现被打开',
    measures: '停用手机、下线账号，已向派出所报失。',
    advice: '',
  }
  const does = (ago: number, hour: number, act: Deed['act']): Deed => ({ at: at(ago, hour), act })
  return [
    does(95, 10, async (player) => void (await player.do(security, leakReport, { id: first, place: demoPlaces.village, ...list }, own.id(at(95))))),
    does(94, 11, async (player) => void (await player.do(security, leakAmend, { id: first, version: 1, ...list, ...told }, own.id(at(94))))),
    does(80, 15, async (player) => {
      const lesson = '名单一律不带电话；需要联系的，在系统里点开，留下记录。已全员培训一次。'
      await player.do(security, leakClose, { id: first, version: 2, lesson }, own.id(at(80)))
    }),
    does(1, 21, async (player) => void (await player.do(security, leakReport, { id: second, place: demoPlaces.village, ...phone }, own.id(at(1))))),
  ]
}

/** A hold for a court, confirmed; one that was lifted again; one that waits for the second person. */
function holds({ own, at, security, auditor }: Cast): Deed[] {
  const ask = (ago: number, term: Received<typeof holdAsk>['term'], place: string, reason: string) => {
    const id = own.id(at(ago))
    return {
      id,
      deed: {
        at: at(ago),
        act: async (player) => void (await player.do(security, holdAsk, { id, term, place, record: null, reason }, own.id(at(ago)))),
      } satisfies Deed,
    }
  }
  const court = ask(60, 'disputes', demoPlaces.village, '县法院来函：该村一起土地纠纷正在诉讼，卷宗保全到结案。')
  const audit = ask(120, 'matters', demoPlaces.county, '专项审计抽查期间保留办结事项。')
  const waiting = ask(2, 'audit', demoPlaces.county, '县纪委来函，调阅去年四季度操作日志。')
  const confirm = (ago: number, id: string): Deed => ({
    at: at(ago),
    act: async (player) => void (await player.do(auditor, holdConfirm, { id }, own.id(at(ago)))),
  })
  return [
    court.deed,
    confirm(59, court.id),
    audit.deed,
    confirm(119, audit.id),
    { at: at(50), act: async (player) => void (await player.do(auditor, holdLift, { id: audit.id, reason: '审计已经结束。' }, own.id(at(50)))) },
    { at: at(49), act: async (player) => void (await player.do(security, holdLifted, { id: audit.id }, own.id(at(49)))) },
    waiting.deed,
  ]
}

/** What residents agreed to, what went wrong with data, and what is kept beyond its time. */
export function tellRights(demo: Demo, { seed, today }: Wanted): Deed[] {
  const own = chance(`${seed} rights`)
  const by = (login: string) => demo.officers.find((one) => one.login === login)
  const [resident, registrar, security, auditor] = ['resident', 'registrar', 'security', 'auditor'].map(by)
  if (!resident?.person || !registrar || !security || !auditor) return []
  const at: At = (ago, hour = 15) => new Date(`${addDays(today, -ago)}T${String(hour).padStart(2, '0')}:${own.between(10, 59)}:00+08:00`)
  const homes = demo.homes.filter((one) => one.place.startsWith(demoPlaces.village))
  const neighbours = homes
    .flatMap((one) => one.people.find((each) => each.age >= 20 && each.state === 'present' && each.id !== resident.person)?.id ?? [])
    .slice(0, 12)
  const cast = { own, at, resident, registrar, security, auditor }
  return [...consents(cast, neighbours), ...leaks(cast), ...holds(cast)]
}
