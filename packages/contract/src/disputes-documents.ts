import { z } from 'zod'
import { disputeFilter, disputeSorts } from './disputes.ts'
import { id } from './ids.ts'
import { purpose } from './purposes.ts'
import { command, read } from './route.ts'

/**
 * The papers of a mediation (人民调解文书, 司法部《人民调解文书格式》, 2010), in the order of the case file.
 * `nth` ones exist once for each session, visit and so on. `identity`: prints whole identity numbers, so that it is opened with a purpose.
 */
export const disputePapers = {
  cover: { zh: '卷宗封面', en: 'cover of the case file' },
  contents: { zh: '卷内目录', en: 'contents of the case file' },
  application: { zh: '人民调解申请书', en: 'application for mediation' },
  acceptance: { zh: '人民调解受理登记表', en: 'acceptance register' },
  notice: { zh: '人民调解当事人权利义务告知书', en: 'notice of rights and duties' },
  authorization: { zh: '授权委托书', en: 'power of attorney', nth: true, identity: true },
  investigation: { zh: '人民调解调查记录', en: 'investigation record', nth: true },
  evidence: { zh: '人民调解证据材料清单', en: 'list of evidence' },
  session: { zh: '人民调解记录', en: 'mediation record', nth: true },
  agreement: { zh: '人民调解协议书', en: 'mediation agreement', nth: true, identity: true },
  'oral-agreement': { zh: '人民调解口头协议登记表', en: 'register of an oral agreement', nth: true },
  ending: { zh: '人民调解终结告知书', en: 'notice that mediation has ended' },
  transfer: { zh: '纠纷移送函', en: 'letter of transfer', nth: true },
  performance: { zh: '调解协议履行情况记录', en: 'record of performance' },
  visit: { zh: '人民调解回访记录', en: 'record of a return visit', nth: true },
  confirmation: { zh: '司法确认申请书', en: 'application for judicial confirmation', identity: true },
  note: { zh: '卷宗情况说明', en: 'note on the file' },
  'back-cover': { zh: '封底', en: 'back cover' },
} as const satisfies Record<string, { zh: string; en: string; nth?: true; identity?: true }>

export type DisputePaper = keyof typeof disputePapers
export const disputePaperKinds = Object.keys(disputePapers) as [DisputePaper, ...DisputePaper[]]

const kind = z.enum(disputePaperKinds)
const nth = z.coerce.number().int().min(1).max(200).default(1).describe('which of its kind, where there are several')
const format = z.enum(['pdf', 'docx']).default('pdf')

export const disputePaperList = read('disputes.papers', {
  path: '/disputes/:id/papers-to-print',
  summary: 'The papers of a dispute’s file that can be printed, in their order, and how many of each the record holds; 0 prints an empty form.',
  input: z.object({ id }),
  output: z.object({
    items: z.array(
      z.object({ kind, zh: z.string(), en: z.string(), held: z.number().int(), identity: z.boolean().describe('asks for whole identity numbers') }),
    ),
  }),
  problems: ['not-found'],
})

export const disputeDocument = read('disputes.document', {
  path: '/disputes/:id/documents/:kind',
  summary: 'A paper of the dispute as PDF or Word, printed from the record; identity and telephone numbers are masked.',
  input: z.object({ id, kind, nth, format }),
  output: z.object({}),
  problems: ['not-found'],
  carries: 'download',
})

export const disputeDossier = read('disputes.dossier', {
  path: '/disputes/:id/dossier',
  summary: 'The whole case file (卷宗) as one PDF in its statutory order; identity and telephone numbers are masked.',
  input: z.object({ id }),
  output: z.object({}),
  problems: ['not-found'],
  carries: 'download',
})

export const disputeDocumentInFull = command('disputes.documentInFull', {
  path: '/disputes/:id/documents/:kind/in-full',
  summary: 'A paper with whole identity and telephone numbers, to be signed or sent to the court; the parties see who printed it and why.',
  input: z.object({ id, kind, nth, format, purpose }),
  output: z.object({}),
  problems: ['not-found'],
  carries: 'download',
})

export const disputeDossierInFull = command('disputes.dossierInFull', {
  path: '/disputes/:id/dossier/in-full',
  summary: 'The whole case file with whole identity and telephone numbers; the parties see who printed it and why.',
  input: z.object({ id, purpose }),
  output: z.object({}),
  problems: ['not-found'],
  carries: 'download',
})

export const disputeLedgerPrint = read('disputes.printLedger', {
  path: '/disputes/ledger',
  summary: 'The ledger (矛盾纠纷台账) to print and sign, with the filters and order of the list: a lying A4 as PDF or Word.',
  input: disputeFilter.extend({ sort: z.enum(disputeSorts).default('opened'), format }),
  output: z.object({}),
  carries: 'download',
})
