import type { Day } from '@balian/contract/ids'
import { type CaseRow, papersOf, partiesOf } from '../../foundation/cases/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { type DossierFacts, dossier } from './dossier.ts'
import { confirmableUntil } from './rules.ts'
import type { DisputeTable } from './store.ts'
import {
  type AgreementRow,
  agreementsOf,
  type ConfirmationRow,
  confirmationsOf,
  type PerformanceRow,
  performancesOf,
  type SessionRow,
  sessionsOf,
  type VisitRow,
  visitsOf,
} from './store-work.ts'

/** What was done in a dispute, as its page shows it, with its file. */
export async function workOf(tx: Tx, row: CaseRow, d: DisputeTable) {
  const performances = await performancesOf(tx, row)
  const sessions = await sessionsOf(tx, row)
  const agreements = await agreementsOf(tx, row)
  const visits = await visitsOf(tx, row)
  const confirmations = await confirmationsOf(tx, row)
  const facts = {
    ...basis(d),
    ...(await partyFacts(tx, row)),
    sessions: sessions.length,
    agreements: agreements.length,
    performed: performances.filter((one) => one.done_on).length,
    visits: visits.length,
    confirmations: confirmations.length,
    confirmed: confirmations.filter((one) => one.answer === 'confirmed').length,
    papers: counted((await papersOf(tx, row)).map((one) => one.as)),
  }
  return {
    sessions: sessions.map(shownSession),
    agreements: agreements.map((one) => shownAgreement(one, performances)),
    visits: visits.map(shownVisit),
    confirmations: confirmations.map(shownConfirmation),
    dossier: dossier(facts),
  }
}

const basis = (d: DisputeTable): Pick<DossierFacts, 'accepted' | 'rightsTold' | 'outcome'> => ({
  accepted: d.accepted_on !== null,
  rightsTold: d.rights_told_at !== null,
  outcome: d.outcome,
})

async function partyFacts(tx: Tx, row: CaseRow): Promise<Pick<DossierFacts, 'partiesOutside' | 'agents'>> {
  const parties = await partiesOf(tx, row)
  return { partiesOutside: parties.filter((one) => one.kind === 'outsider').length, agents: parties.filter((one) => one.agent_name).length }
}

const counted = (keys: readonly string[]): Record<string, number> =>
  keys.reduce<Record<string, number>>((sum, key) => ({ ...sum, [key]: (sum[key] ?? 0) + 1 }), {})

const shownSession = (one: SessionRow) => ({
  id: one.id,
  n: one.n,
  heldAt: one.held_at,
  venue: one.venue,
  attendees: one.attendees,
  minutes: one.minutes,
  result: one.result as 'settled',
  nextAt: one.next_at,
  recorder: one.recorder,
})

const shownAgreement = (one: AgreementRow, performances: readonly PerformanceRow[]) => ({
  id: one.id,
  n: one.n,
  form: one.form as 'written',
  facts: one.facts,
  terms: one.terms,
  performance: one.performance,
  copies: one.copies,
  madeOn: one.made_on,
  effectiveOn: one.effective_on,
  confirmableUntil: confirmableUntil(one.effective_on) as Day,
  items: performances.filter((item) => item.agreement === one.id).map(shownPerformance),
})

const shownPerformance = (one: PerformanceRow) => ({
  id: one.id,
  n: one.n,
  what: one.what,
  party: one.party,
  amount: one.amount,
  due: one.due_day,
  doneOn: one.done_on,
  note: one.done_note,
})

const shownVisit = (one: VisitRow) => ({
  id: one.id,
  n: one.n,
  on: one.on_day,
  reason: one.reason,
  content: one.content,
  satisfied: one.satisfied,
  visitor: one.visitor,
})

const shownConfirmation = (one: ConfirmationRow) => ({
  id: one.id,
  agreement: one.agreement,
  askedOn: one.asked_on,
  court: one.court,
  answer: one.answer as 'asked',
  answeredOn: one.answered_on,
  document: one.document,
})
