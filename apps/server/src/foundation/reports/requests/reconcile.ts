import type { PlaceCode } from '@balian/contract/ids'
import { reconcile } from '@balian/contract/report-requests'
import type { Reply } from '@balian/contract/route'
import type { Tx } from '../../../platform/db/index.ts'
import type { Handler } from '../../../platform/handler.ts'
import { fail } from '../../../platform/problem.ts'
import { read } from '../../../platform/read.ts'
import { may } from '../../access/index.ts'
import { amountsBehind, type CountedIndicator, recordsAbove, titlesBehind } from '../../indicators/index.ts'
import { spokenNames } from '../../places/index.ts'
import { loadAt } from './load.ts'
import { numbersNow, summedColumns } from './numbers.ts'
import type { Given } from './page.ts'
import { answers, daysOf } from './rules.ts'
import { digitsOf, evidenceOf, type SheetTable, sheetOf, sheetsBelow } from './store.ts'

type Item = Omit<Reply<typeof reconcile>['items'][number], 'placeName'>

/** The most places and records that are named. */
const most = 100

interface Asked {
  readonly tx: Tx
  readonly one: CountedIndicator
  readonly days: { readonly from: string; readonly to: string }
}

/** Which records make a place's number another one than it signed. */
async function changedSince({ tx, one, days }: Asked, sheet: SheetTable, key: string, difference: number): Promise<Item[]> {
  const { place } = sheet
  const before = new Map((await evidenceOf(tx, sheet, key)).map((row) => [row.record, row.amount]))
  const signed = Number(sheet.frozen?.[key] ?? 0)
  const kept = [...before.values()].reduce((sum, amount) => sum + amount, 0)
  const now = await amountsBehind(tx, one, { place, ...days }, 5000)
  if (kept !== signed || now.length === 5000) return [{ what: 'number', place, record: null, title: null, amount: difference }]
  const amounts = new Map(now.map((row) => [row.id, row.amount]))
  const came = now.flatMap(({ id, amount }): Item[] => {
    const more = amount - (before.get(id) ?? 0)
    return more === 0 ? [] : [{ what: 'came', place, record: id, title: null, amount: more }]
  })
  const gone = [...before].flatMap(([id, amount]): Item[] => (amounts.has(id) ? [] : [{ what: 'gone', place, record: id, title: null, amount: -amount }]))
  const named = [...came, ...gone]
  const titles = await titlesBehind(
    tx,
    one,
    { place, ...days },
    came.map((item) => item.record!),
  )
  return named.map((item) => ({ ...item, title: titles.get(item.record!) ?? null }))
}

/** Records kept above the places that sign: by the township or county itself. */
const keptAbove = async ({ tx, one, days }: Asked, place: PlaceCode, digits: number): Promise<Item[]> =>
  (await recordsAbove(tx, one, { place, ...days }, digits, most)).map((row) => ({
    what: 'own',
    place: row.place,
    record: row.id,
    title: row.title,
    amount: row.amount,
  }))

export const reconcileHandler = ({ indicators, policy }: Given): Handler =>
  read(reconcile, {
    subject: loadAt,
    shows: 'nobody',
    run: async ({ tx, me, input: { place, key }, subject: { request } }) => {
      const found = summedColumns(indicators, request.columns).find(({ column }) => column.key === key) ?? fail('not-found')
      const asked: Asked = { tx, one: found.indicator, days: daysOf(found.column, request) }
      const digits = digitsOf[request.tier]
      const own = (await sheetOf(tx, request.id, place)) ?? fail('not-found')
      const sheets = answers(request.tier, place) ? [own] : await sheetsBelow(tx, request.id, place, digits)
      const now = await numbersNow(
        tx,
        indicators,
        request,
        place,
        sheets.map((sheet) => sheet.place),
      )
      const items = await keptAbove(asked, place, digits)
      for (const sheet of sheets.filter((one) => one.state === 'signed')) {
        const difference = Number(now(sheet.place)[key] ?? 0) - Number(sheet.frozen?.[key] ?? 0)
        if (difference !== 0 && items.length < most) items.push(...(await changedSince(asked, sheet, key, difference)))
      }
      const names = await spokenNames(
        tx,
        items.map((item) => item.place),
      )
      const opens = may(me, policy[found.indicator.source.route], { place }).yes
      return {
        items: items.slice(0, most).map((item) => ({ ...item, title: opens ? item.title : null, placeName: names.get(item.place) ?? item.place })),
        opens: opens ? found.indicator.source.opens : null,
      }
    },
  })
