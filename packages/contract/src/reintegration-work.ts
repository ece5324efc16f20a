import { z } from 'zod'
import { day, id, placeCode } from './ids.ts'
import { sealedPath } from './reintegration.ts'
import { closings, helpBases, helpStates, jobKinds, schoolAids, teamParts, visitWays } from './reintegration-rules.ts'
import { command } from './route.ts'

// What is written into a help file. Those who do not know of it are told that there is none.

const short = (least = 0) => z.string().trim().min(least).max(100)
const long = (least = 0) => z.string().trim().min(least).max(1000)
const fen = z.number().int().min(1).max(100_000_000).describe('fen')

/** What a command says of the file afterwards. */
export const helpNow = z.object({ id, state: z.enum(helpStates), version: z.number().int() })

const helpCommand = <S extends z.ZodRawShape>(name: string, path: string, summary: string, input: S) =>
  command(`reintegration.${name}`, {
    path: `${sealedPath}/:id/${path}`,
    summary,
    input: z.object({ id, version: z.number().int(), ...input }),
    output: helpNow,
    problems: ['not-found', 'stale', 'wrong-step'],
  })

export const openHelp = command('reintegration.open', {
  path: sealedPath,
  summary: 'Opens a help file; an officer who opens it leads its team to begin with.',
  input: z.object({
    id,
    person: id,
    basis: z.enum(helpBases),
    basisDay: day.describe('released on, or correction begun on'),
    handedOverOn: day.optional().describe('when the person was handed over to the place (衔接)'),
    fromDay: day,
    untilDay: day.optional().describe('five years from the release when left out'),
    visitEvery: z.number().int().min(3).max(180).default(30).describe('days between visits'),
    need: long().default('').describe('what help is wanted'),
  }),
  output: helpNow,
  problems: ['not-found'],
})

export const amendHelp = helpCommand('amend', 'amend', 'Changes the term, the interval of visits or what help is wanted.', {
  handedOverOn: day.nullable(),
  untilDay: day,
  visitEvery: z.number().int().min(3).max(180),
  need: long(),
})

export const putMember = helpCommand(
  'putMember',
  'team',
  'Puts somebody on the team, or changes the part. Who has an account sees the file while the post lasts.',
  {
    member: id,
    part: z.enum(teamParts),
    account: id.optional().describe('an officer in office; others are named'),
    name: short().optional(),
    relation: short().default(''),
    leads: z.boolean().default(false),
    fromDay: day,
  },
)
export const endMember = helpCommand('endMember', 'team/end', 'Somebody leaves the team; sight of the file ends at once.', { member: id, on: day })

export const startHelp = helpCommand('start', 'start', 'The team is complete and the plan stands: help begins.', { on: day })

export const putMeasure = helpCommand('putMeasure', 'plan', 'Puts a measure into the plan, changes it, or says that it is done.', {
  measure: id,
  what: long(2),
  who: short().default(''),
  dueOn: day,
  doneOn: day.nullable().default(null),
  note: long().default(''),
})

export const visitHelped = helpCommand('visit', 'visit', 'Records a visit; the next one comes due after the plan’s interval.', {
  visit: id,
  on: day,
  way: z.enum(visitWays),
  note: long(2),
  needs: long().default(''),
})

export const putLoan = helpCommand('putLoan', 'loan', 'Records a guaranteed loan, or corrects it.', {
  loan: id,
  bank: short(2),
  guarantor: short(2),
  purpose: short().default(''),
  grantedOn: day,
  fen,
  months: z.number().int().min(1).max(120),
})
export const repayLoan = helpCommand('repay', 'loan/repay', 'Records a repayment; never more than is outstanding.', { loan: id, repayment: id, on: day, fen })

export const putJob = helpCommand('putJob', 'job', 'Records a job contact, or corrects it.', {
  job: id,
  kind: z.enum(jobKinds),
  employer: short(2),
  post: short().default(''),
  contactedOn: day,
  startedOn: day.nullable().default(null),
  endedOn: day.nullable().default(null),
  note: long().default(''),
})

export const putStay = helpCommand('putStay', 'stay', 'A place in a transitional base from a day, or its end; never more than the base can take.', {
  stay: id,
  base: id,
  fromDay: day,
  toDay: day.nullable().default(null).describe('the last day'),
})

export const putChild = helpCommand('putChild', 'child', 'Records what was done for a child’s schooling, or corrects it.', {
  child: id,
  name: short(1),
  school: short().default(''),
  aid: z.enum(schoolAids),
  on: day,
  fen: fen.nullable().default(null),
  note: long().default(''),
})

export const assessHelp = helpCommand('assess', 'assess', 'How it goes, in words.', {
  assessment: id,
  on: day,
  living: long(),
  work: long(),
  needs: long(),
})

export const handOnHelp = helpCommand('handOn', 'hand-on', 'Offers the file to the supervisor of the place that the person has moved to.', {
  to: placeCode,
  summary: long(2).describe('what the new team must know'),
})
export const takeOverHelp = helpCommand(
  'takeOver',
  'take-over',
  'Takes the person over: a new file begins, the old one closes and its team no longer sees it.',
  {
    file: id.describe('of the new file'),
  },
)
export const sendBackHelp = helpCommand('sendBack', 'send-back', 'Does not take it over, and says why.', { note: long(2) })
export const takeBackHelp = helpCommand('takeBack', 'take-back', 'The offer is taken back; the team goes on.', {})

export const closeHelp = helpCommand('close', 'close', 'Ends the help: the team no longer sees the file, and the time runs after which it is wiped.', {
  reason: z.enum(closings).exclude(['handed-on']),
  on: day,
  note: long().default(''),
})
