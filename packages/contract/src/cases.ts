import { z } from 'zod'
import { casePaper } from './dossier.ts'
import { day, id, instant, placeCode } from './ids.ts'
import { lineNames } from './lines.ts'
import { paging } from './page.ts'
import { purpose } from './purposes.ts'
import { command, read } from './route.ts'

/** What the parties, timeline, deadlines and transfers of every kind of case look like; a line's page is built from these. */

export const partyKinds = ['person', 'organization', 'outsider'] as const

/** Somebody that the matter is between. A `person` is a resident of the register, an `outsider` is told by name only. */
export const partyInput = z.object({
  id,
  kind: z.enum(partyKinds),
  person: id.optional().describe('for a person: the resident of the register'),
  organization: id.optional(),
  name: z.string().trim().min(1).max(60).optional().describe('needed unless the register knows it'),
  role: z.string().min(1).max(40).describe('one of the roles of the kind of case'),
  sex: z.enum(['1', '2']).optional().describe('GB/T 2261.1, for outsiders'),
  birthYear: z.number().int().min(1900).max(2100).optional(),
  occupation: z.string().trim().max(60).optional(),
  address: z.string().trim().max(200).optional().describe('home, or seat of the organization'),
  phone: z.string().trim().max(20).optional(),
  agent: z
    .object({ name: z.string().trim().min(1).max(60), phone: z.string().trim().max(20).optional(), relation: z.string().trim().max(40) })
    .optional()
    .describe('who stands for the party, by mandate or by law (委托代理人、法定代理人)'),
})
export type PartyInput = z.infer<typeof partyInput>

/** A party as shown: phones masked, to be revealed by a command with a purpose. */
export const party = z.object({
  id,
  kind: z.enum(partyKinds),
  person: id.nullable(),
  organization: id.nullable(),
  name: z.string(),
  role: z.string(),
  sex: z.string().nullable(),
  birthYear: z.number().int().nullable(),
  occupation: z.string().nullable(),
  address: z.string().nullable(),
  phone: z.string().nullable().describe('masked'),
  agent: z.object({ name: z.string(), phone: z.string().nullable().describe('masked'), relation: z.string() }).nullable(),
})
export type Party = z.infer<typeof party>

export const workerParts = ['lead', 'assisting', 'supervising', 'invited'] as const
/** Who works on a case: an account, a mutual-aid group, or somebody by name. */
export const worker = z.object({
  id,
  account: id.nullable(),
  group: id.nullable(),
  name: z.string(),
  part: z.enum(workerParts),
  note: z.string(),
  since: instant,
})
export type Worker = z.infer<typeof worker>

/** Puts somebody on a case: exactly one of account, group and name. */
export const workerInput = z.object({
  id,
  account: id.optional(),
  group: id.optional(),
  name: z.string().trim().min(1).max(60).optional().describe('for somebody without an account: a relative, a neighbour, an expert (人民调解法 art. 20)'),
  part: z.enum(workerParts).default('assisting'),
  note: z.string().trim().max(200).default('').describe('chosen by the parties; consent of the parties'),
})

/** One step of a case's timeline. `data` holds what the step itself knows, by step. */
export const timelineStep = z.object({
  n: z.number().int(),
  step: z.string(),
  from: z.string().nullable(),
  to: z.string(),
  by: z.string(),
  role: z.string().nullable(),
  desk: placeCode,
  at: instant,
  note: z.string(),
  data: z.record(z.string(), z.unknown()),
})
export type TimelineStep = z.infer<typeof timelineStep>

/** A limit of time: `what` is `whole` or the name of what it limits; `source` is the law or rule. */
export const deadline = z.object({
  id,
  what: z.string(),
  from: day,
  due: day,
  source: z.string(),
  done: instant.nullable(),
  note: z.string(),
  daysLeft: z.number().int().nullable().describe('calendar days until due, negative when past; null when done'),
  workingDaysLeft: z.number().int().nullable(),
})
export type Deadline = z.infer<typeof deadline>

export const outsideBodies = ['court', 'arbitration', 'police', 'petition-office', 'administration', 'other'] as const
export const transfer = z.object({
  id,
  from: placeCode,
  fromName: z.string(),
  to: placeCode.nullable(),
  toName: z.string(),
  body: z.enum(outsideBodies).nullable(),
  direction: z.enum(['up', 'down', 'across', 'outside']),
  reason: z.string(),
  at: instant,
  by: z.string(),
  answer: z.enum(['offered', 'accepted', 'refused', 'withdrawn']),
  answeredAt: instant.nullable(),
  answeredBy: z.string().nullable(),
  note: z.string(),
})
export type Transfer = z.infer<typeof transfer>

export const linkRelations = ['same-matter', 'follows', 'repeats', 'petition'] as const
export const caseLink = z.object({
  id,
  other: id,
  line: z.enum(lineNames),
  kind: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  state: z.string(),
  relation: z.enum(linkRelations),
  note: z.string(),
})

/** What every kind of case has, as its page shows it. */
export const caseHead = z.object({
  id,
  line: z.enum(lineNames),
  kind: z.string(),
  number: z.string().nullable().describe('〔2026〕…第3号, once given'),
  title: z.string(),
  place: placeCode,
  placeName: z.string(),
  desk: placeCode.describe('the office that handles it now'),
  deskName: z.string(),
  offered: placeCode.nullable(),
  state: z.string(),
  stateSince: instant,
  openedAt: instant,
  openedBy: z.string(),
  openedAs: z.enum(['officer', 'group-leader', 'resident']),
  due: day.nullable(),
  nextDue: day.nullable(),
  overdue: z.boolean(),
  closedAt: instant.nullable(),
  version: z.number().int(),
})
export type CaseHead = z.infer<typeof caseHead>

/** The parts that every page of a case shows beside what is its kind's own. */
export const caseParts = {
  head: caseHead,
  parties: z.array(party),
  workers: z.array(worker),
  steps: z.array(timelineStep),
  deadlines: z.array(deadline),
  transfers: z.array(transfer),
  links: z.array(caseLink),
  papers: z.array(casePaper),
}

/** One line of a list across all kinds of cases. */
export const caseRow = caseHead.extend({ parties: z.array(z.string()), workers: z.array(z.string()) })

export const myCases = read('cases.mine', {
  path: '/cases/mine',
  summary: 'Open cases on the caller’s desk or in the caller’s hands, the most urgent first: what is overdue, what comes due, what waits for an answer.',
  input: z.object({ ...paging, what: z.enum(['all', 'overdue', 'soon', 'offered', 'assigned']).default('all'), line: z.enum(lineNames).optional() }),
  output: z.object({
    items: z.array(caseRow),
    counts: z.object({ all: z.number().int(), overdue: z.number().int(), soon: z.number().int(), offered: z.number().int(), assigned: z.number().int() }),
  }),
})

export const findCases = read('cases.find', {
  path: '/cases/find',
  summary: 'Matters of every kind whose list is open to the caller, by title or number; open ones first, then the newest.',
  input: z.object({ text: z.string().trim().max(50).default('').describe('empty: the newest open ones') }),
  output: z.object({
    items: z.array(caseHead.pick({ id: true, line: true, kind: true, number: true, title: true, place: true, placeName: true, state: true })),
  }),
})

export const revealPartyPhone = command('cases.revealPhone', {
  path: '/cases/:id/phone',
  summary: 'Shows the telephone number of a party, or of who stands for it, to whoever works on the matter; the party sees who asked and why.',
  input: z.object({ id, party: id, of: z.enum(['party', 'agent']).default('party'), purpose }),
  output: z.object({ phone: z.string() }),
  problems: ['not-found'],
})

export const personCases = read('cases.ofPerson', {
  path: '/cases/of-person/:person',
  summary: 'All matters of a resident over all lines that the caller may see, open ones first; the resident sees that they were looked up.',
  input: z.object({ person: id }),
  output: z.object({ name: z.string(), items: z.array(caseRow) }),
  problems: ['not-found'],
})
