import { z } from 'zod'
import { receiptCode, topicBy, topicKind, topicMethod, topicMinutes, topicState } from './deliberation.ts'
import { newFiles } from './files.ts'
import { forum } from './forums.ts'
import { day, id, placeCode } from './ids.ts'
import { command, read } from './route.ts'

const note = z.string().trim().max(500)
const long = z.string().trim().max(4000)
const problems = ['not-found', 'stale', 'wrong-step'] as const
const versioned = { id, version: z.number().int() }
const now = z.object({ id, version: z.number().int(), state: topicState })

export const proposeTopic = command('deliberation.propose', {
  path: '/deliberation/topics',
  summary: 'Brings a topic up: an office for its place, a resident for the own village or group.',
  input: z.object({
    id,
    place: placeCode,
    forum,
    group: id.optional().describe('the mutual-aid group whose members decide'),
    kind: topicKind,
    title: z.string().trim().min(4).max(60),
    proposal: long.min(5),
    by: topicBy.default('committee'),
    proposer: z.string().trim().max(60).default('').describe('who brought it up, where an office writes it down'),
  }),
  output: now,
  problems: ['not-found'],
})

export const acceptTopic = command('deliberation.accept', {
  path: '/deliberation/topics/:id/accept',
  summary: 'Takes a topic up: says when and where it is decided and how, draws up the roll, and opens the discussion.',
  input: z.object({
    ...versioned,
    forum: forum.optional().describe('another forum than proposed'),
    method: topicMethod,
    options: z.array(z.string().trim().min(1).max(60)).max(6).default([]).describe('none: for or against; else two to six'),
    meetOn: day,
    meetAt: z.string().regex(/^\d{2}:\d{2}$/),
    meetPlace: z.string().trim().min(2).max(100),
    objectionDays: z.number().int().min(1).max(30).default(5),
  }),
  output: now,
  problems,
})

export const declineTopic = command('deliberation.decline', {
  path: '/deliberation/topics/:id/decline',
  summary: 'Does not take a topic up, with the reason, which the proposer reads.',
  input: z.object({ ...versioned, why: note.min(4) }),
  output: now,
  problems,
})

export const withdrawTopic = command('deliberation.withdraw', {
  path: '/deliberation/topics/:id/withdraw',
  summary: 'Withdraws a topic before it is decided, with the reason.',
  input: z.object({ ...versioned, why: note.min(2) }),
  output: now,
  problems,
})

export const postOpinion = command('deliberation.post', {
  path: '/deliberation/topics/:id/posts',
  summary: 'Says something on the topic, before the meeting or (written down by the office) at it.',
  input: z.object({
    id,
    post: id,
    text: z.string().trim().min(2).max(1000),
    meeting: z.boolean().default(false),
    speaker: z.string().trim().max(40).default('').describe('who said it at the meeting'),
  }),
  output: z.object({}),
  problems: ['not-found', 'wrong-step'],
})

export const openTopicVote = command('deliberation.openVote', {
  path: '/deliberation/topics/:id/open-vote',
  summary: 'Opens the vote.',
  input: z.object(versioned),
  output: now,
  problems,
})

export const castTopicVote = command('deliberation.vote', {
  path: '/deliberation/topics/:id/vote',
  summary: 'Casts the own vote, once. What was voted is added to sums and kept nowhere with the voter; the receipt shows that it was counted.',
  input: z.object({
    id,
    choice: z.string().max(10).describe('for, against, the number of an option, or blank'),
    receipt: receiptCode.describe('made by the voter’s own device'),
  }),
  output: z.object({}),
  problems: ['not-found', 'wrong-step'],
})

export const handTopicPaper = command('deliberation.handPaper', {
  path: '/deliberation/topics/:id/hand-paper',
  summary: 'Hands a paper ballot to somebody on the roll, who then votes on paper.',
  input: z.object({ id, person: id }),
  output: z.object({}),
  problems: ['not-found', 'wrong-step'],
})

export const closeTopicVote = command('deliberation.closeVote', {
  path: '/deliberation/topics/:id/close-vote',
  summary: 'Ends the vote. Without papers or hands the result stands at once; otherwise two people enter what they counted.',
  input: z.object(versioned),
  output: now,
  problems,
})

export const enterTopicCount = command('deliberation.enterCount', {
  path: '/deliberation/topics/:id/counts',
  summary: 'Enters what one person counted of papers or hands; when two people’s counts agree, the result stands. Entered again, it replaces the own one.',
  input: z.object({
    id,
    present: z.number().int().min(0).max(10_000).describe('papers in the box, or people present'),
    votes: z.record(z.string().max(10), z.number().int().min(0).max(10_000)).describe('for, against, or the number of an option → votes'),
    blank: z.number().int().min(0),
    invalid: z.number().int().min(0),
  }),
  output: now.extend({ agreed: z.boolean().nullable().describe('null: the second count is awaited') }),
  problems,
})

export const writeMinutes = command('deliberation.minutes', {
  path: '/deliberation/topics/:id/minutes',
  summary: 'Writes the minutes of the meeting and who came; may be mended until the decision is published.',
  input: topicMinutes.omit({ writtenBy: true, writtenAt: true }).extend({
    ...versioned,
    chair: z.string().trim().min(2).max(40),
    recorder: z.string().trim().min(2).max(40),
    text: long.min(5),
    attended: z.array(id).max(3000),
  }),
  output: now,
  problems,
})

export const addTopicFiles = command('deliberation.addFiles', {
  path: '/deliberation/topics/:id/files',
  summary: 'Adds photographs of the meeting or of what is carried out, or scanned papers.',
  input: z.object({ id, files: newFiles.min(1) }),
  output: z.object({}),
  problems: ['not-found'],
})

export const draftNotice = read('deliberation.draftNotice', {
  path: '/deliberation/topics/:id/draft-notice',
  summary: 'The public notice as it would read: numbers of identity, telephones and cards are blotted out, and the names that are told.',
  input: z.object({ id, hide: z.string().max(400).default('').describe('names to blot out, with spaces between') }),
  output: z.object({ text: z.string(), hidden: z.number().int().describe('how many places were blotted out') }),
  problems: ['not-found', 'wrong-step'],
})

export const publishTopic = command('deliberation.publish', {
  path: '/deliberation/topics/:id/publish',
  summary: 'Publishes the decision; the time for objections begins. What looks like personal numbers is blotted out in any case.',
  input: z.object({ ...versioned, text: long.min(10), hide: z.string().max(400).default('') }),
  output: now,
  problems,
})

export const objectTopic = command('deliberation.object', {
  path: '/deliberation/topics/:id/objections',
  summary: 'Raises an objection while the result is open to objections.',
  input: z.object({ id, objection: id, text: note.min(2) }),
  output: z.object({}),
  problems: ['not-found', 'wrong-step'],
})

export const answerTopicObjection = command('deliberation.answerObjection', {
  path: '/deliberation/topics/:id/objections/:objection',
  summary: 'Answers an objection; one that is upheld undoes the decision.',
  input: z.object({ id, objection: id, upheld: z.boolean(), answer: note.min(2) }),
  output: now,
  problems,
})

export const carryTopic = command('deliberation.carry', {
  path: '/deliberation/topics/:id/carry',
  summary: 'After the time for objections the decision is in force, and is carried out.',
  input: z.object(versioned),
  output: now,
  problems,
})

export const addTopicStep = command('deliberation.addStep', {
  path: '/deliberation/topics/:id/steps',
  summary: 'Plans a step of carrying the decision out: what, who, until when.',
  input: z.object({ id, step: id, title: z.string().trim().min(2).max(100), who: z.string().trim().min(2).max(40), due: day }),
  output: z.object({}),
  problems: ['not-found', 'wrong-step'],
})

export const doTopicStep = command('deliberation.doStep', {
  path: '/deliberation/topics/:id/steps/:step',
  summary: 'A step is done, with what came of it and photographs.',
  input: z.object({ id, step: id, doneOn: day, note: note.min(2), files: newFiles.default([]) }),
  output: z.object({}),
  problems: ['not-found', 'wrong-step'],
})

export const finishTopic = command('deliberation.finish', {
  path: '/deliberation/topics/:id/finish',
  summary: 'The decision is carried out; what came of it is published (实施结果公开).',
  input: z.object({ ...versioned, note: note.min(4) }),
  output: now,
  problems,
})

/** A representative of the villagers (村民代表), chosen by five to fifteen households or by a group. */
export const representative = z.object({
  id,
  person: id,
  name: z.string(),
  sex: z.enum(['0', '1', '2', '9']),
  placeName: z.string(),
  households: z.number().int().describe('how many households chose them'),
  fromDay: day,
  toDay: day.nullable(),
})

export const representativeList = read('deliberation.representatives', {
  path: '/deliberation/representatives/:place',
  summary: 'The representatives of a village in office, with the shares that the law asks for.',
  input: z.object({ place: placeCode }),
  output: z.object({ items: z.array(representative), women: z.number().int(), households: z.number().int() }),
})

export const addRepresentative = command('deliberation.addRepresentative', {
  path: '/deliberation/representatives',
  summary: 'Writes down that somebody was chosen as representative.',
  input: z.object({ id, place: placeCode, person: id, households: z.number().int().min(1).max(50), fromDay: day, toDay: day.optional() }),
  output: z.object({}),
  problems: ['not-found', 'already-there'],
})

export const endRepresentative = command('deliberation.endRepresentative', {
  path: '/deliberation/representatives/:id/end',
  summary: 'A representative is in office no longer.',
  input: z.object({ id, on: day }),
  output: z.object({}),
  problems: ['not-found', 'wrong-step'],
})
