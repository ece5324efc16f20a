import type { Day, PlaceCode } from '@balian/contract/ids'
import { villagePage } from '@balian/contract/village'
import type { Tx } from '../../platform/db/index.ts'
import type { Handler } from '../../platform/handler.ts'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { publishedElections } from '../elections/index.ts'
import { type Indicator, isSealed, saysOf } from '../indicators/index.ts'
import { officerCard } from '../officers/index.ts'
import { hideSmall, orHidden } from './hide.ts'
import { lastQuarters } from './quarters.ts'

/** Matters that residents bring, by kind; never those of the line whose files are sealed. */
const matters = ['errands.opened', 'disputes.opened', 'care-requests.opened', 'consultations.opened', 'petitions.opened', 'incidents.opened', 'appeals.opened']
/** What was done, each for itself: no sum of another. */
const work = ['activities.held', 'activities.reached', 'care.visited', 'safety.patrolsDone', 'errands.closed', 'disputes.settled']

const quarters = 2

type Figures = (tx: Tx, place: PlaceCode, names: readonly string[], at: { from: Day; to: Day }) => Promise<number[]>

async function periodOf(tx: Tx, place: PlaceCode, known: ReadonlyMap<string, Indicator>, at: { from: Day; to: Day }, figures: Figures) {
  const named = (names: readonly string[]) => names.filter((name) => known.has(name) && !isSealed(known.get(name)!))
  const shown = (names: readonly string[], values: readonly (number | null)[]) =>
    names.map((name, i) => ({ name, zh: known.get(name)!.zh, en: known.get(name)!.en, value: values[i]! }))
  const [ofMatters, ofWork] = [named(matters), named(work)]
  const hidden = hideSmall(await figures(tx, place, ofMatters, at))
  const done = await figures(tx, place, ofWork, at)
  return { ...at, matters: shown(ofMatters, hidden.values), total: hidden.total, work: shown(ofWork, done.map(orHidden)) }
}

/** The handler of `village.page`, under the owner's role since nobody is signed in: it reads numbers of one village and the card on its wall. */
export const villagePageHandler = (indicators: readonly Indicator[]): Handler => {
  const known = new Map(indicators.map((one) => [one.name, one]))
  const figures: Figures = async (tx, place, names, at) => {
    const say = await saysOf(tx, indicators, names, { place, ...at })
    return names.map((name) => say(name).value ?? 0)
  }
  return read(villagePage, {
    owner: true,
    shows: 'nobody',
    run: async ({ tx, input, today }) => {
      if (input.place.length !== 12) fail('not-found')
      const card = await officerCard(tx, input.place, today)
      const periods = []
      for (const at of lastQuarters(today, quarters)) periods.push(await periodOf(tx, input.place, known, at, figures))
      return { place: input.place, name: card.name, above: card.above, card: card.rows, periods, elections: await publishedElections(tx, input.place, today) }
    },
  })
}
