import type { casePaper } from '@balian/contract/dossier'
import { type Id, type Instant, newId } from '@balian/contract/ids'
import type { z } from 'zod'
import { command } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/index.ts'
import { wrong } from '../../platform/problem.ts'
import { copyFiles, type FileOwner, filesOf, takeFiles } from '../files/index.ts'
import type { CaseRoutes } from './commands.ts'
import type { AnyKind } from './kind.ts'
import { tellAccounts, tellOffice } from './notices.ts'
import { actedOn, caseNow } from './reply.ts'
import { type Acting, takeStep } from './step.ts'
import { type CaseRow, findCase } from './store.ts'
import { type CaseSubject, deskSubject, readSubject } from './subject.ts'

interface PaperRow {
  county: string
  case_id: Id
  id: Id
  kept_as: string
  note: string
  file: Id | null
  by_name: string
  at: Instant
}
const t = (tx: Tx) => tx.withTables<{ case_papers: PaperRow }>()

/** Puts files, or notes about originals on paper, into the file of a case. */
export const addPapersHandler = (kind: AnyKind, route: CaseRoutes['addPapers']) =>
  command(route, {
    subject: deskSubject(kind),
    audit: actedOn,
    run: async (c) => {
      const { input, subject } = c
      const { row } = subject
      if (kind.papers && !kind.papers.includes(input.as)) wrong('as', 'paper', '请选择材料在卷宗中的位置。', 'Choose its place in the file.')
      if (input.files.length === 0 && input.note === '')
        wrong('note', 'file-or-note', '请上传文件，或说明原件存放情况。', 'Upload a file, or tell where the original is.')
      await keepPapers(c, row, input)
      const after = await takeStep(c, kind, row, { step: 'addPapers', note: input.note, data: { as: input.as, files: input.files.length } })
      // What somebody brings from home is seen by whoever works on it, or else by the desk.
      if (c.me.person && row.people.includes(c.me.person))
        await (row.workers.length > 0 ? tellAccounts(c, kind, after, 'papers', row.workers) : tellOffice(c, kind, after, 'papers'))
      return caseNow(after)
    },
  })

/** Puts uploaded files into the file of a case; with a remark and no file, where the original is kept. */
export async function keepPapers(c: Acting, row: CaseRow, told: { readonly as: string; readonly note: string; readonly files: readonly Id[] }): Promise<void> {
  if (told.files.length === 0 && told.note === '') return
  await takeFiles(c.tx, told.files, { kind: row.kind, id: row.id, place: row.place })
  const one = { county: row.county, case_id: row.id, kept_as: told.as, note: told.note, by_name: c.me.name, at: c.now.toISOString() }
  const files: readonly (Id | null)[] = told.files.length > 0 ? told.files : [null]
  await t(c.tx)
    .insertInto('case_papers')
    .values(files.map((file) => ({ ...one, id: newId(c.now.getTime()), file })))
    .execute()
}

/** The papers of one case, for another that goes on from it: each file is the other's own, so that its rules hold. */
export async function copyPapers(c: Acting, from: CaseRow, to: CaseRow, as: string): Promise<void> {
  const papers = await t(c.tx).selectFrom('case_papers').selectAll().where('county', '=', from.county).where('case_id', '=', from.id).orderBy('id').execute()
  const copies = await copyFiles(c.tx, c.me, from, { kind: to.kind, id: to.id, place: to.place })
  const rows = papers.filter((one) => one.file === null || copies.has(one.file))
  if (rows.length === 0) return
  await t(c.tx)
    .insertInto('case_papers')
    .values(rows.map((one) => ({ ...one, case_id: to.id, id: newId(), kept_as: as, file: one.file && copies.get(one.file)! })))
    .execute()
}

/** The papers of a case that the caller was found to see. */
export async function papersOf(tx: Tx, row: Pick<CaseRow, 'county' | 'id' | 'place'>): Promise<z.output<typeof casePaper>[]> {
  const papers = await t(tx).selectFrom('case_papers').selectAll().where('county', '=', row.county).where('case_id', '=', row.id).orderBy('id').execute()
  if (papers.length === 0) return []
  const files = new Map((await filesOf(tx, row)).map((file) => [file.id, file]))
  return papers.map((one) => ({
    id: one.id,
    as: one.kept_as,
    note: one.note,
    file: one.file ? (files.get(one.file) ?? null) : null,
    by: one.by_name,
    at: one.at,
  }))
}

/** Who may read a case may read its files; its people see that one was opened. */
export const caseFiles = (kind: AnyKind): FileOwner => ({
  kind: kind.kind,
  route: `${kind.module}.page`,
  find: async (tx, id) => {
    const row = await findCase(tx, kind, id, false)
    return row ? readSubject(row) : null
  },
  shows: (subject) => (subject as CaseSubject).row.people,
})
