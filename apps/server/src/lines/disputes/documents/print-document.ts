import {
  type DisputePaper,
  disputeDocument,
  disputeDocumentInFull,
  disputeDossier,
  disputeDossierInFull,
  disputePaperKinds,
  disputePaperList,
  disputePapers,
} from '@balian/contract/disputes-documents'
import { type CaseSubject, caseSubject, onCase } from '../../../foundation/cases/index.ts'
import { command } from '../../../platform/command.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Download } from '../../../platform/handler.ts'
import { printed } from '../../../platform/print/index.ts'
import { fail } from '../../../platform/problem.ts'
import { read } from '../../../platform/read.ts'
import type { Services } from '../../../platform/services.ts'
import { dispute } from '../rules.ts'
import type { DisputeDossier } from './dossier.ts'
import { loadDossier } from './load-dossier.ts'
import { countOfPaper, printPaper, renderWholeFile } from './whole-file.ts'

interface Asked {
  readonly tx: Tx
  readonly subject: CaseSubject
  readonly today: string
  readonly services: Services
}

const dossierOf = ({ tx, subject, today, services }: Asked, whole: boolean): Promise<DisputeDossier> =>
  loadDossier({ tx, today, keys: services.keys, whole }, subject.row)

/** Which papers can be printed, and how many of each the record holds. */
export const disputePaperListHandler = read(disputePaperList, {
  subject: caseSubject(dispute),
  shows: 'nobody',
  run: async (c) => {
    const dossier = await dossierOf(c, false)
    return { items: disputePaperKinds.map((kind) => ({ kind, ...named(kind), held: countOfPaper(dossier, kind) })) }
  },
})

const named = (kind: DisputePaper) => {
  const { zh, en } = disputePapers[kind]
  return { zh, en, identity: 'identity' in disputePapers[kind] }
}

/** A paper with masked numbers. */
export const disputeDocumentHandler = read(disputeDocument, {
  subject: caseSubject(dispute),
  shows: ({ subject }) => onCase(subject.row),
  run: async (c) => onePaper(await dossierOf(c, false), c.input),
})

/** The whole file with masked numbers. */
export const disputeDossierHandler = read(disputeDossier, {
  subject: caseSubject(dispute),
  shows: ({ subject }) => onCase(subject.row),
  run: async (c) => wholeFile(await dossierOf(c, false)),
})

/** A paper with whole numbers, for a purpose that the parties see. */
export const disputeDocumentInFullHandler = command(disputeDocumentInFull, {
  fleeting: true,
  subject: caseSubject(dispute),
  audit: ({ subject, input }) => ({ ...onCase(subject.row), purpose: input.purpose, detail: { kind: input.kind, nth: input.nth, format: input.format } }),
  run: async (c) => onePaper(await dossierOf(c, true), c.input),
})

/** The whole file with whole numbers, for a purpose that the parties see. */
export const disputeDossierInFullHandler = command(disputeDossierInFull, {
  fleeting: true,
  subject: caseSubject(dispute),
  audit: ({ subject, input }) => ({ ...onCase(subject.row), purpose: input.purpose, detail: { kind: 'whole-file' } }),
  run: async (c) => wholeFile(await dossierOf(c, true)),
})

function onePaper(dossier: DisputeDossier, { kind, nth, format }: { kind: DisputePaper; nth: number; format: 'pdf' | 'docx' }): Download {
  // The first of a kind prints as an empty form when there is none; a second that is not there is a wrong address.
  if (nth > Math.max(1, countOfPaper(dossier, kind))) fail('not-found')
  const print = printPaper(dossier, kind, nth - 1)
  const several = countOfPaper(dossier, kind) > 1 ? `（${nth}）` : ''
  return printed(format, print, `${dossier.number ?? dossier.name} ${disputePapers[kind].zh}${several}`)
}

const wholeFile = (dossier: DisputeDossier): Download => ({
  name: `${dossier.number ?? dossier.name} 卷宗.pdf`,
  type: 'application/pdf',
  body: () => renderWholeFile(dossier),
})
