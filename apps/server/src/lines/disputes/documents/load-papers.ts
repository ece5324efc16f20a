import type { casePaper } from '@balian/contract/dossier'
import type { Id } from '@balian/contract/ids'
import type { z } from 'zod'
import type { CaseRow } from '../../../foundation/cases/index.ts'
import { photographsOf } from '../../../foundation/files/index.ts'
import type { DisputeDossier } from './dossier.ts'
import type { Loading } from './load-parties.ts'
import { dayOf } from './said.ts'

type CasePaper = z.output<typeof casePaper>

/** What a file to send may weigh: the photographs beyond it stay apart. */
const most = 40 * 1024 * 1024

/**
 * Papers that were added: each stands in the contents where it belongs, and evidence in the list of evidence too. Photographs are bound in
 * only where numbers are whole, because an identity card cannot be masked in its picture.
 */
export async function loadPapers(c: Loading, row: CaseRow, papers: readonly CasePaper[]): Promise<Pick<DisputeDossier, 'evidence' | 'papers'>> {
  const photographs = c.whole && papers.some((one) => one.file) ? await photographsOf(c.tx, row, most) : new Map<Id, Buffer>()
  return {
    evidence: papers.filter((one) => one.as === 'evidence').map((one) => ({ name: nameOf(one), on: dayOf(one.at), note: one.file ? '电子件' : '原件' })),
    papers: papers.map((one) => ({ as: one.as, name: nameOf(one), jpeg: one.file ? photographs.get(one.file.id) : undefined })),
  }
}

/** What was written about it, else the file's name without its ending. */
const nameOf = (one: CasePaper): string => one.note || one.file?.name.replace(/\.\w+$/, '') || ''
