import { z } from 'zod'
import { can } from './can.ts'
import { day, id, instant, placeCode } from './ids.ts'
import { pageOf, paging } from './page.ts'
import { purpose } from './purposes.ts'
import { closings, helpBases, helpStates, jobKinds, schoolAids, teamParts, visitWays } from './reintegration-rules.ts'
import { read } from './route.ts'

// Help files (帮教档案). Sealed: only the help team and its supervisor know that one exists. Its reads and commands answer everybody else
// exactly as if it did not.

/** Where everything about sealed files is asked for; nothing below it is told apart in measurements of the server. */
export const sealedPath = '/reintegration/files'

const head = {
  id,
  state: z.enum(helpStates),
  version: z.number().int(),
  person: id.nullable().describe('null once the file was wiped'),
  personName: z.string(),
  place: placeCode,
  placeName: z.string(),
  basis: z.enum(helpBases),
  fromDay: day,
  untilDay: day,
  nextVisit: day.nullable(),
  leader: z.string().nullable(),
  closedOn: day.nullable(),
  keepUntil: day.nullable().describe('what names anybody is wiped after this day'),
  handedTo: z.string().nullable().describe('the place that it is being handed on to'),
  moved: z.string().nullable().describe('the person lives here now: the file is to be handed on'),
}
/** A file in the list of those who know of it. */
export const helpHead = z.object(head)
export type HelpHead = z.infer<typeof helpHead>

export const helpFiles = read('reintegration.files', {
  path: sealedPath,
  summary: 'The help files that the caller knows of: those whose team the caller is on, and those supervised.',
  input: z.object({ ...paging, state: z.enum(helpStates).optional(), due: z.stringbool().optional().describe('a visit is due'), place: placeCode.optional() }),
  output: pageOf(helpHead),
})

const member = z.object({
  id,
  part: z.enum(teamParts),
  name: z.string(),
  relation: z.string().describe('who that is to the person, or at which office'),
  account: id.nullable().describe('sees the file; others are named only'),
  leads: z.boolean(),
  fromDay: day,
  toDay: day.nullable(),
})
export const helpMeasure = z.object({ id, what: z.string(), who: z.string(), dueOn: day, doneOn: day.nullable(), note: z.string() })
const visit = z.object({ id, on: day, way: z.enum(visitWays), by: z.string(), note: z.string(), needs: z.string() })
const repayment = z.object({ id, on: day, fen: z.number().int() })
/** A guaranteed loan (担保贷款); `outstanding` is what is not yet repaid, in fen. */
export const helpLoan = z.object({
  id,
  bank: z.string(),
  guarantor: z.string(),
  purpose: z.string(),
  grantedOn: day,
  fen: z.number().int(),
  months: z.number().int(),
  dueOn: day,
  repayments: z.array(repayment),
  outstanding: z.number().int(),
  carried: z.boolean().describe('came with the file from another place, where it was counted'),
})
const job = z.object({
  id,
  kind: z.enum(jobKinds),
  employer: z.string(),
  post: z.string(),
  contactedOn: day,
  startedOn: day.nullable(),
  endedOn: day.nullable(),
  note: z.string(),
})
const stay = z.object({ id, base: id, baseName: z.string(), fromDay: day, toDay: day.nullable() })
/** A child's schooling. The child is named and no more: not by an e-file, where the family would see it opened. */
const child = z.object({
  id,
  name: z.string(),
  school: z.string(),
  aid: z.enum(schoolAids),
  on: day,
  fen: z.number().int().nullable(),
  note: z.string(),
  carried: z.boolean(),
})
/** How it goes, in words; nothing is scored. */
const assessment = z.object({ id, on: day, by: z.string(), living: z.string(), work: z.string(), needs: z.string() })
const event = z.object({ id, at: instant, by: z.string(), what: z.string(), text: z.string() })
const opened = z.object({ day, name: z.string(), purpose: z.string() })

export const helpPage = read('reintegration.page', {
  path: `${sealedPath}/:id`,
  summary: 'A help file, for those who know of it. The person sees who opened it and why.',
  input: z.object({ id, purpose }),
  output: z.object({
    head: helpHead,
    basisDay: day,
    handedOverOn: day.nullable(),
    visitEvery: z.number().int(),
    need: z.string(),
    summary: z.string(),
    sentBack: z.string().nullable(),
    closing: z.enum(closings).nullable(),
    closingNote: z.string(),
    missing: z.array(z.string()).describe('what the team or the plan still lacks: officer, leader, parts, plan'),
    team: z.array(member),
    plan: z.array(helpMeasure),
    visits: z.array(visit),
    loans: z.array(helpLoan),
    jobs: z.array(job),
    stays: z.array(stay),
    children: z.array(child),
    assessments: z.array(assessment),
    events: z.array(event),
    openings: z.array(opened),
    can,
  }),
  problems: ['not-found'],
})
export type HelpPage = z.infer<typeof helpPage.output>

export const printPlan = read('reintegration.printPlan', {
  path: `${sealedPath}/:id/plan`,
  summary: 'The help plan (帮教计划) to be printed and signed, without an identity number.',
  input: z.object({ id, format: z.enum(['pdf', 'docx']).default('pdf'), purpose }),
  output: z.unknown(),
  problems: ['not-found'],
  carries: 'download',
})

export const occupancy = read('reintegration.occupancy', {
  path: '/reintegration/occupancy',
  summary: 'How many places of each transitional base are taken, day by day; never by whom.',
  input: z.object({ from: day, days: z.coerce.number().int().min(1).max(31).default(14), place: placeCode.optional() }),
  output: z.object({
    days: z.array(day),
    items: z.array(z.object({ id, title: z.string(), place: placeCode, placeName: z.string(), capacity: z.number().int(), taken: z.array(z.number().int()) })),
  }),
})
