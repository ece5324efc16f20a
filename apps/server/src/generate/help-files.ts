import type { Id } from '@balian/contract/ids'
import { bases } from '@balian/contract/reintegration-bases'
import { addDays } from '../platform/calendar.ts'
import type { Loader } from './loader.ts'
import type { Quotas } from './quotas.ts'
import type { Making } from './registers.ts'
import { dayInYear, type Setting } from './setting.ts'
import { spread } from './spread.ts'
import type { Village } from './villages.ts'

/** Yuan of one loan as banks give them; the rest of the sum is one smaller loan. */
const loan = 10_000

/**
 * Sealed files: how many of each village, and what is in them, so that all together the sealed sums are those of the figures. Whatever is in
 * a file is shared out among the villages that have one, stays among those whose county has a base.
 */
export class HelpFiles {
  readonly #to: Loader
  readonly #quotas: Quotas
  readonly #loans: readonly number[]
  /** The village that has the smaller loan; none when the sum is of whole ones. */
  readonly #rest: number
  readonly #jobs: readonly number[]
  readonly #stays: readonly number[]
  readonly #basesOf = new Map<string, Id[]>()

  constructor(to: Loader, quotas: Quotas, villages: readonly Village[], { targets }: Setting) {
    this.#to = to
    this.#quotas = quotas
    const teams = villages.map((_, i) => quotas.of('special-help-teams', i))
    const based = new Set(villages.filter((_, i) => quotas.of('transition-bases', i) > 0).map(({ county }) => county.code))
    const among = (total: number, weights: readonly number[], what: string) => {
      if (total > 0 && !weights.some((one) => one > 0))
        throw new Error(`The targets ask for ${total} under ${what}, but for no team or base that could have them.`)
      return spread(total, weights)
    }
    const yuan = targets.of('special-loans')
    this.#loans = among(Math.floor(yuan / loan), teams, 'special-loans')
    this.#rest =
      yuan % loan > 0
        ? Math.max(
            0,
            teams.findIndex((one) => one > 0),
          )
        : -1
    this.#jobs = among(targets.of('special-jobs'), teams, 'special-jobs')
    this.#stays = among(
      targets.of('released-persons-resettled'),
      teams.map((count, i) => (based.has(villages[i]!.county.code) ? count : 0)),
      'released-persons-resettled',
    )
  }

  /** The bases of a county, all with its first village: whoever stays at one may come from any. */
  #bases({ village, own, tell }: Making, villages: readonly Village[]): readonly Id[] {
    const county = village.county.code
    const known = this.#basesOf.get(county)
    if (known) return known
    const made = villages.flatMap((one, i) =>
      one.county.code !== county
        ? []
        : Array.from({ length: this.#quotas.of('transition-bases', i) }, (_, n) => {
            const title = `${one.name}安置基地${n + 1}`
            return tell(bases, title, { baseKind: own.of(0.6) ? 'enterprise' : 'farm', capacity: own.between(10, 30), work: '种植、加工' }, one.code).id
          }),
    )
    this.#basesOf.set(county, made)
    return made
  }

  add(m: Making, villages: readonly Village[], yuan: number): void {
    const { nth, own, pick, village, setting } = m
    const houses = this.#bases(m, villages)
    const county = village.county.code
    const files = pick
      .of('helped-in-team', this.#quotas.of('special-help-teams', nth, 0.1), ({ age, away }) => age >= 18 && age < 70 && !away)
      .map((one) => {
        const id = own.id(setting.madeAt)
        const began = addDays(setting.from, -own.between(30, 600))
        this.#to.add('help_files', [
          {
            county,
            id,
            place: one.place,
            person: one.id,
            person_name: one.name,
            state: 'helping',
            basis: own.of(0.7) ? 'released' : 'correction',
            basis_day: began,
            from_day: began,
            until_day: addDays(setting.on, own.between(60, 900)),
            started_on: began,
            visit_every: 30,
            next_visit: addDays(setting.on, own.between(1, 30)),
            need: '就业和生活',
            made_at: setting.madeAt,
          },
        ])
        return id
      })
    const part = (i: number) => ({ county, file_id: files[i % files.length]!, id: own.id(setting.madeAt) })
    const lend = (i: number, fen: number) =>
      this.#to.add('help_loans', [{ ...part(i), bank: '信用社', guarantor: '互助组', purpose: '养殖', granted_on: dayInYear(own, setting), fen, months: 12 }])
    for (let i = 0; i < this.#loans[nth]!; i += 1) lend(i, loan * 100)
    if (this.#rest === nth) lend(0, (yuan % loan) * 100)
    for (let i = 0; i < this.#jobs[nth]!; i += 1)
      this.#to.add('help_jobs', [{ ...part(i), kind: 'employed', employer: '劳务公司', contacted_on: dayInYear(own, setting) }])
    for (let i = 0; i < this.#stays[nth]!; i += 1) {
      const from = dayInYear(own, setting)
      const until = addDays(from, own.between(20, 60))
      this.#to.add('help_stays', [{ ...part(i), base: own.pick(houses), from_day: from, to_day: until <= setting.on ? until : null }])
    }
  }
}
