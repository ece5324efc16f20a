import { z } from 'zod'
import { can } from './can.ts'
import { caseCommand, caseCommands, caseNow } from './case-commands.ts'
import { caseHead, caseParts, partyInput } from './cases.ts'
import { disputeClass } from './codes/dispute-class.ts'
import { disputeOutcomes, disputeRoles, disputeSources, disputeStates, entrusters, refusals, severities } from './dispute-rules.ts'
import { agreementShown, confirmationShown, sessionShown, visitShown } from './dispute-work.ts'
import { dossierPlace } from './dossier.ts'
import { day, id, instant, placeCode } from './ids.ts'
import { matterRating } from './matters.ts'
import { pageOf, paging } from './page.ts'
import { command, read } from './route.ts'

/** 纠纷类型: one of the 18 classes of the Ministry of Justice (codes/dispute-class.ts). */
export const disputeClassCode = z.enum(disputeClass.map((one) => one.code) as [string, ...string[]])
/** Money in fen (分). */
const fen = z.number().int().min(0).max(100_000_000_000)
const text = z.string().trim()

const disputePartyInput = partyInput.extend({ role: z.enum(disputeRoles) })

/** What is told about a dispute when it is reported; an officer can mend it until it is settled. */
const matter = {
  title: text.min(2).max(100),
  class: disputeClassCode,
  source: z.enum(disputeSources).default('on_application'),
  entrustedBy: z.enum(entrusters).optional(),
  occurredOn: day.optional(),
  placeDetail: text.max(100).default(''),
  brief: text.min(2).max(2000).describe('纠纷简要情况'),
  claims: text.max(2000).default('').describe('当事人申请事项'),
  peopleCount: z.number().int().min(1).max(100_000).describe('涉及人数'),
  amount: fen.default(0).describe('涉及金额, in fen'),
  severity: z.enum(severities).default('ordinary'),
  mayEscalate: z.boolean().default(false).describe('may turn violent or criminal (人民调解法 art. 25)'),
  closedDoors: z.boolean().default(false).describe('a party asks that it not be public (art. 23)'),
}

/** Intake by an officer, by a group leader for a group, or by a resident who is one of the parties. */
export const reportDispute = command('disputes.report', {
  path: '/disputes',
  summary: 'Reports a dispute. A group leader names the group; a resident is a party.',
  input: z.object({
    id,
    place: placeCode.describe('where it is: a village or a 社, or a township for one between villages'),
    group: id.optional().describe('the group of the leader who reports it'),
    ...matter,
    parties: z.array(disputePartyInput).min(2).max(30),
  }),
  output: caseNow,
})

export const amendDispute = caseCommand('disputes.amend', {
  path: '/disputes/:id/amend',
  summary: 'Mends what was told about the dispute, until it is settled.',
  input: matter,
})

export const acceptDispute = caseCommand('disputes.accept', {
  path: '/disputes/:id/accept',
  summary: 'Accepts a dispute for mediation, gives it its number, and records that each party was told its rights and duties (权利义务告知).',
  input: {
    rightsTold: z.enum(['orally', 'in-writing']).describe('人民调解法 arts. 23, 24; before the first session'),
    partiesAgree: z.literal(true).describe('no party refuses mediation (art. 17)'),
    lead: id.optional().describe('the mediator’s account; the caller when not told'),
    note: text.max(500).default(''),
  },
})

export const refuseDispute = caseCommand('disputes.refuse', {
  path: '/disputes/:id/refuse',
  summary: 'Does not accept a dispute, with the reason and where to go instead.',
  input: { because: z.enum(refusals), party: id.optional().describe('the party that refuses'), note: text.min(1).max(500) },
})

export const {
  assign: assignDispute,
  remark: remarkDispute,
  handOn: handOnDispute,
  takeOver: takeOverDispute,
  sendBack: sendBackDispute,
  takeBack: takeBackDispute,
  outsideAnswer: outsideAnswerDispute,
  link: linkDispute,
  extend: extendDispute,
  addPapers: addDisputePapers,
} = caseCommands('disputes', '/disputes')

/** Filters of the ledger (台账); also what a saved view keeps and the export takes. */
export const disputeFilter = z.object({
  place: placeCode.optional(),
  state: z.enum(disputeStates).optional(),
  open: z.stringbool().optional().describe('only open ones, or only ended ones'),
  class: disputeClassCode.optional(),
  severity: z.enum(severities).optional(),
  outcome: z.enum(disputeOutcomes).optional(),
  from: day.optional().describe('reported on or after'),
  to: day.optional().describe('reported on or before'),
  mediator: id.optional().describe('account of a mediator'),
  overdue: z.stringbool().optional(),
  mine: z.stringbool().optional().describe('only those in the caller’s hands'),
  text: text.max(50).optional().describe('in the title, the number or a party’s name'),
})
export const disputeSorts = ['opened', '-opened', 'due', '-due', 'place', 'class', 'state', 'amount', '-amount'] as const

export const disputeRow = caseHead.extend({
  class: disputeClassCode,
  severity: z.enum(severities),
  peopleCount: z.number().int(),
  amount: z.number().int().describe('in fen'),
  outcome: z.enum(disputeOutcomes).nullable(),
  outcomeOn: day.nullable(),
  parties: z.array(z.string()).describe('names in their order'),
  mediators: z.array(z.string()),
})
export type DisputeRow = z.infer<typeof disputeRow>

export const disputeList = read('disputes.list', {
  path: '/disputes',
  summary: 'The ledger of disputes (矛盾纠纷台账).',
  input: disputeFilter.extend({ ...paging, sort: z.enum(disputeSorts).default('-opened') }),
  output: pageOf(disputeRow),
})

/** What a dispute's page shows beside the parts of every case. */
export const disputeMatter = z.object({
  class: disputeClassCode,
  source: z.enum(disputeSources),
  entrustedBy: z.string().nullable(),
  occurredOn: day.nullable(),
  placeDetail: z.string(),
  brief: z.string(),
  claims: z.string(),
  peopleCount: z.number().int(),
  amount: z.number().int(),
  severity: z.enum(severities),
  mayEscalate: z.boolean(),
  closedDoors: z.boolean(),
  rightsToldAt: instant.nullable(),
  rightsToldHow: z.string().nullable(),
  acceptedOn: day.nullable(),
  refusedBecause: z.string().nullable(),
  outcome: z.enum(disputeOutcomes).nullable(),
  outcomeOn: day.nullable(),
  routesTold: z.string().nullable(),
})

export const disputePage = read('disputes.page', {
  path: '/disputes/:id',
  summary: 'One dispute with everything about it; its parties see that it was opened.',
  input: z.object({ id }),
  output: z.object({
    ...caseParts,
    dispute: disputeMatter,
    sessions: z.array(sessionShown),
    agreements: z.array(agreementShown),
    visits: z.array(visitShown),
    confirmations: z.array(confirmationShown),
    dossier: z.array(dossierPlace),
    rating: matterRating.nullable(),
    can,
  }),
  problems: ['not-found'],
})
