import { type DisputeState, type DisputeStep, disputeEnds, disputeStateWords, disputeStepWords, disputeTable } from '@balian/contract/dispute-rules'
import { dossierItems } from '@balian/contract/dossier'
import type { Day } from '@balian/contract/ids'
import type { CaseKind } from '../../foundation/cases/index.ts'
import { addDays } from '../../platform/calendar.ts'

/** Limits that no law sets: what this platform asks of an office, said as such wherever it shows. */
const house = '平台约定，无法定期限'

/** 人民调解 normally ends within a month of acceptance; longer with the parties' consent. */
const oneMonth = { what: 'whole', within: { months: 1 }, source: '《人民调解工作若干规定》：一般在一个月内调结' } as const

/** 〔2026〕×人调字第3号 (司法部《人民调解文书格式》). */
export const mediationNumber = (office: string, year: number, n: number): string => `〔${year}〕${office}人调字第${n}号`

/** The last day to ask the court for confirmation: 30 days from effect (人民调解法 art. 33). */
export const confirmableUntil = (effectiveOn: Day): Day => addDays(effectiveOn, 30)

/** The court accepts or not in 3 days and decides in 15. */
export const courtDecision = { days: 18, source: '最高人民法院《关于人民调解协议司法确认程序的若干规定》：三日内决定是否受理，十五日内决定' } as const

/** A dispute between two or more parties (矛盾纠纷), mediated by the people's mediation committee of its place. */
export const dispute: CaseKind<DisputeState, DisputeStep> = {
  line: 'disputes',
  kind: 'dispute',
  foundByParty: true,
  module: 'disputes',
  words: { zh: '矛盾纠纷', en: 'Dispute' },
  start: 'reported',
  table: disputeTable,
  ends: disputeEnds,
  stateWords: disputeStateWords,
  stepWords: disputeStepWords,
  number: { at: 'accept', text: mediationNumber },
  roles: ['mediator', 'manager'],
  papers: dossierItems.map((one) => one.key),
  begins: {
    open: [{ what: 'acceptance', within: { workingDays: 3 }, source: house }],
    accept: [oneMonth],
    handOn: [{ what: 'answer', within: { workingDays: 5 }, source: `${house}；参照《信访工作条例》转送异议期限` }],
    takeOver: [oneMonth],
    complete: [{ what: 'visit', within: { days: 30 }, source: house }],
    reopen: [oneMonth],
  },
  fulfils: {
    accept: ['acceptance'],
    refuse: ['acceptance'],
    hold: ['session'],
    settle: ['whole', 'session'],
    fail: ['whole', 'session'],
    withdraw: ['acceptance', 'whole', 'session'],
    handOn: ['acceptance', 'session'],
    takeOver: ['answer', 'whole'],
    sendBack: ['answer'],
    takeBack: ['answer'],
    outsideAnswer: ['answer'],
    answerConfirmation: ['court-decision'],
    visit: ['visit'],
    reopen: ['whole', 'visit'],
  },
}
