import { serviceItems } from '@balian/contract/errands'
import type { Id } from '@balian/contract/ids'
import { caseKinds } from '../modules.ts'
import { addDays } from '../platform/calendar.ts'
import type { Cases, ToldStep } from './cases.ts'
import type { Loader } from './loader.ts'
import type { Making } from './registers.ts'
import { dayInYear } from './setting.ts'

const kind = caseKinds.find((one) => one.kind === 'errand')!

const ways = [
  ['do-at-once', 'at-once', '开具证明', '村委会', 1],
  ['do-for-you', 'for-you', '代办高龄补贴', '县民政局', 10],
  ['lead-you', 'lead-you', '领着办残疾证', '县残联', 15],
] as const

/** Of each way the steps until it is filed; what would lie after the day of the figures did not happen yet. */
const steps: Readonly<Record<(typeof ways)[number][1], readonly ToldStep[]>> = {
  'at-once': [
    { step: 'doAtOnce', after: 0 },
    { step: 'close', after: 1 },
  ],
  'for-you': [
    { step: 'takeIn', after: 0 },
    { step: 'submit', after: 1 },
    { step: 'collect', after: 4 },
    { step: 'finish', after: 1 },
    { step: 'close', after: 1 },
  ],
  'lead-you': [
    { step: 'takeIn', after: 0 },
    { step: 'appoint', after: 1 },
    { step: 'accompany', after: 2 },
    { step: 'finish', after: 0 },
    { step: 'close', after: 1 },
  ],
}

/** The catalogue that every county works by, made with the first village of each. */
export class ErrandMaker {
  readonly #to: Loader
  readonly #cases: Cases
  readonly #services = new Map<string, ReadonlyMap<string, Id>>()

  constructor(to: Loader, cases: Cases) {
    this.#to = to
    this.#cases = cases
  }

  #catalogue({ village, tell }: Making): ReadonlyMap<string, Id> {
    const { code } = village.county
    const known = this.#services.get(code)
    if (known) return known
    const made = new Map(
      ways.map(([, mode, title, goesTo, promisedDays]) => [
        mode,
        tell(serviceItems, title, { mode, goesTo, promisedDays, legalDays: promisedDays * 2, who: '本县居民', materials: '身份证、户口本' }, code).id,
      ]),
    )
    this.#services.set(code, made)
    return made
  }

  /** A village's errands of the three ways. */
  add(m: Making): void {
    const { quotas, nth, own, setting, village, people } = m
    const adults = people.filter(({ age }) => age >= 18)
    for (const [key, mode, title] of ways) {
      const count = quotas.of(key, nth)
      if (count > 0 && adults.length === 0) throw new Error(`${village.name} has nobody to ask for errands.`)
      for (let i = 0; i < count; i += 1) {
        const who = own.pick(adults)
        const openedOn = dayInYear(own, setting)
        const told = {
          kind,
          place: who.place,
          desk: village,
          title: `${who.name}${title}`,
          openedOn,
          parties: [{ who, role: 'applicant' }],
          by: '群众事务代办员',
        }
        const { id, county, days } = this.#cases.add(own, { ...told, steps: steps[mode] })
        const finished = days.has('doAtOnce') || days.has('finish')
        this.#to.add('errand_matters', [
          {
            county,
            id,
            service: this.#catalogue(m).get(mode),
            mode,
            channel: own.of(0.5) ? 'station' : 'window',
            request: title,
            authorized_on: mode === 'for-you' ? openedOn : null,
            submitted_to: days.has('submit') ? '县民政局' : '',
            submitted_on: days.get('submit') ?? null,
            appointed_on: days.has('appoint') ? addDays(days.get('appoint')!, 2) : null,
            outcome: finished ? 'granted' : null,
            result: finished ? '已办好并告知本人' : '',
          },
        ])
      }
    }
  }
}
