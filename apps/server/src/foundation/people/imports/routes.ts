import { countLimit } from '@balian/contract/page'
import {
  type ImportSummary,
  type ImportVerdict,
  importApply,
  importCheck,
  importList,
  importRows,
  importState,
  importTemplate,
  importWrong,
} from '@balian/contract/people-import'
import { command } from '../../../platform/command.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { enqueue } from '../../../platform/jobs.ts'
import { fail, wrong } from '../../../platform/problem.ts'
import { read } from '../../../platform/read.ts'
import { xlsx } from '../../../platform/sheets/index.ts'
import { within } from '../reach.ts'
import { t } from '../store.ts'
import type { ImportTable } from '../tables.ts'
import { importJob } from './run.ts'
import { templateBytes } from './sheet-columns.ts'
import { changeImport, importOf, lockImport, summaries } from './store.ts'
import { takeFile } from './take-file.ts'
import { wrongFile } from './wrong-file.ts'

async function subject({ tx, input }: { tx: Tx; input: { id: string } }) {
  const row = (await importOf(tx, input.id)) ?? fail('not-found')
  return { place: row.place, row }
}
const summary = async (tx: Tx, row: ImportTable): Promise<ImportSummary> => (await summaries(tx, [row]))[0]!

export const importTemplateHandler = read(importTemplate, {
  shows: 'nobody',
  run: async () => ({ name: '居民信息导入模板.xlsx', type: xlsx, body: await templateBytes() }),
})

export const importCheckHandler = command(importCheck, {
  subject: async ({ input }) => ({ place: input.place }),
  audit: ({ input, file, result }) => ({ on: ['import', input.id], place: input.place, detail: { file: file?.name, rows: result.rows } }),
  run: async ({ tx, me, input, file, now, services }) => {
    if (!file) return wrong('file', 'file-needed', '请选择文件', 'Choose a file')
    const row = await takeFile({ tx, keys: services.keys, now, account: me.account, name: me.name }, input.id, input.place, file)
    await enqueue(tx, importJob, { id: row.id, step: 'check', duplicates: false }, { key: row.id })
    return summary(tx, row)
  },
})

export const importStateHandler = read(importState, { subject, shows: 'nobody', run: ({ tx, subject: { row } }) => summary(tx, row) })

export const importListHandler = read(importList, {
  shows: 'nobody',
  run: async ({ tx, me, input }) => {
    const query = t(tx).selectFrom('imports').where(within('place', me))
    const rows = await query
      .selectAll()
      .orderBy('id', 'desc')
      .limit(input.size)
      .offset((input.page - 1) * input.size)
      .execute()
    const { n } = await query.select((e) => e.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
    return { items: await summaries(tx, rows), total: Math.min(n, countLimit), more: n > countLimit }
  },
})

export const importRowsHandler = read(importRows, {
  subject,
  shows: 'nobody',
  run: async ({ tx, input, subject: { row } }) => {
    const query = t(tx)
      .selectFrom('import_rows')
      .where('county', '=', row.county)
      .where('import', '=', row.id)
      .where('verdict', '!=', 'waiting')
      .$if(input.verdict !== undefined, (q) => q.where('verdict', '=', input.verdict!))
    const rows = await query
      .select(['row', 'name', 'verdict', 'person', 'differs', 'faults', 'applied'])
      .orderBy('row')
      .limit(input.size)
      .offset((input.page - 1) * input.size)
      .execute()
    const { n } = await query.select((e) => e.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
    const items = rows.map(({ verdict, differs, faults, ...one }) => ({
      ...one,
      verdict: verdict as ImportVerdict,
      differs: differs as never as string[],
      faults: faults as never as [],
    }))
    return { items, total: Math.min(n, countLimit), more: n > countLimit }
  },
})

/** The rows go in by a job, in short transactions; who asked for it, and from which office, is in the audit of this command. */
export const importApplyHandler = command(importApply, {
  subject: async ({ tx, input }) => {
    const row = (await lockImport(tx, input.id)) ?? fail('not-found')
    return { place: row.place, row }
  },
  audit: ({ input, subject, result }) => ({
    on: ['import', input.id],
    place: subject.place,
    purpose: 'upkeep',
    detail: { ...result.counts, duplicatesToo: input.duplicates },
  }),
  run: async ({ tx, input, subject: { row } }) => {
    if (row.state !== 'checked') fail('wrong-step', { state: row.state, step: 'apply' })
    await changeImport(tx, row, { state: 'applying', done: 0 })
    await enqueue(tx, importJob, { id: row.id, step: 'apply', duplicates: input.duplicates }, { key: row.id })
    return summary(tx, { ...row, state: 'applying', done: 0 })
  },
})

export const importWrongHandler = read(importWrong, {
  subject,
  shows: ({ input, subject }) => ({ on: ['import', input.id], place: subject.place, purpose: 'upkeep' }),
  run: async ({ tx, me, subject: { row }, services }) => ({
    name: `${row.file.replace(/\.\w+$/, '')}-${me.language === 'zh' ? '未导入' : 'not-imported'}.xlsx`,
    type: xlsx,
    body: await wrongFile(tx, services.keys, row, me.language),
  }),
})
