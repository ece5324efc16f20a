import { z } from 'zod'
import { fileInfo } from './files.ts'
import { id, instant } from './ids.ts'

/**
 * The papers of a mediation file (人民调解卷宗) in their statutory order (司法部 2010《人民调解文书格式》). `must`: a file without it is not complete.
 */
export const dossierItems = [
  { no: 1, key: 'application', zh: '人民调解申请书或人民调解受理登记表', en: 'Application or acceptance form', must: true },
  { no: 2, key: 'rights', zh: '当事人权利义务告知书', en: 'Notice of rights and duties', must: true },
  { no: 3, key: 'identity', zh: '当事人身份证明', en: 'Proof of identity of the parties', must: true },
  { no: 4, key: 'mandate', zh: '授权委托书', en: 'Power of attorney', must: false },
  { no: 5, key: 'investigation', zh: '人民调解调查记录', en: 'Record of inquiries', must: false },
  { no: 6, key: 'evidence', zh: '证据材料', en: 'Evidence', must: false },
  { no: 7, key: 'sessions', zh: '人民调解记录', en: 'Mediation record', must: true },
  { no: 8, key: 'agreement', zh: '人民调解协议书或口头协议登记表', en: 'Agreement, or form of the oral agreement', must: true },
  { no: 9, key: 'performance', zh: '履行协议凭证', en: 'Proof of performance', must: false },
  { no: 10, key: 'visits', zh: '人民调解回访记录', en: 'Record of return visits', must: false },
  { no: 11, key: 'confirmation', zh: '司法确认有关材料', en: 'Judicial confirmation', must: false },
  { no: 12, key: 'note', zh: '卷宗情况说明', en: 'Note on the file', must: false },
  { no: 13, key: 'back-cover', zh: '封底', en: 'Back cover', must: true },
] as const
export type DossierKey = (typeof dossierItems)[number]['key']
export const dossierKey = z.enum(dossierItems.map((one) => one.key) as [DossierKey, ...DossierKey[]])

/** One place of the file. `missing`: it belongs there and is not; `why` tells what makes it needed or how it is there. */
export const dossierPlace = z.object({
  no: z.number().int(),
  key: dossierKey,
  must: z.boolean(),
  have: z.boolean(),
  missing: z.boolean(),
  count: z.number().int().describe('how many sheets or files'),
  from: z.enum(['record', 'paper']).nullable().describe('`record`: printed from what is registered; `paper`: added as file or kept on paper'),
})
export type DossierPlace = z.infer<typeof dossierPlace>

/** A paper of a case: a file, or a note that the original is kept on paper. `as` is the place in the file where the kind of case has such. */
export const casePaper = z.object({ id, as: z.string(), note: z.string(), file: fileInfo.nullable(), by: z.string(), at: instant })
