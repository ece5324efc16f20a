import { type amendDispute, reportDispute } from '@balian/contract/disputes'
import type { Received } from '@balian/contract/route'
import {
  type CaseRow,
  firstDesk,
  namedParties,
  type OpeningContext,
  openCase,
  peopleTold,
  type Standing,
  standingOf,
  toldSubject,
} from '../../foundation/cases/index.ts'
import { command } from '../../platform/command.ts'
import { wrong } from '../../platform/problem.ts'
import { policy } from './policy.ts'
import { dispute } from './rules.ts'
import { insertDispute } from './store.ts'

type Matter = Omit<Received<typeof amendDispute>, 'id' | 'version'>

export const reportDisputeHandler = command(reportDispute, {
  subject: async ({ input }) => toldSubject(input),
  audit: ({ input }) => ({ on: ['dispute', input.id], place: input.place, people: peopleTold(input) }),
  run: async (c) => {
    const row = await openDispute(c, await standingOf(c, policy['disputes.report']!, c.input), c.input)
    return { id: row.id, state: row.state, version: row.version }
  },
})

/** The dispute's case and what was told about it. */
export async function openDispute(c: OpeningContext, { as, known }: Standing, input: Received<typeof reportDispute>, note = ''): Promise<CaseRow> {
  if (input.place.length < 6) wrong('place', 'place', '请选择村、社或乡镇。', 'Choose a village, a group or a township.')
  const parties = await namedParties(c.tx, input.parties, 'parties', known)
  const row = await openCase({ ...c, keys: c.services.keys }, dispute, {
    id: input.id,
    title: input.title,
    place: input.place,
    desk: firstDesk(input.place),
    as,
    parties,
    groups: input.group ? [input.group] : [],
    note,
  })
  await insertDispute(c.tx, { county: row.county, id: row.id, ...told(input), ...fresh })
  return row
}

/** The columns of what is told about a dispute. */
export const told = (input: Matter) => ({
  class: input.class,
  source: input.source,
  entrusted_by: input.entrustedBy ?? null,
  occurred_on: input.occurredOn ?? null,
  place_detail: input.placeDetail,
  brief: input.brief,
  claims: input.claims,
  people_count: input.peopleCount,
  amount: input.amount,
  severity: input.severity,
  may_escalate: input.mayEscalate,
  closed_doors: input.closedDoors,
})

/** Nothing has come of it yet. */
const fresh = {
  rights_told_at: null,
  rights_told_how: null,
  accepted_on: null,
  refused_because: null,
  outcome: null,
  outcome_on: null,
  routes_told: null,
}
