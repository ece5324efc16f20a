import { z } from 'zod'
import { channelName, deliveryState, ways } from './channels.ts'
import { id, instant, placeCode } from './ids.ts'
import { type LineName, lineNames } from './lines.ts'
import { purpose } from './purposes.ts'
import type { Role } from './roles.ts'
import { command, read } from './route.ts'
import { smsTerms } from './sms-terms.ts'

/**
 * Messages to one resident, to those of one household, or to the parties of a matter (发给个人的消息). They need no second person: whoever
 * works with somebody may tell them something, as by telephone. What goes to an audience does (`service-messages.ts`).
 */

/** Lines for which a message to single residents can be written: never the sealed one, for the message would say whose file is sealed. */
export const letterLines = lineNames.filter((line) => line !== 'reintegration') as [Exclude<LineName, 'reintegration'>, ...Exclude<LineName, 'reintegration'>[]]
export type LetterLine = (typeof letterLines)[number]

/** For which lines a role writes to residents of its places. */
export const letterLinesOf: Readonly<Partial<Record<Role, readonly LetterLine[]>>> = {
  mediator: ['disputes'],
  'safety-officer': ['safety'],
  'population-registrar': ['population'],
  'care-helper': ['care'],
  'organization-liaison': ['organizations'],
  'errand-agent': ['errands'],
  'law-tutor': ['learning'],
  'window-clerk': ['errands'],
  manager: letterLines,
}

const written = {
  title: z.string().trim().min(2).max(60),
  text: z.string().trim().min(2).max(500).describe('no blank of a template, `{日期}`, may be left'),
  channels: ways.default(['push', 'in-app', 'sms']).describe('in the order in which they are tried'),
  urgent: z.boolean().default(false).describe('goes out in the quiet hours too'),
}

const receiver = z.object({
  person: id,
  name: z.string(),
  ways: z.array(channelName).nullable().describe('by which ways the person can be told now; null: the e-file is kept elsewhere, its ways are not shown here'),
})
export type LetterReceiver = z.infer<typeof receiver>

const receipt = z.object({
  person: id,
  name: z.string(),
  channel: channelName.nullable().describe('the way that was used, or that failed last; null: none was chosen yet, or there is none'),
  state: deliveryState,
  error: z.string().nullable().describe('why it failed: a code'),
  readAt: instant.nullable(),
})

const letter = z.object({
  id,
  at: instant,
  by: z.string(),
  line: z.enum(letterLines).nullable(),
  title: z.string(),
  text: z.string(),
  purpose: z.string(),
  to: z.array(receipt),
})
export type Letter = z.infer<typeof letter>

/** What is needed to write one, and what was written before. */
const writing = z.object({
  receivers: z.array(receiver),
  lines: z.array(z.enum(letterLines)).describe('for which the caller may write'),
  sms: smsTerms,
  quiet: z.object({ from: z.string(), to: z.string(), now: z.boolean() }).describe('SMS and push wait until after'),
  sent: z.array(letter).describe('the last ones, newest first: of the lines for which the caller may write'),
})
export type LetterWriting = z.infer<typeof writing>

export const lettersOfPerson = read('letters.ofPerson', {
  path: '/letters/people/:person',
  summary: 'By which ways a resident can be told something, and what offices have told the resident.',
  input: z.object({ person: id, household: z.stringbool().default(false).describe('and those of the same household') }),
  output: writing,
  problems: ['not-found'],
})

export const lettersToPeople = command('letters.toPeople', {
  path: '/letters/people',
  summary: 'A message to one resident, or to residents of one household, for a purpose that they see.',
  input: z.object({ id, people: z.array(id).min(1).max(20), line: z.enum(letterLines), purpose, ...written }),
  output: z.object({ id }),
  problems: ['not-found'],
})

export const lettersOfCase = read('letters.ofCase', {
  path: '/letters/matters/:matter',
  summary: 'Which parties of a matter can be told something by which ways, and what they have been told.',
  input: z.object({ matter: id }),
  output: writing,
  problems: ['not-found'],
})

export const lettersToCase = command('letters.toCase', {
  path: '/letters/matters/:matter',
  summary: 'A message to parties of a matter, by whoever works on it. Parties who stand in no register are told by telephone.',
  input: z.object({ matter: id, id, people: z.array(id).min(1).max(50), ...written }),
  output: z.object({ id }),
  problems: ['not-found'],
})

/** What a template is for: an audience by kind of service message, or single residents. */
export const templateUses = ['audience', 'person'] as const

const template = z.object({
  id: z.string().describe('of a kept one its id; of a standard one its key'),
  standard: z.string().nullable().describe('the standard one that it is, or takes the place of'),
  line: z.enum(lineNames).nullable().describe('null: of every line'),
  use: z.enum(templateUses),
  title: z.string(),
  text: z.string().describe('blanks to be filled in: `{日期}`'),
  en: z.string().nullable().describe('what a standard one says, in English'),
  place: placeCode.nullable().describe('whose it is; null: comes with Balian'),
  placeName: z.string().nullable(),
  version: z.number().int(),
  mine: z.boolean().describe('the caller may change it'),
})
export type LetterTemplate = z.infer<typeof template>

export const letterTemplates = read('letters.templates', {
  path: '/letters/templates',
  summary: 'Templates of messages (信息模板) that the caller may use: the standard ones, and those that the own offices and those above keep.',
  input: z.object({ line: z.enum(lineNames).optional(), use: z.enum(templateUses).optional() }),
  output: z.object({ items: z.array(template), sms: smsTerms }),
})

const templateText = {
  line: z.enum(lineNames).nullable().default(null),
  use: z.enum(templateUses),
  title: z.string().trim().min(2).max(60),
  text: z.string().trim().min(2).max(500),
}

export const keepTemplate = command('letters.keepTemplate', {
  path: '/letters/templates',
  summary: 'Keeps a template for a place and all beneath it; it may take the place of a standard one there.',
  input: z.object({ id, place: placeCode, standard: z.string().max(40).nullable().default(null), ...templateText }),
  output: z.object({ id, version: z.number().int() }),
})
export const changeTemplate = command('letters.changeTemplate', {
  path: '/letters/templates/:id',
  summary: 'Changes a template.',
  input: z.object({ id, version: z.number().int(), ...templateText }),
  output: z.object({ version: z.number().int() }),
  problems: ['not-found', 'stale'],
})
export const endTemplate = command('letters.endTemplate', {
  path: '/letters/templates/:id/end',
  summary: 'Takes a template out of use; a standard one that it stood for is there again.',
  input: z.object({ id, version: z.number().int() }),
  output: z.object({}),
  problems: ['not-found', 'stale'],
})
