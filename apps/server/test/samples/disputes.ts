import { casesAttention } from '@balian/contract/attention'
import { findCases, myCases, revealPartyPhone } from '@balian/contract/cases'
import { disputeExport, disputeFigures } from '@balian/contract/dispute-figures'
import * as work from '@balian/contract/dispute-work'
import * as contract from '@balian/contract/disputes'
import {
  disputeDocument,
  disputeDocumentInFull,
  disputeDossier,
  disputeDossierInFull,
  disputeLedgerPrint,
  disputePaperList,
} from '@balian/contract/disputes-documents'
import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import { viewList, viewRemove, viewSave } from '@balian/contract/views'
import { accepted, aMatter } from '../disputes.ts'
import type { Makers } from './makers.ts'
import { samples as petitions } from './petitions.ts'
import { type Sample, sample } from './sample.ts'

/** Whoever may is told `stale`, and the dispute stays as it is for the next caller. */
const version = 9999

export const dispute = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('dispute', at, async () => (await accepted(await make.officer('mediator', at), at)).id)

/** A dispute of another village that was handed to this one, which has not answered. */
const offered = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('offered dispute', at, async () => {
    const from = make.world.place.a.village2
    const mediator = await make.officer('mediator', from)
    const one = await accepted(mediator, from)
    await mediator.do(contract.handOnDispute, { ...one, transfer: newId(), to: at, reason: '当事人住在该村' })
    return one.id
  })

/** The party of the dispute whose telephone number is known. */
const partyOf = async (make: Makers, at: PlaceCode) => {
  const mediator = await make.officer('mediator', at)
  const page = await mediator.read(contract.disputePage, { id: await dispute(make, at) })
  return page.parties.find((party) => party.phone !== null)!.id
}

const on = async (make: Makers, at: PlaceCode) => ({ id: await dispute(make, at), version })
/** A command on the dispute of the place, with what else it takes. */
const step =
  <T extends object>(more: T) =>
  async (make: Makers, at: PlaceCode) => ({ ...(await on(make, at)), ...more })

const day = '2026-11-24'
const note = '双方同意'
const { id: _id, place: _place, parties: _parties, ...matter } = aMatter('99')
const agreement = { form: 'oral', facts: '地埂移位', terms: '按原界恢复', madeOn: day } as const

const cases: readonly Sample[] = [
  sample(myCases, 'list', () => ({})),
  sample(casesAttention, 'place', (_, place) => ({ place })),
  sample(findCases, 'list', () => ({ text: '地界' })),
  sample(viewList, 'me', () => ({ list: 'disputes.list' })),
  sample(viewSave, 'me', () => ({ id: newId(), list: 'disputes.list', name: newId().slice(-12), filters: {} })),
  sample(viewRemove, 'me', () => ({ id: newId() })),
  sample(contract.assignDispute, 'place', on),
  sample(contract.remarkDispute, 'place', step({ note })),
  sample(contract.handOnDispute, 'place', async (make, at) => ({ ...(await on(make, at)), transfer: newId(), to: at.slice(0, 9), reason: note })),
  sample(contract.takeOverDispute, 'place', async (make, at) => ({ id: await offered(make, at), version })),
  sample(contract.sendBackDispute, 'place', async (make, at) => ({ id: await offered(make, at), version, note })),
  sample(contract.takeBackDispute, 'place', on),
  sample(contract.outsideAnswerDispute, 'place', step({ accepted: true, on: day, note })),
  sample(contract.linkDispute, 'place', async (make, at) => ({
    ...(await on(make, at)),
    link: newId(),
    other: await offered(make, at),
    relation: 'same-matter' as const,
  })),
  sample(contract.extendDispute, 'place', step({ deadline: newId(), due: '2026-12-30', note })),
  sample(contract.addDisputePapers, 'place', step({ as: 'evidence', note })),
]

const its = async (make: Makers, at: PlaceCode) => ({ id: await dispute(make, at) })
const purpose = '交当事人签字'

const papers: readonly Sample[] = [
  sample(disputePaperList, 'place', its),
  sample(disputeLedgerPrint, 'list', (_, at) => ({ place: at })),
  sample(disputeDocument, 'place', async (make, at) => ({ ...(await its(make, at)), kind: 'acceptance' as const, format: 'docx' as const })),
  sample(disputeDossier, 'place', its),
  sample(disputeDocumentInFull, 'place', async (make, at) => ({ ...(await its(make, at)), kind: 'acceptance' as const, purpose })),
  sample(disputeDossierInFull, 'place', async (make, at) => ({ ...(await its(make, at)), purpose })),
]

export const samples: readonly Sample[] = [
  ...cases,
  ...papers,
  sample(contract.disputeList, 'list', (_, at) => ({ place: at })),
  sample(disputeExport, 'list', (_, at) => ({ place: at })),
  sample(disputeFigures, 'place', (_, at) => ({ place: at, from: '2026-11-01', to: '2026-11-30' })),
  sample(contract.disputePage, 'place', async (make, at) => ({ id: await dispute(make, at) })),
  sample(contract.reportDispute, 'place', (_, at) => aMatter(at)),
  sample(contract.amendDispute, 'place', step(matter)),
  sample(contract.acceptDispute, 'place', step({ rightsTold: 'orally', partiesAgree: true } as const)),
  sample(contract.refuseDispute, 'place', step({ because: 'in-court', note } as const)),
  sample(work.tellRights, 'place', step({ how: 'orally' } as const)),
  sample(work.changeParties, 'place', on),
  // To whoever works on disputes, as the rule of their remarks says.
  sample(revealPartyPhone, 'place', async (make, at) => ({ id: await dispute(make, at), party: await partyOf(make, at), purpose: '约定调解时间' }), {
    rule: { roles: ['mediator', 'manager'], assigned: true },
  }),
  sample(work.holdSession, 'place', step({ session: newId(), heldAt: `${day}T02:00:00Z`, venue: '村委会', minutes: note, result: 'continued' } as const)),
  sample(work.settleDispute, 'place', step({ ...agreement, agreement: newId() })),
  sample(work.failDispute, 'place', step({ routesTold: '可向法院起诉' })),
  sample(work.withdrawDispute, 'place', step({ note })),
  sample(work.recordPerformance, 'place', step({ item: newId(), doneOn: day })),
  sample(work.completePerformance, 'place', step({ doneOn: day })),
  sample(work.recordBreach, 'place', step({ note })),
  sample(work.askConfirmation, 'place', step({ confirmation: newId(), askedOn: day, court: '安定区人民法院', bothAgree: true } as const)),
  sample(work.answerConfirmation, 'place', step({ confirmation: newId(), answer: 'confirmed', on: day } as const)),
  sample(work.visitDispute, 'place', step({ visit: newId(), on: day, reason: '履行情况', content: note })),
  sample(work.closeDispute, 'place', on),
  sample(work.reopenDispute, 'place', step({ note })),
  sample(work.rateDispute, 'place', step({ level: 5, how: 'window' as const })),
  ...petitions,
]
