import { newId } from '@balian/contract/ids'
import { type ImportReport, mostImported, type Register, type RegisterRoutes } from '@balian/contract/registers'
import { command } from '../../platform/command.ts'
import type { Handler, Upload } from '../../platform/handler.ts'
import { fail, Problem } from '../../platform/problem.ts'
import { findHeader, type Header, readSheet, type SheetRow, sheetBytes } from '../../platform/sheets/index.ts'
import { titleOf } from './columns.ts'
import type { Kept, RegisterKind } from './kind.ts'
import { lookups } from './lookups.ts'
import { namesIn } from './names.ts'
import { inSheets, placeColumn, readSheetRow, type SheetRead } from './sheet-row.ts'
import { titled } from './store.ts'
import { amend, put } from './write.ts'

const reason = '不能导入的原因'
type Verdict = ImportReport['rows'][number]['verdict']

interface Opened {
  readonly header: Header
  readonly rows: readonly SheetRow[]
}

/** Opens the file and finds its header and its rows. */
async function opened(register: Register, file: Upload): Promise<Opened> {
  const sheet = await readSheet(file.bytes, file.name, { limits: { rows: mostImported + 100 } })
  if (sheet.wrong) return fail('wrong-sheet', { ...sheet.wrong })
  const columns = [
    placeColumn,
    ...inSheets(register).map(({ name, zh, en, aliases, need }) => ({ key: name, header: zh, aliases: [...(aliases ?? []), en], required: need === true })),
  ]
  const header = findHeader(sheet.ok.rows, columns)
  if (header.wrong) return fail('wrong-sheet', { ...header.wrong })
  const missing = header.ok.missing.map((column) => column.header).join('、')
  if (missing) fail('wrong-sheet', { zh: `缺少“${missing}”列。`, en: `The column ${missing} is missing.` })
  const rows = sheet.ok.rows.slice(header.ok.data).filter((row) => row.cells.some((one) => one !== ''))
  if (rows.length === 0) fail('wrong-sheet', { zh: '表头下面没有数据。', en: 'There are no rows below the header.' })
  if (rows.length > mostImported)
    fail('wrong-sheet', { zh: `一次最多 ${mostImported} 行，请分开导入。`, en: `At most ${mostImported} rows at once: split the file.` })
  return { header: header.ok, rows }
}

const wrongSheet = async (header: Header, wrong: readonly { row: SheetRow; read: SheetRead }[]): Promise<string | null> => {
  if (wrong.length === 0) return null
  const kept = header.headers.flatMap((heading, i) => (heading === reason ? [] : [{ key: String(i), header: heading, kind: 'digits' as const }]))
  const bytes = await sheetBytes({
    sheetName: '未导入的行',
    columns: [...kept, { key: 'reason', header: reason, kind: 'text', width: 60 }],
    rows: wrong.map(({ row, read }) => ({
      ...Object.fromEntries(row.cells.map((text, i) => [String(i), text])),
      reason: read.faults.map((fault) => [fault.column, fault.heading, fault.zh].filter(Boolean).join(' ')).join('；'),
    })),
  })
  return bytes.toString('base64')
}

/** Lets the good rows of a spreadsheet in, in one transaction; a row is known by its place and title. Twice the same file changes nothing. */
export const importHandler = (kind: RegisterKind, routes: RegisterRoutes): Handler => {
  const { register } = kind
  return command(routes.bring, {
    subject: async ({ input }) => ({ place: input.place }),
    audit: ({ input, result }) => ({
      on: [register.name, input.dry ? 'dry run' : 'import'],
      place: input.place,
      purpose: 'upkeep',
      detail: { ...result.counts },
    }),
    run: async (c) => {
      const { tx, input, file, services } = c
      if (!file) return fail('wrong-file', { allowed: 'xlsx, csv' })
      const { header, rows } = await opened(register, file)
      const look = await lookups(tx, register, input.place, rows, header)
      const doing = { ...c, keys: services.keys }
      const counts = { new: 0, changed: 0, same: 0, wrong: 0 }
      const told: ImportReport['rows'] = []
      const bad: { row: SheetRow; read: SheetRead }[] = []
      const kept: Kept[] = []
      const seen = new Set<string>()
      for (const row of rows) {
        let read = readSheetRow(register, row.cells, header.at, look)
        const title = titleOf(register, read.values as never, await namesIn(tx, register, [read.values]))
        let verdict: Verdict = 'wrong'
        if (read.faults.length === 0) {
          const problem = await checked(kind, read, c, seen, title)
          if (problem) read = { ...read, faults: [problem] }
          else verdict = await letIn(read, title)
        }
        counts[verdict] += 1
        if (verdict === 'wrong') bad.push({ row, read })
        if (verdict !== 'same' && told.length < 500) told.push({ row: row.number, title, verdict, faults: [...read.faults] })
      }
      if (kept.length > 0) await kind.kept?.(kept, c as never)
      return { counts, rows: told, dry: input.dry, wrongFile: await wrongSheet(header, bad) }

      async function letIn(read: SheetRead, title: string): Promise<Verdict> {
        const known = (await titled(tx, register, read.place!, [title])).find((one) => one.place === read.place)
        if (!known) {
          if (input.dry) return 'new'
          const row = await put(doing, register, newId(), read.place!, read.values, 'imported')
          kept.push({ before: null, after: read.values, row })
          return 'new'
        }
        const { changed, before, after } = await amend({ ...doing, dry: input.dry }, register, known, read.values, { kind: 'imported' })
        if (changed && !input.dry) kept.push({ before, after, row: known })
        return changed ? 'changed' : 'same'
      }
    },
  })
}

/** The register's own check, and whether the file says the same thing twice. */
async function checked(kind: RegisterKind, read: SheetRead, c: Parameters<NonNullable<RegisterKind['check']>>[1], seen: Set<string>, title: string) {
  const key = `${read.place} ${title}`
  if (seen.has(key)) return { column: '', heading: '', zh: `文件里“${title}”出现了不止一次`, en: `"${title}" stands in the file more than once` }
  seen.add(key)
  try {
    await kind.check?.(read.values, c)
    return null
  } catch (error) {
    if (!(error instanceof Problem) || !error.fields[0]) throw error
    const { zh, en, path } = error.fields[0]
    return { column: '', heading: kind.register.items.find((item) => path === `values.${item.name}`)?.zh ?? '', zh, en }
  }
}
