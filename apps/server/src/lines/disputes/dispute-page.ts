import type { Transfer } from '@balian/contract/cases'
import { disputePage } from '@balian/contract/disputes'
import { casePartsOf, caseSubject, onCase, stepsCan } from '../../foundation/cases/index.ts'
import { ratingSeen } from '../../foundation/matters/index.ts'
import { read } from '../../platform/read.ts'
import { workOf } from './dispute-work.ts'
import { policy } from './policy.ts'
import { dispute } from './rules.ts'
import { type DisputeTable, disputeOf } from './store.ts'

/** Everything about one dispute; each party sees under 谁看过我的档案 that it was opened. */
export const disputePageHandler = read(disputePage, {
  subject: caseSubject(dispute),
  shows: ({ subject }) => onCase(subject.row),
  run: async ({ tx, me, subject, today, services }) => {
    const { row } = subject
    const d = await disputeOf(tx, row)
    const parts = await casePartsOf(tx, row, today, services.keys)
    const work = await workOf(tx, row, d)
    const { rating, rated } = await ratingSeen(tx, row, me.account)
    return { ...parts, dispute: matterOf(d), ...work, rating, can: stepsCan(me, policy, dispute, row, { ...notYet(parts.transfers, work), ...rated }) }
  },
})

type Work = Awaited<ReturnType<typeof workOf>>

/** Steps that the state allows and something else does not, yet: the key of the reason. */
const notYet = (transfers: readonly Transfer[], work: Work): Record<string, string | undefined> => ({
  perform: work.agreements.at(-1)?.items.some((one) => one.doneOn === null) ? undefined : 'no-item',
  answerConfirmation: work.confirmations.some((one) => one.answer === 'asked') ? undefined : 'not-asked',
  askConfirmation: work.confirmations.some((one) => one.answer === 'asked' || one.answer === 'confirmed') ? 'asked-already' : undefined,
  close: work.dossier.some((one) => one.missing) ? 'dossier' : transfers.some((one) => one.answer === 'offered') ? 'not-answered' : undefined,
})

const matterOf = (d: DisputeTable) => ({
  class: d.class,
  source: d.source as never,
  entrustedBy: d.entrusted_by,
  occurredOn: d.occurred_on,
  placeDetail: d.place_detail,
  brief: d.brief,
  claims: d.claims,
  peopleCount: d.people_count,
  amount: d.amount,
  severity: d.severity as never,
  mayEscalate: d.may_escalate,
  closedDoors: d.closed_doors,
  rightsToldAt: d.rights_told_at,
  rightsToldHow: d.rights_told_how,
  acceptedOn: d.accepted_on,
  refusedBecause: d.refused_because,
  outcome: d.outcome as never,
  outcomeOn: d.outcome_on,
  routesTold: d.routes_told,
})
