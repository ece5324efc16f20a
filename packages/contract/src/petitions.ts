import { z } from 'zod'
import { can } from './can.ts'
import { caseCommand, caseCommands, caseNow } from './case-commands.ts'
import { caseHead, caseParts, partyInput } from './cases.ts'
import { day, id, placeCode } from './ids.ts'
import { matterRating, rateRoute, reopenRoute } from './matters.ts'
import { pageOf, paging } from './page.ts'
import { petitionChannels, petitionStates } from './petition-rules.ts'
import { command, read } from './route.ts'

// Petitions (信访): registered by the office, handled within the limits of the 信访工作条例, linked to the disputes that they are about.

const text = z.string().trim()

export const registerPetition = command('petitions.register', {
  path: '/petitions',
  summary: 'Registers a petition; it gets its number at once.',
  input: z.object({
    id,
    place: placeCode,
    title: text.min(2).max(100),
    channel: z.enum(petitionChannels),
    receivedOn: day,
    brief: text.min(2).max(2000),
    request: text.max(2000).default('').describe('what is asked for'),
    peopleCount: z.number().int().min(1).max(100_000).default(1),
    parties: z
      .array(partyInput.extend({ role: z.literal('petitioner') }))
      .min(1)
      .max(30),
  }),
  output: caseNow,
})

export const acceptPetition = caseCommand('petitions.accept', {
  path: '/petitions/:id/accept',
  summary: 'Accepts a petition; it is to be answered within 60 days.',
  input: { note: text.max(500).default('') },
})

export const refusePetition = caseCommand('petitions.refuse', {
  path: '/petitions/:id/refuse',
  summary: 'Does not accept a petition, with the reason and where to go instead.',
  input: { note: text.min(2).max(500) },
})

export const answerPetition = caseCommand('petitions.answer', {
  path: '/petitions/:id/answer',
  summary: 'Answers a petition in writing (处理意见).',
  input: { answer: text.min(2).max(4000), on: day },
})

export const askReview = caseCommand('petitions.askReview', {
  path: '/petitions/:id/review',
  summary: 'The petitioner asks within 30 days for a review of the answer (复查), or of the review (复核).',
  input: { on: day, note: text.min(2).max(2000) },
})

export const answerReview = caseCommand('petitions.answerReview', {
  path: '/petitions/:id/review-answer',
  summary: 'Records the opinion of the review.',
  input: { upheld: z.boolean().describe('whether the answer stands'), on: day, note: text.min(2).max(4000) },
})

export const withdrawPetition = caseCommand('petitions.withdraw', {
  path: '/petitions/:id/withdraw',
  summary: 'The petitioner withdraws it.',
  input: { note: text.min(2).max(500) },
})

export const closePetition = caseCommand('petitions.close', {
  path: '/petitions/:id/close',
  summary: 'Closes and files a petition.',
  input: { note: text.max(500).default('') },
})

export const ratePetition = rateRoute('petitions', '/petitions', 'A petition')
export const reopenPetition = reopenRoute('petitions', '/petitions', 'A petition')

export const {
  assign: assignPetition,
  remark: remarkPetition,
  handOn: handOnPetition,
  takeOver: takeOverPetition,
  sendBack: sendBackPetition,
  takeBack: takeBackPetition,
  outsideAnswer: outsideAnswerPetition,
  link: linkPetition,
  extend: extendPetition,
  addPapers: addPetitionPapers,
} = caseCommands('petitions', '/petitions')

export const petitionRow = caseHead.extend({
  channel: z.enum(petitionChannels),
  receivedOn: day,
  peopleCount: z.number().int(),
  parties: z.array(z.string()),
  workers: z.array(z.string()),
})

export const petitionList = read('petitions.list', {
  path: '/petitions',
  summary: 'The register of petitions (信访台账), newest first.',
  input: z.object({
    ...paging,
    place: placeCode.optional(),
    state: z.enum(petitionStates).optional(),
    open: z.stringbool().optional(),
    overdue: z.stringbool().optional(),
    from: day.optional(),
    to: day.optional(),
    text: text.max(50).optional(),
  }),
  output: pageOf(petitionRow),
})

export const petitionPage = read('petitions.page', {
  path: '/petitions/:id',
  summary: 'One petition with everything about it; its people see that it was opened.',
  input: z.object({ id }),
  output: z.object({
    ...caseParts,
    petition: z.object({
      channel: z.enum(petitionChannels),
      receivedOn: day,
      brief: z.string(),
      request: z.string(),
      peopleCount: z.number().int(),
      answer: z.string().nullable(),
      answeredOn: day.nullable(),
      reviewUntil: day.nullable().describe('last day to ask for a review: 30 days from the answer or the review'),
    }),
    rating: matterRating.nullable(),
    can,
  }),
  problems: ['not-found'],
})
