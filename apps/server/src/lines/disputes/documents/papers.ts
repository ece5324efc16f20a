import type { DisputePaper } from '@balian/contract/disputes-documents'
import type { PrintDocument } from '../../../platform/print/index.ts'
import { acceptance } from './acceptance.ts'
import { performanceRecord, returnVisit } from './after.ts'
import { agreed, oralAgreement, writtenAgreement } from './agreement.ts'
import { application } from './application.ts'
import { authorization, represented } from './authorization.ts'
import { confirmation } from './confirmation.ts'
import { evidenceList } from './contents.ts'
import type { DisputeDossier } from './dossier.ts'
import { ending } from './ending.ts'
import { notice } from './notice.ts'
import { investigation, sessionRecord } from './records.ts'
import { transfer } from './transfer.ts'

interface PaperOf {
  /** How many of it the record holds now; 0 when it would print as an empty form. */
  readonly count: (dossier: DisputeDossier) => number
  /** The paper, or number `at` (from 0) of its kind; an empty form when the record does not hold it. */
  readonly print: (dossier: DisputeDossier, at: number) => PrintDocument
}

const once = (held: (dossier: DisputeDossier) => unknown, print: (dossier: DisputeDossier) => PrintDocument): PaperOf => ({
  count: (dossier) => (held(dossier) ? 1 : 0),
  print,
})

/** What stands around the papers and is made when the file is closed. */
export type Binding = 'cover' | 'contents' | 'note' | 'back-cover'
export type InnerPaper = Exclude<DisputePaper, Binding>

/** The papers of the case file in their order: whether the record holds them, and how they print. */
export const innerPapers: Readonly<Record<InnerPaper, PaperOf>> = {
  application: once((dossier) => dossier.appliedOn, application),
  acceptance: once((dossier) => dossier.accepted, acceptance),
  notice: once((dossier) => dossier.notice, notice),
  authorization: { count: (dossier) => represented(dossier).length, print: authorization },
  investigation: { count: (dossier) => dossier.investigations.length, print: investigation },
  evidence: once((dossier) => dossier.evidence.length, evidenceList),
  session: { count: (dossier) => dossier.sessions.length, print: sessionRecord },
  agreement: { count: (dossier) => agreed(dossier, 'written').length, print: writtenAgreement },
  'oral-agreement': { count: (dossier) => agreed(dossier, 'oral').length, print: oralAgreement },
  ending: once((dossier) => dossier.ending, ending),
  transfer: { count: (dossier) => dossier.transfers.length, print: transfer },
  performance: once((dossier) => dossier.performance.length, performanceRecord),
  visit: { count: (dossier) => dossier.visits.length, print: returnVisit },
  confirmation: once((dossier) => dossier.confirmation, confirmation),
}
