import { dispute } from '../lines/disputes/rules.ts'
import { addDays } from '../platform/calendar.ts'
import type { Cases, ToldStep } from './cases.ts'
import type { Loader } from './loader.ts'
import type { Quotas } from './quotas.ts'
import type { Making } from './registers.ts'
import { dayInYear, type Setting } from './setting.ts'
import { spread } from './spread.ts'

const matters = [
  ['forest-land', '与邻居因地埂界线发生争执'],
  ['neighbour', '因宅基地排水与邻居发生争执'],
  ['marriage-family', '因家庭琐事夫妻争吵'],
  ['damages', '牲畜踩踏庄稼索赔'],
  ['contract', '借款到期未还'],
] as const

/**
 * How many of so many disputes have ended, and how many of those were settled: about one in thirty is still open, or as many more as it
 * takes for the rate to come out as printed, to a tenth of a percent. Few disputes may not be able to; then as near as it goes.
 */
export function endings(all: number, rate: number): { ended: number; settled: number } {
  const most = all - Math.floor(all * 0.03)
  const ways = Array.from({ length: most - Math.floor(most * 0.7) }, (_, fewer) => {
    const ended = most - fewer
    const settled = Math.round((ended * rate) / 100)
    return { ended, settled, off: Math.abs(Math.round((settled / ended) * 1000) - Math.round(rate * 10)) }
  })
  const least = Math.min(...ways.map(({ off }) => off))
  return ways.find(({ off }) => off === least) ?? { ended: 0, settled: 0 }
}

/** How many disputes of each village are settled, failed and still open, so that all together the success rate is the one of the figures. */
export class DisputeShares {
  readonly settled: readonly number[]
  readonly failed: readonly number[]

  constructor(quotas: Quotas, villages: number, { targets }: Setting) {
    const found = Array.from({ length: villages }, (_, i) => quotas.of('disputes-found', i))
    const all = targets.of('disputes-found')
    const { ended, settled } = endings(all, targets.has('dispute-success-rate') ? targets.of('dispute-success-rate') : 100)
    this.settled = spread(settled, found, { caps: found })
    this.failed = spread(
      ended - settled,
      found.map((n, i) => n - this.settled[i]!),
      { caps: found.map((n, i) => n - this.settled[i]!) },
    )
  }
}

const settledPath = (quick: number): ToldStep[] => [
  { step: 'accept', after: 0 },
  { step: 'hold', after: quick },
  { step: 'settle', after: 0 },
  { step: 'complete', after: 7 },
  { step: 'visit', after: 10 },
  { step: 'close', after: 1 },
]
const failedPath: readonly ToldStep[] = [
  { step: 'accept', after: 0 },
  { step: 'hold', after: 1 },
  { step: 'fail', after: 1 },
  { step: 'close', after: 1 },
]
const openPath: readonly ToldStep[] = [{ step: 'accept', after: 0 }]

/** A village's disputes, from the report to the agreement's last item. */
export function addDisputes(to: Loader, cases: Cases, m: Making, shares: DisputeShares): void {
  const { nth, quotas, own, setting, village } = m
  const found = quotas.of('disputes-found', nth)
  for (let i = 0; i < found; i += 1) {
    const how = i < shares.settled[nth]! ? 'settled' : i < shares.settled[nth]! + shares.failed[nth]! ? 'failed' : 'open'
    // What has ended by the day of the figures began at least two days before it; the figures count all of the year's.
    const latest = addDays(setting.on, how === 'open' ? 0 : -2)
    const day = dayInYear(own, latest > setting.from ? { ...setting, on: latest } : setting)
    const pair = m.pick.of('quarrel', 2, ({ age }) => age >= 18 && age < 80)
    const [cls, word] = own.pick(matters)
    const made = cases.add(own, {
      kind: dispute,
      place: pair[0]!.place,
      desk: village,
      title: `${pair[0]!.name}${word}`,
      openedOn: day,
      parties: pair.map((who, n) => ({ who, role: n === 0 ? 'applicant' : 'respondent' })),
      steps: how === 'settled' ? settledPath(1) : how === 'failed' ? failedPath : openPath,
      by: '矛盾纠纷调解员',
    })
    const { id, county, days } = made
    const outcomeOn = days.get('settle') ?? days.get('fail') ?? null
    const outcome = days.has('settle') ? (own.of(0.6) ? 'written' : 'oral') : days.has('fail') ? 'failed' : null
    to.add('disputes', [
      {
        county,
        id,
        class: cls,
        source: own.of(0.6) ? 'proactive' : 'on_application',
        brief: `${pair[0]!.name}${word}，村调委会排查发现并登记。`,
        people_count: own.between(2, 6),
        amount: cls === 'contract' || cls === 'damages' ? own.between(5, 200) * 10_000 : 0,
        severity: own.of(0.94) ? 'ordinary' : 'difficult',
        accepted_on: days.get('accept') ?? null,
        outcome,
        outcome_on: outcomeOn,
      },
    ])
    if (outcome !== 'written' && outcome !== 'oral') continue
    to.add('dispute_agreements', [
      {
        county,
        case_id: id,
        id: own.id(setting.madeAt),
        n: 1,
        form: outcome,
        facts: word,
        terms: '双方互谅互让，按调解意见履行。',
        performance: '当场履行',
        copies: 3,
        made_on: outcomeOn,
        effective_on: outcomeOn,
      },
    ])
  }
}
