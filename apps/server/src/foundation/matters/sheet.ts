import type { MatterKind, MatterRoutes } from '@balian/contract/matters'
import { matterStates } from '@balian/contract/matters'
import { sql } from 'kysely'
import { dayOf } from '../../platform/clock.ts'
import type { Handler } from '../../platform/handler.ts'
import { read } from '../../platform/read.ts'
import { type SheetColumn, sheetBytes, xlsx } from '../../platform/sheets/index.ts'
import type { Rule } from '../access/index.ts'
import { headsOf, reach } from '../cases/index.ts'
import { itemCells, itemColumns, namesIn } from '../registers/index.ts'
import type { MatterDeclared, Values } from './declared.ts'
import { conditions, listMatters } from './store.ts'
import { shownItems } from './values.ts'

/** The most rows of one file; a list that is longer is exported by period. */
const most = 20_000

const columnsOf = (kind: MatterKind): SheetColumn[] => [
  { key: 'number', header: '编号', kind: 'text', width: 30 },
  { key: 'title', header: '事项', kind: 'text', width: 30 },
  { key: 'place', header: '所在地', kind: 'text', width: 16 },
  { key: 'desk', header: '办理单位', kind: 'text', width: 16 },
  { key: 'opened', header: '登记日期', kind: 'date' },
  { key: 'parties', header: '当事人', kind: 'text', width: 20 },
  // An item may be called as a column of every kind is.
  ...itemColumns(kind).map(({ key, header, kind: as }): SheetColumn => ({ key: `item.${key}`, header, kind: as })),
  { key: 'workers', header: '经办人', kind: 'text', width: 18 },
  { key: 'state', header: '状态', kind: 'text', width: 14 },
  { key: 'due', header: '办理期限', kind: 'date' },
  { key: 'closed', header: '办结日期', kind: 'date' },
]

/** The filtered list as a spreadsheet; the audit log keeps who took it, with which filters. */
export const exportHandler = ({ matter }: MatterDeclared, rule: Rule, route: NonNullable<MatterRoutes['take']>): Handler =>
  read(route, {
    shows: ({ me, input }) => ({ on: [`${matter.kind}-list`, input.place ?? me.posts[0]?.place ?? ''], place: input.place ?? null, detail: { ...input } }),
    run: async ({ tx, me, input, today, services }) => {
      const filter = input as unknown as Values
      const where = sql`${conditions(matter, filter, today)} and (${reach(me, rule)})`
      const rows = await listMatters(tx, matter, { filter, where }, { sort: '-opened', limit: most, offset: 0 })
      const heads = await headsOf(tx, rows, today)
      const shown = await shownItems(
        tx,
        matter,
        rows.map((row) => row.items),
        services.keys,
      )
      const names = await namesIn(
        tx,
        matter,
        shown.map((one) => one.values),
      )
      const states = matterStates(matter)
      const cells = heads.map((head, i) => ({
        number: head.number,
        title: head.title,
        place: head.placeName,
        desk: head.deskName,
        opened: dayOf(new Date(head.openedAt)),
        parties: rows[i]!.party_names.join('、'),
        workers: rows[i]!.worker_names.join('、'),
        state: states[head.state]?.zh ?? head.state,
        due: head.due,
        closed: head.closedAt ? dayOf(new Date(head.closedAt)) : null,
        ...Object.fromEntries(Object.entries(itemCells(matter, shown[i]!.values, names)).map(([key, cell]) => [`item.${key}`, cell])),
      }))
      const body = await sheetBytes({ sheetName: matter.zh, title: `${matter.zh}（${today}）`, columns: columnsOf(matter), rows: cells })
      return { name: `${matter.zh}-${today}.xlsx`, type: xlsx, body }
    },
  })
