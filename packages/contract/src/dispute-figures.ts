import { z } from 'zod'
import { disputeFilter, disputeSorts } from './disputes.ts'
import { day, placeCode } from './ids.ts'
import { read } from './route.ts'

/** A count by something, in the order of its code table. */
const counts = z.array(z.object({ key: z.string(), count: z.number().int() }))

/**
 * Figures of mediation (人民调解案件统计, 司法部统计口径), counted from the cases of a place and a period. `found` counts reports of the period,
 * `accepted` acceptances; outcomes count by the day on which they came about, whenever the case was accepted.
 */
export const mediationFigures = z.object({
  found: z.number().int().describe('排查发现（登记）件数'),
  accepted: z.number().int().describe('受理件数（案件总数）'),
  notAccepted: z.number().int(),
  parties: z.number().int().describe('涉及当事人数 of what was accepted'),
  difficult: z.number().int().describe('疑难复杂案件数 of what was accepted'),
  amount: z.number().int().describe('涉及金额 of what was accepted, in fen'),
  written: z.number().int(),
  oral: z.number().int(),
  settled: z.number().int().describe('调解成功数 = 书面协议 + 口头协议'),
  failed: z.number().int(),
  withdrawn: z.number().int(),
  handedOn: z.number().int(),
  closed: z.number().int(),
  open: z.number().int().describe('open at the end of the period'),
  rate: z.number().nullable().describe('success rate in percent, one decimal: settled ÷ (settled + failed); null when there is neither'),
})
export type MediationFigures = z.infer<typeof mediationFigures>

/** The success rate's definition, to be shown beside it. */
export const rateDefinition = {
  zh: '调解成功率 = 期内达成协议件数（书面＋口头）÷（期内达成协议件数＋期内调解不成件数）；撤回和移送的不计入。',
  en: 'Success rate = settled in the period (written + oral) ÷ (settled + failed in the period); withdrawn and handed on are left out.',
} as const

export const disputeFigures = read('disputes.figures', {
  path: '/disputes/figures',
  summary: 'Figures of mediation of a place and a period, by class, source, form and committee, and by the places below.',
  input: z.object({ place: placeCode, from: day, to: day }),
  output: z.object({
    total: mediationFigures,
    byClass: counts.describe('accepted, by class'),
    bySource: counts.describe('accepted, by source'),
    byForm: counts.describe('settled, by form of the agreement'),
    byCommittee: counts.describe('accepted, by kind of committee: village, township, county'),
    byPlace: z.array(mediationFigures.extend({ place: placeCode, name: z.string() })).describe('the places one level below, each with everything under it'),
  }),
})

export const disputeExport = read('disputes.export', {
  path: '/disputes/export',
  summary: 'The ledger as a spreadsheet (.xlsx), with the same filters as the list; identity numbers and phones are not in it.',
  input: disputeFilter.extend({ sort: z.enum(disputeSorts).default('-opened') }),
  output: z.object({}),
  carries: 'download',
})
