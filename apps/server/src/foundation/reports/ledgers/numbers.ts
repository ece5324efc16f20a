import type { Day, PlaceCode } from '@balian/contract/ids'
import type { Ledger, LedgerTable } from '@balian/contract/ledgers'
import { addDays } from '../../../platform/calendar.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { figuresOfPlaces, type Indicator, placesBelow, saysOf } from '../../indicators/index.ts'
import { cellOf, said } from './words.ts'

interface At {
  readonly place: PlaceCode
  readonly from: Day
  readonly to: Day
}

const unitOf = (one: Indicator) => (one.kind === 'ratio' ? 'percent' : one.unit)
const column = (zh: string, en: string, number = true) => ({ title: said(zh, en), number })
/** The heading of an indicator's column; money is told in yuan. */
const headed = (one: Indicator) => (unitOf(one) === 'fen' ? said(`${one.zh}（元）`, `${one.en} (yuan)`) : said(one.zh, one.en))

/** Every number of the line at the place: last month's, this month's, and the year's so far. */
export async function numbersTable(tx: Tx, all: readonly Indicator[], { line }: Ledger, at: At): Promise<LedgerTable> {
  const own = all.filter((one) => one.line === line)
  const names = own.map(({ name }) => name)
  const before = addDays(at.from, -1)
  const last = await saysOf(tx, all, names, { place: at.place, from: `${before.slice(0, 7)}-01`, to: before })
  const now = await saysOf(tx, all, names, at)
  const year = await saysOf(tx, all, names, { ...at, from: `${at.to.slice(0, 4)}-01-01` })
  return {
    key: 'numbers',
    title: said('本月数字', 'Numbers of the month'),
    columns: [
      column('指标', 'Indicator', false),
      column('上月', 'Last month'),
      column('本月（期末）', 'This month (or at its end)'),
      column('本年累计', 'This year so far'),
    ],
    rows: own.map((one) => {
      const cell = (say: typeof now) => said(cellOf(say(one.name), unitOf(one)))
      return [headed(one), cell(last), cell(now), one.kind === 'stock' ? said('') : cell(year)]
    }),
    more: false,
  }
}

/** The ledger's own numbers of each place one step below, and of the place itself: each recounted, none added up. */
export async function placesTable(tx: Tx, all: readonly Indicator[], { numbers }: Ledger, at: At): Promise<LedgerTable | null> {
  const below = await placesBelow(tx, at.place, at)
  if (below.length === 0) return null
  const shown = numbers.map((name) => all.find((one) => one.name === name)!)
  const say = await figuresOfPlaces(tx, all, numbers, [at.place, ...below.map(({ code }) => code)], at)
  const row = (place: PlaceCode) => shown.map((one) => said(cellOf(say(place)(one.name), unitOf(one))))
  return {
    key: 'places',
    title: said('各地情况', 'By place'),
    columns: [column('辖区', 'Place', false), ...shown.map((one) => ({ title: headed(one), number: true }))],
    rows: [...below.map(({ code, name }) => [said(name), ...row(code)]), [said('合计（重新计数）', 'Whole (recounted)'), ...row(at.place)]],
    more: false,
  }
}
