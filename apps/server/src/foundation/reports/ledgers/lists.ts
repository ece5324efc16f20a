import { activityKindOf } from '@balian/contract/activity-kinds'
import type { Day, PlaceCode } from '@balian/contract/ids'
import type { Ledger, LedgerTable } from '@balian/contract/ledgers'
import type { Register } from '@balian/contract/registers'
import type { Caller } from '../../../platform/caller.ts'
import type { Keys } from '../../../platform/crypto.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { may, type Policy } from '../../access/index.ts'
import { activitiesOf } from '../../activities/index.ts'
import { inWords, type Moved, movedRows } from '../../registers/index.ts'
import { mattersOf } from './store.ts'
import { type Said, said } from './words.ts'

/** The most rows of one table: a ledger is read and signed; the lists themselves export everything. */
const most = 500

export interface Reading {
  readonly tx: Tx
  readonly me: Caller
  readonly policy: Policy
  readonly keys: Keys
  readonly at: { readonly place: PlaceCode; readonly from: Day; readonly to: Day }
}

const column = (zh: string, en: string, number = false) => ({ title: said(zh, en), number })
const table = (key: string, title: Said, columns: LedgerTable['columns'], rows: Said[][]): LedgerTable => ({
  key,
  title,
  columns,
  rows: rows.slice(0, most),
  more: rows.length > most,
})

const opens = ({ me, policy, at }: Reading, route: string): boolean => may(me, policy[route], { place: at.place }).yes

/** How a matter stood at the end of the month. */
function standing(closedOn: Day | null, due: Day | null, to: Day): Said {
  if (closedOn !== null && closedOn <= to) return said(`${closedOn} 办结`, `closed ${closedOn}`)
  return due !== null && due < to ? said('逾期在办', 'overdue') : said('在办', 'in hand')
}

/** Matters that were opened in the month, closed in it, or in hand at its end. */
export async function matterTables(reading: Reading, { matters }: Ledger): Promise<LedgerTable[]> {
  const tables: LedgerTable[] = []
  for (const { kind, route, zh, en } of matters) {
    if (!opens(reading, route)) continue
    const rows = await mattersOf(reading.tx, reading.me, reading.policy[route]!, kind, { ...reading.at, limit: most + 1 })
    const columns = [column('编号', 'Number'), column('登记日期', 'Opened'), column('所在地', 'Place'), column('事项', 'Matter'), column('情况', 'Standing')]
    const cells = rows.map((row) => [
      said(row.number ?? ''),
      said(row.opened),
      said(row.place_name),
      said(row.title),
      standing(row.closed, row.due, reading.at.to),
    ])
    tables.push(table(kind, said(`${zh}台账`, en), columns, cells))
  }
  return tables
}

/** What was done in the month, kind by kind. */
export async function activityTables(reading: Reading, { activities }: Ledger): Promise<LedgerTable[]> {
  if (!opens(reading, 'activities.list')) return []
  const tables: LedgerTable[] = []
  for (const kind of activities) {
    const { zh, en } = activityKindOf(kind)
    const rows = await activitiesOf(reading.tx, reading.me, { kind, ...reading.at, limit: most + 1 }, reading.keys)
    const columns = [
      column('日期', 'Day'),
      column('所在地', 'Place'),
      column('主题', 'Theme'),
      column('参加的互助组', 'Groups'),
      column('人次', 'People', true),
      column('记录人', 'By'),
    ]
    const cells = rows.map((row) => [
      said(row.day),
      said(row.placeName),
      said(row.theme),
      said(row.groups.map(({ name }) => name).join('、')),
      said(String(row.reached ?? '')),
      said(row.by),
    ])
    tables.push(table(kind, said(`${zh}台账`, en), columns, cells))
  }
  return tables
}

function movedCells(register: Register, { row, names, cameOn }: Moved, { from, to }: Reading['at']): Said[] {
  const items = register.items.filter((item) => item.list && item.kind !== 'phone')
  const came = cameOn >= from && cameOn <= to
  const went = row.endedOn !== null && row.endedOn >= from && row.endedOn <= to
  const what = [
    came && said(`${cameOn} 新增`, `added ${cameOn}`),
    went && said(`${row.endedOn} 终止：${row.endedWhy}`, `ended ${row.endedOn}: ${row.endedWhy}`),
  ]
  const told = what.filter((one) => one !== false)
  return [
    said(row.placeName),
    said(row.title),
    ...items.map((item) => said(inWords(item, row.values[item.name] ?? null, names), inWords(item, row.values[item.name] ?? null, names, 'en'))),
    said(told.map(({ zh }) => zh).join('；'), told.map(({ en }) => en).join('; ')),
  ]
}

/** What came on and went off the registers in the month. */
export async function registerTables(reading: Reading, { registers }: Ledger): Promise<LedgerTable[]> {
  const tables: LedgerTable[] = []
  for (const register of registers) {
    if (!opens(reading, `${register.name}List`)) continue
    const rows = await movedRows(reading.tx, register, reading.me, { ...reading.at, limit: most + 1 }, reading.keys)
    const items = register.items.filter((item) => item.list && item.kind !== 'phone')
    const columns = [
      column('所在地', 'Place'),
      column('名称', 'Name'),
      ...items.map(({ zh, en, kind }) => column(zh, en, kind === 'count' || kind === 'money')),
      column('变动', 'Change'),
    ]
    const cells = rows.map((moved) => movedCells(register, moved, reading.at))
    tables.push(table(register.name, said(`${register.zh}变动`, `${register.en}: changes`), columns, cells))
  }
  return tables
}
