import { z } from 'zod'
import { day, id, placeCode } from './ids.ts'
import { lineNames } from './lines.ts'
import { paging } from './page.ts'
import { read } from './route.ts'

/** `flow`: what happened in a period. `stock`: what there is at the end of its last day. `ratio`: one indicator over another. */
export const indicatorKinds = ['flow', 'stock', 'ratio'] as const
/** `count` of records, `people` (人次), `fen` (money), `percent` (of a ratio: 0 to 100). */
export const indicatorUnits = ['count', 'people', 'fen', 'percent'] as const

/** An indicator (指标) as it is declared: what its number means, in words, beside how it is counted. */
export const indicatorInfo = z.object({
  name: z.string().describe('<module>.<what>'),
  line: z.enum(lineNames).nullable(),
  zh: z.string(),
  en: z.string(),
  meaningZh: z.string(),
  meaningEn: z.string(),
  kind: z.enum(indicatorKinds),
  unit: z.enum(indicatorUnits),
  /** For a ratio: the names of the two. */
  of: z.string().nullable(),
  over: z.string().nullable(),
  /** Counted of sealed records: told of counties and above, of at least five records and in whole steps; null when it is not told. */
  sealed: z.boolean(),
  opens: z.string().nullable().describe('the kind of the records behind the number'),
})
export type IndicatorInfo = z.infer<typeof indicatorInfo>

export const indicatorNames = read('indicators.names', {
  path: '/indicators/names',
  summary: 'Every indicator with its definition.',
  input: z.object({}),
  output: z.object({ items: z.array(indicatorInfo) }),
})

/** A number; null for a ratio over nothing. `of` and `over` are the two numbers of a ratio. */
const figure = z.object({ value: z.number().nullable(), of: z.number().nullable(), over: z.number().nullable() })
export type Figure = z.infer<typeof figure>

const names = z
  .string()
  .max(4000)
  .transform((text) => text.split(',').filter(Boolean))
  .describe('names of indicators with commas between; all of the line when left out')

const period = { place: placeCode, from: day, to: day }

export const indicatorFigures = read('indicators.figures', {
  path: '/indicators',
  summary: 'Indicators of a place for a period, and if asked of each place one step below. A stock is that of the last day.',
  input: z.object({
    ...period,
    names: names.optional(),
    line: z.enum(lineNames).optional(),
    below: z.stringbool().default(false),
  }),
  output: z.object({
    items: z.array(z.object({ name: z.string(), ...figure.shape })),
    below: z.array(z.object({ place: placeCode, placeName: z.string(), items: z.array(z.object({ name: z.string(), ...figure.shape })) })),
    waiting: z.boolean().describe('changes of a moment ago are not counted yet'),
  }),
})

export const indicatorSeries = read('indicators.series', {
  path: '/indicators/series',
  summary: 'One indicator of a place, day by day or month by month.',
  input: z.object({ ...period, name: z.string().max(60), by: z.enum(['day', 'month']).default('month') }),
  output: z.object({
    start: figure.describe('on the day before the period; of a flow nothing'),
    points: z.array(z.object({ at: z.string().describe('YYYY-MM-DD or YYYY-MM'), ...figure.shape })),
  }),
  problems: ['not-found'],
})

export const indicatorRecords = read('indicators.records', {
  path: '/indicators/records',
  summary: 'The records behind a number, newest first. Sealed ones count but are not listed for those who may not see them.',
  input: z.object({ ...period, ...paging, name: z.string().max(60) }),
  output: z.object({
    items: z.array(
      z.object({ id, place: placeCode, placeName: z.string(), day, title: z.string(), amount: z.number().describe('what it adds to the number') }),
    ),
    opens: z.string(),
    value: z.number(),
    total: z.number().int().describe('records that this reader sees'),
  }),
  problems: ['not-found'],
})
