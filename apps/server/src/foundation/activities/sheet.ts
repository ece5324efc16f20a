import { activityExport } from '@balian/contract/activities'
import { activityKindOf } from '@balian/contract/activity-kinds'
import { read } from '../../platform/read.ts'
import { type SheetColumn, type SheetValues, sheetBytes, xlsx } from '../../platform/sheets/index.ts'
import { itemCells, itemColumns } from '../registers/index.ts'
import { activityRows, found } from './list-store.ts'
import { shownRows } from './reads.ts'
import { whoOf } from './store.ts'

/** The most rows of one export. */
const mostExported = 20_000

const column = (key: string, header: string, kind: SheetColumn['kind'] = 'text', width?: number): SheetColumn => ({
  key,
  header,
  kind,
  ...(width ? { width } : {}),
})
const first = [
  column('day', '日期', 'date'),
  column('time', '时间'),
  column('place', '所在地', 'text', 20),
  column('spot', '地点', 'text', 20),
  column('theme', '主题', 'text', 30),
]
const last = [
  column('groups', '参加的互助组', 'text', 24),
  column('who', '参加人员', 'text', 30),
  column('reached', '参加或受益人次', 'number'),
  column('findings', '情况', 'text', 50),
  column('by', '记录人'),
]

/** The filtered activities of one kind; what was taken back stays out. */
export const activityExportHandler = read(activityExport, {
  shows: 'nobody',
  run: async ({ tx, me, input, today, services }) => {
    const kind = activityKindOf(input.kind)
    const items = { items: kind.items ?? [] }
    const rows = (await activityRows(tx, found(input, me), mostExported, 0)).filter((row) => row.withdrawn_at === null)
    const shown = await shownRows(tx, rows, services.keys)
    const cells: SheetValues[] = []
    for (const [i, row] of shown.entries()) {
      const names = new Map(Object.entries(row.shown).map(([name, said]) => [String(row.values[name]), said]))
      cells.push({
        day: row.day,
        time: [row.from, row.to].filter(Boolean).join('—'),
        place: row.placeName,
        spot: row.spot,
        theme: row.theme,
        ...itemCells(items, row.values, names),
        groups: row.groups.map((group) => group.name).join('、'),
        who: (await whoOf(tx, rows[i]!)).map((one) => one.name).join('、'),
        reached: row.reached,
        findings: rows[i]!.findings,
        by: row.by,
      })
    }
    const columns = [...first, ...itemColumns(items).map(({ key, header, kind: of }) => column(key, header, of)), ...last]
    return { name: `${kind.zh}-${today}.xlsx`, type: xlsx, body: await sheetBytes({ sheetName: kind.zh, columns, rows: cells }) }
  },
})
