import { outsideBodies, workerParts } from '@balian/contract/cases'
import { newId } from '@balian/contract/ids'
import type { PetitionStep } from '@balian/contract/petition-rules'
import {
  acceptPetition,
  answerPetition,
  answerReview,
  askReview,
  assignPetition,
  closePetition,
  extendPetition,
  handOnPetition,
  linkPetition,
  outsideAnswerPetition,
  type petitionPage,
  refusePetition,
  remarkPetition,
  sendBackPetition,
  takeBackPetition,
  takeOverPetition,
  withdrawPetition,
} from '@balian/contract/petitions'
import type { Reply } from '@balian/contract/route'
import { type Field, type StepForm, stepForm } from '../steps/field.ts'
import { assignForm, handOnForm, outsideAnswerForm } from '../steps/forms-hands.ts'
import { today } from '../steps/values.ts'

export type Page = Reply<typeof petitionPage>
type F = Field<Page>

const note: F & { name: 'note' } = { name: 'note', kind: 'area', rows: 2 }
const because: F & { name: 'note' } = { name: 'note', word: 'because', kind: 'area', rows: 3, need: true }
const on: F & { name: 'on' } = { name: 'on', word: 'answeredOn', kind: 'day', need: true, start: today }
const openLimits = (page: Page) => page.deadlines.filter((one) => !one.done).map((one) => ({ value: one.id, label: `${one.what} ${one.due}` }))

const workers = (page: Page) => page.workers.map((one) => ({ value: one.id, label: one.name }))
const assignFields: readonly F[] = [
  { name: 'account', word: 'officer', kind: 'officer' },
  { name: 'part', kind: 'choice', values: workerParts, said: 'disputes.worker', start: () => 'lead' },
  { name: 'off', word: 'takeOff', kind: 'choice', values: workers, when: (_, page) => page.workers.length > 0 },
  note,
]
const handOnFields: readonly F[] = [
  { name: 'where', kind: 'choice', values: ['office', 'outside'], said: 'disputes.where', start: () => 'office' },
  { name: 'to', kind: 'place', need: true, help: 'disputes.help.handOn', when: (values) => values.where !== 'outside' },
  { name: 'body', kind: 'choice', values: outsideBodies, said: 'disputes.body', need: true, when: (values) => values.where === 'outside' },
  { name: 'bodyName', kind: 'text', max: 60, when: (values) => values.where === 'outside' },
  { name: 'reason', word: 'because', kind: 'area', rows: 3, need: true },
]
const outsideFields: readonly F[] = [
  { name: 'accepted', kind: 'choice', values: ['yes', 'no'], said: 'disputes.outside', need: true },
  on,
  { ...because, word: 'outsideNote' },
]
const review: StepForm<Page> = {
  route: answerReview,
  fields: [
    { name: 'upheld', word: 'upheld', kind: 'choice', values: ['yes', 'no'], said: 'petitions.upheld', need: true },
    on,
    { ...because, word: 'reviewNote' },
  ],
  make: ({ upheld, on: day, note: told }) => ({ upheld: upheld === 'yes', on: day, note: told }),
}

/** The form of each step of a petition. */
export const petitionForms: Readonly<Partial<Record<PetitionStep, StepForm<Page>>>> = {
  accept: stepForm(acceptPetition, [note]),
  refuse: stepForm(refusePetition, [because]),
  assign: { route: assignPetition, fields: assignFields, make: assignForm.make },
  remark: stepForm(remarkPetition, [{ ...because, word: 'remark' }]),
  link: stepForm(
    linkPetition,
    [
      { name: 'other', kind: 'dispute', need: true },
      { name: 'relation', kind: 'choice', values: ['petition', 'same-matter', 'follows'], said: 'disputes.relation', need: true, start: () => 'petition' },
      note,
    ],
    () => ({ link: newId() }),
  ),
  extend: stepForm(extendPetition, [
    { name: 'deadline', kind: 'choice', values: openLimits, need: true, start: (page) => openLimits(page)[0]?.value },
    { name: 'due', word: 'newDue', kind: 'day', need: true },
    because,
  ]),
  handOn: { route: handOnPetition, fields: handOnFields, make: handOnForm.make },
  takeOver: stepForm(takeOverPetition, [note]),
  sendBack: stepForm(sendBackPetition, [because]),
  takeBack: stepForm(takeBackPetition, [note]),
  outsideAnswer: { route: outsideAnswerPetition, fields: outsideFields, make: outsideAnswerForm.make },
  answer: stepForm(answerPetition, [{ name: 'answer', word: 'petitionAnswer', kind: 'area', rows: 6, max: 4000, need: true }, on]),
  askReview: stepForm(askReview, [{ ...on, word: 'askedOn' }, because]),
  answerReview: review,
  withdraw: stepForm(withdrawPetition, [because]),
  close: stepForm(closePetition, [note]),
}

/** What usually comes next in each state, the most usual first. */
export const usualPetitionSteps: readonly PetitionStep[] = [
  'takeOver',
  'sendBack',
  'accept',
  'answer',
  'answerReview',
  'close',
  'askReview',
  'refuse',
  'handOn',
  'takeBack',
  'outsideAnswer',
  'withdraw',
]
