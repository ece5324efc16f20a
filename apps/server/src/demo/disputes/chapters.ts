import type { Day } from '@balian/contract/ids'
import { addDays } from '../../platform/calendar.ts'
import { type Dispute, steps } from './dispute.ts'

// The chapters of which a dispute's story is made. Each moves on in time and leaves the story where it then stands.

/** Reported by the mediator who heard of it, by a group's leader, at the window, or by one of the sides. */
export function report(d: Dispute): Dispute {
  const { matter, sides, place } = d.told
  const { reporter, group } = d.offices
  const [a, b] = d.parties
  // A resident names the other side by name only.
  const respondent =
    'id' in sides.b && reporter?.person !== sides.a.id
      ? { kind: 'person' as const, person: sides.b.id, name: sides.b.name }
      : { kind: 'outsider' as const, name: sides.b.name, ...('trade' in sides.b ? { occupation: sides.b.trade, phone: sides.b.phone } : {}) }
  const input = {
    id: d.id,
    place,
    ...(group ? { group } : {}),
    title: d.say(matter.title),
    class: matter.class,
    source: reporter === null && d.own.of(0.6) ? 'proactive' : 'on_application',
    occurredOn: addDays(d.day, -d.own.between(0, 6)),
    placeDetail: `${d.told.placeNames.village}${d.told.placeNames.group}`,
    brief: d.say(matter.brief),
    claims: d.say(matter.claims),
    peopleCount: d.own.between(2, matter.sides === 'outsider' ? 9 : 5),
    amount: d.yuan * 100,
    severity: d.yuan > 30_000 ? 'major' : d.yuan > 8000 ? 'difficult' : 'ordinary',
    mayEscalate: matter.brief.includes('推') || d.yuan > 50_000,
    closedDoors: matter.sides === 'couple',
    parties: [
      { id: a!.id, kind: 'person', person: sides.a.id, name: sides.a.name, role: 'applicant', address: sides.a.address },
      { id: b!.id, ...respondent, role: 'respondent' },
    ],
  }
  return d.step(steps.report, input, d.own.between(8, 10), reporter ?? d.handler)
}

/** Accepted, with the notice of rights and duties. */
export const accept = (d: Dispute): Dispute =>
  d.wait(d.own.of(0.6) ? 0 : 1).step(steps.accept, { rightsTold: d.own.of(0.7) ? 'in-writing' : 'orally', partiesAgree: true, note: '' }, 11)

const venue = (d: Dispute): string =>
  d.own.pick([`${d.told.placeNames.village}村级调解室`, `${d.told.placeNames.village}党群服务中心`, '当事人家中', '田间现场'])

function session(d: Dispute, minutes: string, result: 'settled' | 'failed' | 'continued', next: Day | null): Dispute {
  const { a, b } = d.told.sides
  const heldAt = d.at(d.own.between(12, 13)).toISOString()
  const input = { session: d.mint(), heldAt, venue: venue(d), attendees: `${a.name}、${b.name}、社长、邻居代表`, minutes: d.say(minutes), result }
  return d.step(steps.hold, next ? { ...input, nextAt: `${next}T01:30:00.000Z` } : input, 15)
}

/** All sessions but the last: each is to be continued some days later. */
export function talk(d: Dispute): Dispute {
  for (const minutes of d.told.matter.sessions.slice(0, -1)) {
    d.wait(d.own.between(1, 3))
    const gap = d.own.between(2, 5)
    session(d, minutes, 'continued', addDays(d.day, gap))
    d.wait(gap)
  }
  return d.told.matter.sessions.length > 1 ? d : d.wait(d.own.between(1, 3))
}

/** One session that ends without terms; the next is agreed on. */
export function firstTalk(d: Dispute, nextIn: number): Dispute {
  d.wait(d.own.between(1, 2))
  return session(d, d.told.matter.sessions[0]!, 'continued', addDays(d.day, nextIn))
}

export interface Duty {
  readonly id: string
  readonly due: Day
}

/** The last session and the agreement: written as a rule, oral where it is small and done at once. */
export function settle(d: Dispute): Duty[] {
  const { matter } = d.told
  session(d, matter.sessions.at(-1)!, 'settled', null)
  const oral = matter.duties.length < 2 && d.yuan < 1500 && d.own.of(0.45)
  const items = matter.duties.map((duty) => ({
    id: d.mint(),
    what: duty.what,
    party: d.parties.find(({ side }) => side === duty.by)!.id,
    amount: Math.round(d.yuan * 100 * (duty.share ?? 0)),
    due: addDays(d.day, duty.days),
  }))
  const form = oral ? { form: 'oral', copies: 0 } : { form: 'written', copies: 3, effectiveOn: d.day }
  const input = {
    agreement: d.mint(),
    ...form,
    facts: d.say(matter.facts),
    terms: d.say(matter.terms),
    performance: '按协议约定的期限自觉履行',
    madeOn: d.day,
    items,
  }
  d.step(steps.settle, input, 16)
  return items
}

const receipts = ['双方到场确认', '已付清，收条附卷', '微信转账，截图附卷', '村社干部到场见证']

/** The duties are done, each some days before its due day: the first `count` of them. */
export function perform(d: Dispute, duties: readonly Duty[], count = duties.length): Dispute {
  if (duties.length === 0) return d.wait(d.own.between(2, 6)).step(steps.complete, { doneOn: d.day, note: '双方均按协议去做' }, 10)
  for (const duty of duties.slice(0, count)) {
    const done = addDays(duty.due, -d.own.between(0, 1))
    if (done > d.day) d.day = done
    d.wait(1).step(steps.perform, { item: duty.id, doneOn: addDays(d.day, -1), note: d.own.pick(receipts) }, d.own.between(8, 11))
  }
  return d
}

const visits = [
  '协议已履行，双方见面说话，没有新的矛盾。',
  '双方关系缓和，秋收时还互相帮了工。',
  '当事人对调解结果满意，表示以后有事先找村上。',
  '问题已彻底解决，邻居反映两家和好。',
]

/** The return visit. */
export const visit = (d: Dispute, after = d.own.between(5, 14)): Dispute =>
  d.wait(after).step(
    steps.visit,
    {
      visit: d.mint(),
      on: d.day,
      reason: '了解协议履行情况',
      content: d.own.pick(visits),
      satisfied: d.own.weighted([
        [5, 70],
        [4, 25],
        [3, 5],
      ] as const),
    },
    d.own.between(9, 16),
  )

/** The file is completed with copies of the identity cards where somebody has no e-file, and closed. */
export function close(d: Dispute, accepted = true): Dispute {
  d.wait(d.own.between(1, 4))
  if (accepted) d.step(steps.addPapers, { as: 'identity', note: '当事人身份证复印件已归卷' }, 9)
  return d.step(steps.close, { note: '' }, 10)
}

/** No terms: the last session fails, and the sides are told the other ways. */
export function fail(d: Dispute): Dispute {
  d.wait(d.own.between(3, 6))
  session(d, d.told.matter.stuck, 'failed', null)
  const routesTold = '已告知双方可以向人民法院起诉；属于土地承包、劳动报酬的，也可以申请仲裁或向主管部门投诉。'
  return d.step(steps.fail, { routesTold, note: d.say(d.told.matter.stuck) }, 16)
}

/** Handed up to the township. */
export const handUp = (d: Dispute): Dispute =>
  d.wait(2).step(steps.handOn, { transfer: d.mint(), to: d.offices.township, reason: d.say(`村上两次做工作未果，{b}提出由镇上调解，请镇调委会接手。`) }, 10)

/** The township takes it over and carries on. */
export function takeOver(d: Dispute): Dispute {
  d.wait(2).step(steps.takeOver, { note: '镇调委会接收，派员调解' }, 11, d.offices.above)
  d.handler = d.offices.above
  return d
}

/** The township sends it back with its reason. */
export const sendBack = (d: Dispute): Dispute =>
  d.wait(2).step(steps.sendBack, { note: '事实清楚、争议不大，村调委会继续调解更方便群众，镇上派人指导。' }, 11, d.offices.above)
