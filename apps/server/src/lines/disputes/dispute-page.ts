import { disputePage } from '@balian/contract/disputes'
import { casePartsOf, caseSubject, onCase, stepsCan } from '../../foundation/cases/index.ts'
import { read } from '../../platform/read.ts'
import { policy } from './policy.ts'
import { dispute } from './rules.ts'
import { type DisputeTable, disputeOf } from './store.ts'

/** Everything about one dispute; each party sees under 谁看过我的档案 that it was opened. */
export const disputePageHandler = read(disputePage, {
  subject: caseSubject(dispute),
  shows: ({ subject }) => onCase(subject.row),
  run: async ({ tx, me, subject, today, services }) => {
    const { row } = subject
    return {
      ...(await casePartsOf(tx, row, today, services.keys)),
      dispute: matterOf(await disputeOf(tx, row)),
      can: stepsCan(me, policy, dispute, row),
    }
  },
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
