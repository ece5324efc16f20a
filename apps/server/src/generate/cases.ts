import { next } from '@balian/contract/case-rules'
import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import type { Chance } from '../demo/seed.ts'
import type { AnyKind } from '../foundation/cases/index.ts'
import { addDays } from '../platform/calendar.ts'
import type { Loader } from './loader.ts'
import type { Resident } from './people.ts'
import type { Setting } from './setting.ts'

/** A step as it is told: so many days after the one before. */
export interface ToldStep {
  readonly step: string
  readonly after: number
  readonly note?: string
}

export interface ToldCase {
  readonly kind: AnyKind
  readonly place: PlaceCode
  /** The office that handles it, as numbers name it. */
  readonly desk: { readonly code: PlaceCode; readonly name: string }
  readonly title: string
  readonly openedOn: Day
  readonly parties: readonly { readonly who: Resident; readonly role: string }[]
  /** After it was opened, in order; those that would come after the day of the figures did not happen yet. */
  readonly steps: readonly ToldStep[]
  readonly by: string
}

export interface MadeCase {
  readonly id: Id
  readonly county: string
  readonly state: string
  /** The day of each step that was taken; the opening is `open`. */
  readonly days: ReadonlyMap<string, Day>
}

interface PathStep {
  readonly step: string
  readonly from: string | null
  readonly to: string
  readonly day: Day
  readonly note: string
}

const at = (day: Day, hour: number): string => `${day}T${String(hour).padStart(2, '0')}:30:00+08:00`

/** Makes cases of any kind by its own table of steps, so that every state follows from its steps. */
export class Cases {
  readonly #to: Loader
  readonly #setting: Setting
  readonly #numbers = new Map<string, { county: string; office: string; kind: string; year: number; last: number }>()

  constructor(to: Loader, setting: Setting) {
    this.#to = to
    this.#setting = setting
  }

  add(own: Chance, told: ToldCase): MadeCase {
    const { kind, place, desk } = told
    const county = place.slice(0, 6)
    const id = own.id(new Date(at(told.openedOn, 9)))
    const path = this.#path(told)
    const last = path.at(-1)!
    const ended = kind.ends.includes(last.to)
    const numbered = path.find(({ step }) => step === kind.number.at)
    const people = [...new Set(told.parties.map(({ who }) => who.id))]
    this.#to.add('cases', [
      {
        county,
        id,
        line: kind.line,
        kind: kind.kind,
        ...this.#number(kind, county, desk, numbered?.day),
        title: told.title,
        place,
        desk: desk.code,
        state: last.to,
        before: path.findLast(({ from, to }) => from !== to && to === last.to)?.from ?? null,
        state_since: at(path.findLast(({ from, to }) => from !== to)!.day, 10),
        opened_at: at(told.openedOn, 9),
        opened_day: told.openedOn,
        opened_name: told.by,
        opened_as: 'officer',
        due_day: ended ? null : addDays(last.day, 30),
        next_due: ended ? null : addDays(last.day, 30),
        closed_at: ended ? at(last.day, 10) : null,
        people: `{${people.join(',')}}`,
        steps: path.length,
        version: path.length,
      },
    ])
    this.#addParts(own, id, county, told, path, ended)
    return { id, county, state: last.to, days: new Map(path.map(({ step, day }) => [step, day])) }
  }

  /** The steps with the states that the kind's table gives; what would lie after the day of the figures is left out. */
  #path({ kind, openedOn, steps }: ToldCase): PathStep[] {
    const path: PathStep[] = [{ step: 'open', from: null, to: kind.start, day: openedOn, note: '' }]
    for (const { step, after, note = '' } of steps) {
      const { to: from, day: before } = path.at(-1)!
      const day = addDays(before, after)
      if (day > this.#setting.on) break
      const to = next(kind.table, from, step)
      if (to === null) throw new Error(`${kind.kind}: ${step} cannot follow ${from}.`)
      path.push({ step, from, to, day, note })
    }
    return path
  }

  #number(kind: AnyKind, county: string, desk: ToldCase['desk'], day: Day | undefined) {
    if (!day) return { number: null, number_office: null, number_year: null, number_seq: null }
    const year = Number(day.slice(0, 4))
    const key = `${desk.code} ${kind.kind} ${year}`
    const counter = this.#numbers.get(key) ?? { county, office: desk.code, kind: kind.kind, year, last: 0 }
    counter.last += 1
    this.#numbers.set(key, counter)
    return { number: kind.number.text(desk.name, year, counter.last), number_office: desk.code, number_year: year, number_seq: counter.last }
  }

  #addParts(own: Chance, id: Id, county: string, told: ToldCase, path: readonly PathStep[], ended: boolean): void {
    const { kind, desk, parties, by } = told
    this.#to.add(
      'case_parties',
      parties.map(({ who, role }, i) => ({
        county,
        case_id: id,
        id: own.id(this.#setting.madeAt),
        n: i + 1,
        kind: 'person',
        person: who.id,
        name: who.name,
        role,
        sex: who.sex,
        birth_year: Number(who.birth.slice(0, 4)),
        address: who.address,
      })),
    )
    this.#to.add(
      'case_steps',
      path.map(({ step, from, to, day, note }, i) => ({
        county,
        case_id: id,
        n: i + 1,
        id: own.id(new Date(at(day, 9))),
        step,
        from_state: from,
        to_state: to,
        by_name: by,
        by_role: kind.roles[0],
        desk: desk.code,
        at: at(day, step === 'open' ? 9 : 10),
        note,
        data: {},
      })),
    )
    if (ended) return
    const { day } = path.at(-1)!
    this.#to.add('case_deadlines', [
      { county, case_id: id, id: own.id(this.#setting.madeAt), what: 'whole', from_day: day, due_day: addDays(day, 30), source: '办理时限' },
    ])
  }

  /** The last numbers given; once, at the end. */
  finish(): void {
    this.#to.add('case_numbers', [...this.#numbers.values()])
  }
}
