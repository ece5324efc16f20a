import { type DisputeStep, refusals } from '@balian/contract/dispute-rules'
import {
  answerConfirmation,
  askConfirmation,
  closeDispute,
  completePerformance,
  failDispute,
  holdSession,
  recordBreach,
  recordPerformance,
  reopenDispute,
  settleDispute,
  tellRights,
  visitDispute,
  withdrawDispute,
} from '@balian/contract/dispute-work'
import {
  acceptDispute,
  assignDispute,
  extendDispute,
  handOnDispute,
  linkDispute,
  outsideAnswerDispute,
  refuseDispute,
  remarkDispute,
  sendBackDispute,
  takeBackDispute,
  takeOverDispute,
} from '@balian/contract/disputes'
import { newId } from '@balian/contract/ids'
import { because, commonForms, note } from '../../../cases/steps/common-forms.ts'
import { type Field as AnyField, type StepForm as AnyForm, stepForm } from '../../../cases/steps/field.ts'
import { today } from '../../../cases/steps/values.ts'
import type { Say } from '../../../words/use-words.ts'
import type { Page } from '../parts/MatterPart.tsx'

type Field = AnyField<Page>
type StepForm = AnyForm<Page>

const parties = (page: Page) => page.parties.map((one) => ({ value: one.id, label: one.name }))
const lastAgreement = (page: Page) => page.agreements.at(-1)
const openItems = (page: Page) =>
  (lastAgreement(page)?.items ?? []).filter((one) => !one.doneOn).map((one) => ({ value: one.id, label: `${one.what} · ${one.due}` }))

const accept = stepForm(acceptDispute, [
  {
    name: 'rightsTold',
    kind: 'choice',
    values: ['orally', 'in-writing'],
    said: 'disputes.told',
    need: true,
    help: 'disputes.help.rights',
    start: () => 'in-writing',
  },
  { name: 'partiesAgree', kind: 'check', need: true },
  { name: 'lead', kind: 'officer', help: 'disputes.help.lead' },
  note,
])

const refuse = stepForm(refuseDispute, [
  { name: 'because', word: 'refusal', kind: 'choice', values: refusals, said: 'disputes.refusal', need: true },
  { name: 'party', kind: 'choice', values: parties, when: (values) => values.because === 'party-refuses' },
  { ...because, word: 'refusalNote' },
])

const hold = stepForm(
  holdSession,
  [
    { name: 'heldAt', kind: 'moment', need: true, start: today },
    {
      name: 'venue',
      kind: 'text',
      need: true,
      max: 100,
      start: (page: Page, t: Say) => page.sessions.at(-1)?.venue ?? t('disputes.start.venue', { office: page.head.deskName }),
    },
    { name: 'attendees', kind: 'text', max: 500, help: 'disputes.help.attendees', start: (page) => page.parties.map((one) => one.name).join('、') },
    { name: 'minutes', kind: 'area', rows: 8, max: 10_000, need: true },
    { name: 'result', kind: 'choice', values: ['continued', 'settled', 'failed'], said: 'disputes.result', need: true, start: () => 'continued' },
    { name: 'nextAt', kind: 'moment', when: (values) => values.result === 'continued' },
  ],
  () => ({ session: newId() }),
)

const settle = stepForm(
  settleDispute,
  [
    { name: 'form', kind: 'choice', values: ['written', 'oral'], said: 'disputes.agreement.form', need: true, start: () => 'written' },
    { name: 'facts', kind: 'area', rows: 4, max: 4000, need: true, start: (page) => page.dispute.brief },
    { name: 'terms', kind: 'area', rows: 5, max: 4000, need: true },
    { name: 'items', kind: 'rows', help: 'disputes.help.items', start: () => [], fields: itemFields() },
    { name: 'performance', kind: 'area', rows: 2, max: 1000 },
    { name: 'madeOn', kind: 'day', need: true, start: today },
    { name: 'effectiveOn', kind: 'day', help: 'disputes.help.effective', when: (values) => values.form === 'written', start: today },
    {
      name: 'copies',
      kind: 'count',
      max: 50,
      help: 'disputes.help.copies',
      when: (values) => values.form === 'written',
      start: (page) => page.parties.length + 1,
    },
  ],
  () => ({ agreement: newId() }),
)

function itemFields(): readonly Field[] {
  return [
    { name: 'what', kind: 'text', need: true, max: 300 },
    { name: 'party', word: 'performer', kind: 'choice', values: parties },
    { name: 'amount', kind: 'yuan' },
    { name: 'due', kind: 'day', need: true },
  ]
}

const perform = stepForm(recordPerformance, [
  { name: 'item', kind: 'choice', values: openItems, need: true, start: (page) => openItems(page)[0]?.value },
  { name: 'doneOn', kind: 'day', need: true, start: today },
  { ...note, word: 'performanceNote' },
])

const visit = stepForm(
  visitDispute,
  [
    { name: 'on', word: 'visitedOn', kind: 'day', need: true, start: today },
    { name: 'reason', word: 'visitReason', kind: 'text', max: 300, need: true, start: (_, t) => t('disputes.start.visit') },
    { name: 'content', word: 'visitContent', kind: 'area', rows: 5, max: 4000, need: true },
    {
      name: 'satisfied',
      kind: 'choice',
      values: () => [5, 4, 3, 2, 1].map((value) => ({ value: value as unknown as string, label: String(value) })),
      help: 'disputes.help.satisfied',
    },
  ],
  () => ({ visit: newId() }),
)

const ask = stepForm(
  askConfirmation,
  [
    { name: 'court', kind: 'text', max: 100, need: true },
    { name: 'askedOn', kind: 'day', need: true, start: today },
    { name: 'bothAgree', kind: 'check', need: true },
    note,
  ],
  () => ({ confirmation: newId() }),
)

const answer = stepForm(
  answerConfirmation,
  [
    { name: 'answer', word: 'courtAnswer', kind: 'choice', values: ['confirmed', 'refused', 'withdrawn'], said: 'disputes.confirmation', need: true },
    { name: 'on', word: 'answeredOn', kind: 'day', need: true, start: today },
    { name: 'document', kind: 'text', max: 100 },
    note,
  ],
  (_, page: Page) => ({ confirmation: page.confirmations.findLast((one) => one.answer === 'asked')?.id ?? '' }),
)

const common = commonForms(
  {
    assign: assignDispute,
    remark: remarkDispute,
    link: linkDispute,
    extend: extendDispute,
    handOn: handOnDispute,
    takeOver: takeOverDispute,
    sendBack: sendBackDispute,
    takeBack: takeBackDispute,
    outsideAnswer: outsideAnswerDispute,
  },
  {
    module: 'disputes',
    part: 'assisting',
    invitedHelp: 'disputes.help.invited',
    relations: ['same-matter', 'follows', 'repeats'],
    extendHelp: 'disputes.help.extend',
  },
)

/** The form of each step; steps that have none here have a form of their own. */
export const stepForms: Readonly<Partial<Record<DisputeStep, StepForm>>> = {
  ...common,
  accept,
  refuse,
  tellRights: stepForm(tellRights, [
    { name: 'how', word: 'rightsTold', kind: 'choice', values: ['orally', 'in-writing'], said: 'disputes.told', need: true },
    note,
  ]),
  hold,
  settle,
  fail: stepForm(failDispute, [{ name: 'routesTold', kind: 'area', rows: 3, max: 1000, need: true, start: (_, t) => t('disputes.start.routes') }, note]),
  withdraw: stepForm(withdrawDispute, [{ name: 'party', kind: 'choice', values: parties }, because]),
  perform,
  complete: stepForm(completePerformance, [
    { name: 'doneOn', kind: 'day', need: true, start: today },
    { ...note, word: 'performanceNote' },
  ]),
  breach: stepForm(recordBreach, [{ name: 'item', kind: 'choice', values: openItems }, because]),
  askConfirmation: ask,
  answerConfirmation: answer,
  visit,
  close: stepForm(closeDispute, [note]),
  reopen: stepForm(reopenDispute, [because]),
}
