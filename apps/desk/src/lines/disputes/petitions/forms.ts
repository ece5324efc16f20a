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
  reopenPetition,
  sendBackPetition,
  takeBackPetition,
  takeOverPetition,
  withdrawPetition,
} from '@balian/contract/petitions'
import type { Reply } from '@balian/contract/route'
import { because, commonForms, note } from '../../../cases/steps/common-forms.ts'
import { type Field, type StepForm, stepForm } from '../../../cases/steps/field.ts'
import { today } from '../../../cases/steps/values.ts'

export type Page = Reply<typeof petitionPage>
type F = Field<Page>

const on: F & { name: 'on' } = { name: 'on', word: 'answeredOn', kind: 'day', need: true, start: today }

const review: StepForm<Page> = {
  route: answerReview,
  fields: [
    { name: 'upheld', word: 'upheld', kind: 'choice', values: ['yes', 'no'], said: 'petitions.upheld', need: true },
    on,
    { ...because, word: 'reviewNote' },
  ],
  make: ({ upheld, on: day, note: told }) => ({ upheld: upheld === 'yes', on: day, note: told }),
}

const common = commonForms(
  {
    assign: assignPetition,
    remark: remarkPetition,
    link: linkPetition,
    extend: extendPetition,
    handOn: handOnPetition,
    takeOver: takeOverPetition,
    sendBack: sendBackPetition,
    takeBack: takeBackPetition,
    outsideAnswer: outsideAnswerPetition,
  },
  { module: 'petitions', part: 'lead', relations: ['petition', 'same-matter', 'follows'] },
)

/** The form of each step of a petition. */
export const petitionForms: Readonly<Partial<Record<PetitionStep, StepForm<Page>>>> = {
  ...common,
  accept: stepForm(acceptPetition, [note]),
  refuse: stepForm(refusePetition, [because]),
  answer: stepForm(answerPetition, [{ name: 'answer', word: 'petitionAnswer', kind: 'area', rows: 6, max: 4000, need: true }, on]),
  askReview: stepForm(askReview, [{ ...on, word: 'askedOn' }, because]),
  answerReview: review,
  withdraw: stepForm(withdrawPetition, [because]),
  close: stepForm(closePetition, [note]),
  reopen: stepForm(reopenPetition, [because]),
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
  'reopen',
]

/** Steps that end something. */
export const gravePetitionSteps: readonly PetitionStep[] = ['refuse', 'withdraw', 'close', 'sendBack']
