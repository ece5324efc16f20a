import { type amendDispute, reportDispute } from '@balian/contract/disputes'
import type { PlaceCode } from '@balian/contract/ids'
import type { Received } from '@balian/contract/route'
import { may } from '../../foundation/access/index.ts'
import { namedParties, openCase } from '../../foundation/cases/index.ts'
import { groupPeople, groupPlaces } from '../../foundation/groups/index.ts'
import { type Caller, covers } from '../../platform/caller.ts'
import { command } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/index.ts'
import { wrong } from '../../platform/problem.ts'
import { policy } from './policy.ts'
import { dispute } from './rules.ts'
import { insertDispute } from './store.ts'

type Input = Received<typeof reportDispute>
type Matter = Omit<Received<typeof amendDispute>, 'id' | 'version'>

/** A dispute is handled first by the mediation committee of its village; one between villages by the township's. */
export const firstDesk = (place: PlaceCode): PlaceCode => (place.length > 12 ? place.slice(0, 12) : place)

const peopleIn = (input: Input) => input.parties.flatMap((one) => (one.person ? [one.person] : []))

export const reportDisputeHandler = command(reportDispute, {
  subject: async ({ input }) => ({ place: input.place, groups: input.group ? [input.group] : [], people: peopleIn(input) }),
  audit: ({ input }) => ({ on: ['dispute', input.id], place: input.place, people: peopleIn(input) }),
  run: async (c) => {
    const { tx, me, input, services } = c
    if (input.place.length < 6) wrong('place', 'place', '请选择村、社或乡镇。', 'Choose a village, a group or a township.')
    const as = standing(me, input)
    if (as === 'resident') ownOnly(me, input)
    const known = as === 'group-leader' ? await groupKnows(tx, input) : undefined
    const parties = await namedParties(tx, input.parties, 'parties', known)
    const row = await openCase({ ...c, keys: services.keys }, dispute, {
      id: input.id,
      title: input.title,
      place: input.place,
      desk: firstDesk(input.place),
      as,
      parties,
      groups: input.group ? [input.group] : [],
    })
    await insertDispute(tx, { county: row.county, id: row.id, ...told(input), ...fresh })
    return { id: row.id, state: row.state, version: row.version }
  },
})

/** In which of the three ways the caller reports: as an officer of the place, as the group's leader, or as a party. */
function standing(me: Caller, input: Input): 'officer' | 'group-leader' | 'resident' {
  const { roles } = policy['disputes.report']!
  if (may(me, { roles }, { place: input.place }).yes) return 'officer'
  return input.group && me.groups.includes(input.group) ? 'group-leader' : 'resident'
}

/** A leader reports for the group's own place, and knows its members by name. */
async function groupKnows(tx: Tx, input: Input): Promise<Map<string, string>> {
  const home = (await groupPlaces(tx, [input.group!])).get(input.group!)
  if (!home || !covers(home, input.place)) wrong('place', 'group', '组长只能登记本组所在地的纠纷。', 'A leader reports disputes of the group’s own place.')
  return new Map((await groupPeople(tx, peopleIn(input))).map((one) => [one.id, one.name]))
}

/** A resident names the others by name only: the register is not open to residents. */
function ownOnly(me: Caller, input: Input): void {
  const i = input.parties.findIndex((one) => one.person && one.person !== me.person)
  if (i >= 0) wrong(`parties.${i}.person`, 'outsider', '请只填写对方姓名。', 'Tell the other party by name only.')
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
