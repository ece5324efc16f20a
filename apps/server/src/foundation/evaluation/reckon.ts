import { daysIn, daysLater, type EvaluationRule, type PeriodDays, periodOf } from '@balian/contract/evaluation-rules'
import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import type { Tx } from '../../platform/db/index.ts'
import { figuresOfPlaces, type Indicator } from '../indicators/index.ts'
import { type PostHeld, postsHeld } from '../officers/index.ts'
import { placesOfLevel } from '../places/index.ts'
import { byDays, type Line, type Measured, marksOf, totalOf, valueOf } from './rules.ts'
import type { PostPart, SchemeTable } from './tables.ts'

interface Window {
  readonly from: Day
  readonly to: Day
}

/** Somebody evaluated, with what each rule found. */
export interface Reckoned {
  readonly place: PlaceCode
  readonly account: Id | null
  readonly name: string
  readonly placeName: string
  readonly posts: PostPart[]
  readonly lines: Line[]
  readonly marks: number | null
}

export interface Asked {
  readonly scheme: Pick<SchemeTable, 'place' | 'about' | 'period'>
  readonly rules: readonly EvaluationRule[]
  readonly period: PeriodDays
  /** The last day that counts, when the period is not over. */
  readonly upTo: Day
}

/** The same days a period earlier, or a year. A whole period is held against the whole one before it, whatever their lengths. */
function pastOf(window: Window, by: EvaluationRule['past'], { scheme, period }: Asked): Window {
  if (by === 'year') {
    const back = (on: Day) => `${Number(on.slice(0, 4)) - 1}${on.slice(4).replace('-02-29', '-02-28')}`
    return { from: back(window.from), to: back(window.to) }
  }
  if (window.from === period.from && window.to === period.to) return periodOf(scheme.period, daysLater(period.from, -1))
  const days = daysIn(window.from, window.to)
  return { from: daysLater(window.from, -days), to: daysLater(window.from, -1) }
}

/** Which indicators rules need, by the time that they are needed for. */
const namesOf = (rules: readonly EvaluationRule[]): string[] => [...new Set(rules.flatMap(({ of, over }) => (over ? [of, over] : [of])))]

/** What can be measured at each of the places in one window of days. */
async function measuring(tx: Tx, all: readonly Indicator[], asked: Asked, places: readonly PlaceCode[], window: Window) {
  const { rules, period, upTo } = asked
  const byName = new Map(all.map((one) => [one.name, one]))
  const kind = (name: string) => byName.get(name)!.kind
  const fen = (name: string) => {
    const one = byName.get(name)
    return one?.kind !== 'ratio' && one?.unit === 'fen'
  }
  const now = await figuresOfPlaces(tx, all, namesOf(rules), places, window)
  const compared = rules.filter(({ measure }) => measure === 'change')
  const before = await figuresOfPlaces(tx, all, namesOf(compared), places, pastOf(window, 'before', asked))
  const year = await figuresOfPlaces(tx, all, namesOf(compared), places, pastOf(window, 'year', asked))
  const stretch = daysIn(period.from, upTo) / daysIn(window.from, window.to)
  return (place: PlaceCode, rule: EvaluationRule): Measured => ({ now: now(place), past: (rule.past === 'year' ? year : before)(place), kind, fen, stretch })
}

const lineOf = (rule: EvaluationRule, post: number | null, measured: Measured): Line => {
  const number = valueOf(rule, measured)
  return { rule: rule.key, post, ...number, marks: marksOf(rule, number.value) }
}

async function reckonPlaces(tx: Tx, all: readonly Indicator[], asked: Asked): Promise<Reckoned[]> {
  const { scheme, rules, period, upTo } = asked
  const places = await placesOfLevel(tx, scheme.place, scheme.about as 'township' | 'village', upTo)
  const measured = await measuring(
    tx,
    all,
    asked,
    places.map(({ code }) => code),
    { from: period.from, to: upTo },
  )
  return places.map(({ code, name }) => {
    const lines = rules.map((rule) => lineOf(rule, null, measured(code, rule)))
    return { place: code, account: null, name, placeName: name, posts: [], lines, marks: totalOf(rules, lines) }
  })
}

async function reckonOfficers(tx: Tx, all: readonly Indicator[], asked: Asked): Promise<Reckoned[]> {
  const { scheme, rules, period, upTo } = asked
  const held = (await postsHeld(tx, scheme.place, period.from, upTo)).filter((post) => rules.some(({ role }) => role === post.role))
  const windows = Map.groupBy(held, ({ from, to }) => `${from} ${to}`)
  const measures = new Map<string, Awaited<ReturnType<typeof measuring>>>()
  for (const [key, posts] of windows) {
    const places = [...new Set(posts.map(({ place }) => place))]
    measures.set(key, await measuring(tx, all, asked, places, posts[0]!))
  }
  const linesOf = (post: PostHeld, n: number) =>
    rules.filter(({ role }) => role === post.role).map((rule) => lineOf(rule, n, measures.get(`${post.from} ${post.to}`)!(post.place, rule)))
  return [...Map.groupBy(held, ({ account }) => account)].map(([account, posts]) => {
    const each = posts.map((post, n) => linesOf(post, n))
    const parts = posts.map(({ role, place, placeName, from, to }, n) => {
      const ofRole = rules.filter((rule) => rule.role === role)
      return { role, place, placeName, from, to, days: daysIn(from, to), marks: totalOf(ofRole, each[n]!) }
    })
    const { place, placeName, name } = posts[0]!
    return { place, account, name, placeName, posts: parts, lines: each.flat(), marks: byDays(parts) }
  })
}

/** What everybody whom the scheme is about has under these rules, counted from the records of today. */
export const reckon = (tx: Tx, all: readonly Indicator[], asked: Asked): Promise<Reckoned[]> =>
  asked.scheme.about === 'officer' ? reckonOfficers(tx, all, asked) : reckonPlaces(tx, all, asked)
