import type { Transfer as CaseTransfer, Party, TimelineStep, Worker } from '@balian/contract/cases'
import { codeName } from '@balian/contract/codes'
import { type CaseRow, casePartsOf } from '../../../foundation/cases/index.ts'
import { workOf } from '../dispute-work.ts'
import { type DisputeTable, disputeOf } from '../store.ts'
import type { DisputeDossier, Ending, Transfer } from './dossier.ts'
import { loadPapers } from './load-papers.ts'
import { type Loading, loadParties } from './load-parties.ts'
import { agreementsOf, performanceOf, sessionOf, visitOf } from './load-work.ts'
import { committeeOf, dayOf, lines } from './said.ts'

/** All that the papers of a dispute say, read from its records. */
export async function loadDossier(c: Loading & { readonly today: string }, row: CaseRow): Promise<DisputeDossier> {
  const d = await disputeOf(c.tx, row)
  const parts = await casePartsOf(c.tx, row, c.today, c.keys)
  const work = await workOf(c.tx, row, d)
  const parties = await loadParties(c, row, d.accepted_on ?? row.opened_day)
  const mediators = mediatorsOf(parts.workers)
  const nameOf = (id: string | null) => parties.find((party) => party.id === id)?.name
  return {
    ...aboutCase(row, d, parts.head.deskName, parts.parties),
    parties,
    mediators,
    accepted: d.accepted_on ? { on: d.accepted_on, registrar: stepOf(parts.steps, 'accept')?.by } : undefined,
    notice: d.rights_told_at ? { on: dayOf(d.rights_told_at), how: d.rights_told_how as 'orally' } : undefined,
    investigations: [],
    ...(await loadPapers(c, row, parts.papers)),
    sessions: work.sessions.map((one) => sessionOf(one, parties, mediators)),
    agreements: agreementsOf(work.agreements, { number: row.number, mediators, nameOf, sessions: work.sessions }),
    performance: work.agreements.flatMap((one) => performanceOf(one.items, nameOf)),
    visits: work.visits.map((one) => visitOf(one, parties)),
    confirmation: work.confirmations.map((one) => ({ court: one.court, appliedOn: one.askedOn })).at(-1),
    ending: endingOf(d, parts.steps, nameOf),
    transfers: parts.transfers.map(transferOf),
    filed: filedOf(parts.steps),
  }
}

function aboutCase(row: CaseRow, d: DisputeTable, office: string, parties: readonly Party[]) {
  const side = (role: string) =>
    parties
      .filter((one) => one.role === role)
      .map((one) => one.name)
      .join('、')
  const between = [side('applicant'), side('respondent')].filter(Boolean).join('与')
  const named = parties.some((one) => row.title.includes(one.name))
  return {
    number: row.number ?? undefined,
    name: named ? row.title : `${between}${row.title}`,
    committee: { name: committeeOf(office) },
    category: codeName('dispute-class', d.class, 'zh'),
    source: sources[d.source],
    entrustedBy: d.entrusted_by ? entrusters[d.entrusted_by] : undefined,
    brief: d.brief,
    claims: lines(d.claims),
    appliedOn: d.source === 'on_application' ? row.opened_day : undefined,
  }
}

const sources: Readonly<Record<string, DisputeDossier['source']>> = { on_application: 'application', proactive: 'own-motion', entrusted: 'entrusted' }
const entrusters: Readonly<Record<string, string>> = {
  court: '人民法院',
  procuratorate: '人民检察院',
  police: '公安机关',
  'petition-office': '信访部门',
  other: '其他部门',
}

/** Those who mediate, the one who leads first; groups and invited people take part without mediating. */
function mediatorsOf(workers: readonly Worker[]): string[] {
  const mediating = workers.filter((one) => one.group === null && (one.part === 'lead' || one.part === 'assisting'))
  return [...mediating.filter((one) => one.part === 'lead'), ...mediating.filter((one) => one.part !== 'lead')].map((one) => one.name)
}

const stepOf = (steps: readonly TimelineStep[], step: string): TimelineStep | undefined => steps.findLast((one) => one.step === step)

/** The notice says what was decided last: refused, failed or withdrawn. */
function endingOf(d: DisputeTable, steps: readonly TimelineStep[], nameOf: (id: string | null) => string | undefined): Ending | undefined {
  const by = (step: TimelineStep | undefined) => nameOf((step?.data.party as string | undefined) ?? null)
  if (d.refused_because) {
    const step = stepOf(steps, 'refuse')
    return { on: step && dayOf(step.at), why: d.refused_because as Ending['why'], by: by(step), account: step?.note || undefined }
  }
  if (d.outcome !== 'failed' && d.outcome !== 'withdrawn') return undefined
  const step = stepOf(steps, d.outcome === 'failed' ? 'fail' : 'withdraw')
  return { on: d.outcome_on ?? undefined, why: d.outcome, by: by(step), account: step?.note || undefined, told: d.routes_told ?? undefined }
}

function transferOf(one: CaseTransfer): Transfer {
  const answered = one.answer === 'accepted' || one.answer === 'refused'
  return {
    on: dayOf(one.at),
    to: one.toName || undefined,
    why: one.reason,
    materials: [],
    reply: answered
      ? {
          accepted: one.answer === 'accepted',
          on: one.answeredAt ? dayOf(one.answeredAt) : undefined,
          by: one.direction === 'outside' ? undefined : (one.answeredBy ?? undefined),
          reason: one.note || undefined,
        }
      : undefined,
  }
}

function filedOf(steps: readonly TimelineStep[]): DisputeDossier['filed'] {
  const step = stepOf(steps, 'close')
  return step && { on: dayOf(step.at), by: step.by, note: step.note || undefined }
}
