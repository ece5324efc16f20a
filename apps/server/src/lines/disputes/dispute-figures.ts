import { disputeFigures, type MediationFigures } from '@balian/contract/dispute-figures'
import { sql } from 'kysely'
import { read } from '../../platform/read.ts'
import { countBy, countFigures, placesBelow, splits } from './store-figures.ts'

type Counted = Omit<MediationFigures, 'settled' | 'rate'>

const none: Counted = {
  found: 0,
  accepted: 0,
  notAccepted: 0,
  parties: 0,
  difficult: 0,
  amount: 0,
  written: 0,
  oral: 0,
  failed: 0,
  withdrawn: 0,
  handedOn: 0,
  closed: 0,
  open: 0,
}

/** The counters of the form with what follows from them: settled, and the success rate (see `rateDefinition`). */
export function withRate(counted: Counted | undefined): MediationFigures {
  const c = counted ?? none
  const settled = c.written + c.oral
  const ended = settled + c.failed
  return { ...c, settled, rate: ended === 0 ? null : Math.round((settled / ended) * 1000) / 10 }
}

/** Figures of mediation, counted from the cases themselves. */
export const disputeFiguresHandler = read(disputeFigures, {
  subject: async ({ input }) => ({ place: input.place }),
  shows: 'nobody',
  run: async ({ tx, input }) => {
    const below = await placesBelow(tx, input.place)
    const length = below[0]?.code.length ?? input.place.length
    const counted = new Map((await countFigures(tx, input, sql`left(c.place, ${length}::int)`)).map((row) => [row.by, row]))
    // What stands at the place itself, between its parts, has its own row: so that the rows always make up the total.
    const places = counted.has(input.place) ? [...below, { code: input.place, name: '本级' }] : below
    return {
      total: withRate((await countFigures(tx, input, sql`'all'`))[0]),
      byClass: await countBy(tx, input, splits.class),
      bySource: await countBy(tx, input, splits.source),
      byForm: await countBy(tx, input, splits.form),
      byCommittee: await countBy(tx, input, splits.committee),
      byPlace: places.map(({ code, name }) => ({ place: code, name, ...withRate(counted.get(code)) })),
    }
  },
})
