import type { Day } from '@balian/contract/ids'
import { type PetitionState, type PetitionStep, petitionEnds, petitionStateWords, petitionStepWords, petitionTable } from '@balian/contract/petition-rules'
import type { CaseKind } from '../../../foundation/cases/index.ts'
import { addDays } from '../../../platform/calendar.ts'

const regulation = '《信访工作条例》（2022）'

export const petitionNumber = (office: string, year: number, n: number): string => `〔${year}〕${office}信访第${n}号`

/** The last day to ask for a review (复查) or a second one (复核): 30 days from the answer. */
export const reviewUntil = (toldOn: Day): Day => addDays(toldOn, 30)

/** A petition (信访事项), with the limits of its regulation. */
export const petition: CaseKind<PetitionState, PetitionStep> = {
  line: 'disputes',
  kind: 'petition',
  module: 'petitions',
  words: { zh: '信访事项', en: 'Petition' },
  start: 'registered',
  table: petitionTable,
  ends: petitionEnds,
  stateWords: petitionStateWords,
  stepWords: petitionStepWords,
  number: { at: 'open', text: petitionNumber },
  roles: ['mediator', 'manager'],
  begins: {
    open: [{ what: 'acceptance', within: { days: 15 }, source: `${regulation}：十五日内决定是否受理或转送` }],
    accept: [{ what: 'whole', within: { days: 60 }, source: `${regulation}：六十日内办结，可延长三十日` }],
    handOn: [{ what: 'answer', within: { workingDays: 5 }, source: `${regulation}：对转送有异议的，五个工作日内提出` }],
    takeOver: [{ what: 'acceptance', within: { days: 15 }, source: `${regulation}：十五日内决定是否受理` }],
    reopen: [{ what: 'whole', within: { days: 60 }, source: `${regulation}：六十日内办结，可延长三十日` }],
    askReview: [{ what: 'review', within: { days: 30 }, source: `${regulation}：三十日内作出复查复核意见` }],
  },
  fulfils: {
    accept: ['acceptance'],
    refuse: ['acceptance'],
    handOn: ['acceptance'],
    takeOver: ['answer', 'whole'],
    sendBack: ['answer'],
    takeBack: ['answer'],
    outsideAnswer: ['answer'],
    answer: ['whole'],
    answerReview: ['review'],
    moveLine: ['acceptance', 'whole'],
    withdraw: ['acceptance', 'whole'],
  },
}
