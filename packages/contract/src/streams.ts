import { activityList } from './activities.ts'
import { boarderBoard } from './boarders.ts'
import { inNeed, leftBehind, serviceSites } from './care.ts'
import { guardianships } from './care-guardianship.ts'
import { helpGiven, needs, offers, pairs } from './care-help.ts'
import { careDebts } from './care-visits.ts'
import { myCases } from './cases.ts'
import { catalogueAt, papersHeld } from './custody.ts'
import { errandRoutes } from './errand-matters.ts'
import { agents, serviceItems, stations } from './errands.ts'
import { groupList, groupMembers } from './groups.ts'
import { householdList } from './households.ts'
import type { PlaceCode } from './ids.ts'
import { lawTeams, materials, tutors } from './learning.ts'
import { lawPlans } from './lectures.ts'
import { messageList } from './messages.ts'
import { officerCard } from './officers.ts'
import { associations, enterprises, socialOrganizations } from './organizations.ts'
import { bodies } from './organizations-work.ts'
import { peopleList } from './people.ts'
import { placeChildren } from './places.ts'
import { type Register, registerRoutes } from './registers.ts'
import { boarders, floatingResidents, rentalHouses } from './residence.ts'
import { houseChecks } from './residence-checks.ts'
import type { Reply, Route, Sent } from './route.ts'
import { informationOfficers, keyAreas, policeRooms, protectedSites } from './safety.ts'
import { safetyFindingList } from './safety-findings.ts'
import { safetyPatrolList } from './safety-patrol-log.ts'
import { patrolMembers, patrolTeams } from './safety-patrols.ts'
import { patrolPlans, patrolSpots } from './safety-plans.ts'
import { myScreening, screeningFindings } from './screening.ts'

/** A stream is asked once for each village taken along, once for the account, or once for each group that the caller leads. */
export type StreamPer = 'village' | 'me' | 'group'

/**
 * What a phone keeps to work without network: the rows of a list that the caller may see anyway, by the list's own rule and with the list's own
 * items, so that nothing reaches a phone which the desk would not show the same person. The line `reintegration` has no stream: sealed
 * files and what belongs to them never leave the server.
 */
export interface Stream<N extends string = string, R extends Route = Route, T extends object = object> {
  readonly name: N
  readonly per: StreamPer
  readonly route: R
  /** Rows are compared and fetched by buckets: more of them where there are many rows. */
  readonly buckets: number
  /** The most pages of the list that are taken, of a hundred rows each; 0 for a list without pages. */
  readonly pages: number
  /** What the list is asked, for a village or a group. */
  readonly input: (of: string) => Omit<Sent<R>, 'page' | 'size'>
  readonly rows: (reply: Reply<R>, of: string) => readonly T[]
  readonly id: (row: T) => string
}

type Declaration<R extends Route, T extends object> = Partial<Pick<Stream<string, R, T>, 'per' | 'buckets' | 'pages' | 'id'>> &
  Pick<Stream<string, R, T>, 'input' | 'rows'>

const byId = (row: object): string => (row as { id: string }).id

const stream = <const N extends string, R extends Route, T extends object>(name: N, route: R, d: Declaration<R, T>): Stream<N, R, T> => ({
  name,
  route,
  per: 'village',
  buckets: 4,
  pages: 20,
  id: byId,
  ...d,
})

/** The villages' own: people, homes, groups and what is under way there. */
const ofVillages = [
  stream('places', placeChildren, { pages: 0, input: (of: PlaceCode) => ({ of }), rows: (reply) => reply.items, id: (row) => row.code }),
  stream('people', peopleList, { buckets: 256, pages: 60, input: (place) => ({ place }), rows: (reply) => reply.items }),
  stream('households', householdList, { buckets: 64, input: (place) => ({ place }), rows: (reply) => reply.items }),
  stream('groups', groupList, { input: (place) => ({ place }), rows: (reply) => reply.items }),
  stream('card', officerCard, { pages: 0, input: (place) => ({ place }), rows: (reply) => reply.rows, id: (row) => row.role }),
  stream('care', careDebts, { buckets: 16, input: (place) => ({ place, show: 'all' as const }), rows: (reply) => reply.items }),
  stream('activities', activityList, { buckets: 16, pages: 1, input: (place) => ({ place }), rows: (reply) => reply.items }),
  stream('screening-findings', screeningFindings, { pages: 1, input: (place) => ({ place }), rows: (reply) => reply.items }),
  stream('patrols', safetyPatrolList, { pages: 2, input: (place) => ({ place }), rows: (reply) => reply.items }),
  stream('findings', safetyFindingList, { pages: 2, input: (place) => ({ place }), rows: (reply) => reply.items }),
  stream('errands', errandRoutes.list, { buckets: 8, pages: 3, input: (place) => ({ place, open: 'true' as never }), rows: (reply) => reply.items }),
  stream('catalogue', catalogueAt, { pages: 0, input: (place) => ({ place }), rows: (reply) => reply.items }),
] as const

/** The account's own: its tasks, its notices; and for a group leader the members of the own groups. */
const ofAccounts = [
  stream('cases', myCases, {
    per: 'me',
    buckets: 16,
    input: () => ({}),
    rows: (reply) => reply.items.filter((one) => one.line !== 'reintegration'),
  }),
  stream('screening', myScreening, {
    per: 'me',
    pages: 0,
    input: () => ({ reported: 'true' as never }),
    rows: (reply) => reply.items,
    id: (row) => `${row.round}.${row.place}`,
  }),
  stream('papers', papersHeld, { per: 'me', pages: 2, input: () => ({ what: 'mine' as const }), rows: (reply) => reply.items }),
  stream('papers-offered', papersHeld, { per: 'me', pages: 1, input: () => ({ what: 'offered' as const }), rows: (reply) => reply.items }),
  stream('messages', messageList, {
    per: 'me',
    pages: 1,
    input: () => ({}),
    // A notice of a sealed file would say that there is one.
    rows: (reply) => reply.items.filter((one) => !JSON.stringify([one.key, one.params, one.about]).includes('reintegration')),
  }),
  stream('members', groupMembers, {
    per: 'group',
    buckets: 16,
    input: (id) => ({ id }),
    rows: (reply, group) => reply.items.map((one) => ({ ...one, group })),
  }),
  // The boarders that a group answers for, one of the five parties.
  stream('boarders-mine', boarderBoard, {
    per: 'group',
    pages: 5,
    input: () => ({ show: 'all' as const }),
    rows: (reply, group) => reply.items.filter((one) => one.group === group),
  }),
  stream('care-mine', careDebts, { per: 'me', input: () => ({ show: 'all' as const, keeper: 'mine' as const }), rows: (reply) => reply.items }),
] as const

/** Registers (台账) whose rows a phone takes along, under their own names: `safety.policeRooms`. */
const registers: readonly Register[] = [
  guardianships,
  needs,
  pairs,
  offers,
  helpGiven,
  serviceSites,
  leftBehind,
  inNeed,
  serviceItems,
  stations,
  agents,
  lawTeams,
  tutors,
  materials,
  lawPlans,
  bodies,
  enterprises,
  socialOrganizations,
  associations,
  houseChecks,
  rentalHouses,
  floatingResidents,
  boarders,
  patrolTeams,
  patrolMembers,
  patrolPlans,
  patrolSpots,
  policeRooms,
  informationOfficers,
  protectedSites,
  keyAreas,
]

const ofRegisters = registers.map((register) =>
  stream(register.name, registerRoutes(register).list, { pages: 10, input: (place) => ({ place }) as never, rows: (reply) => reply.items }),
)

/** Every stream. */
export const streams = [...ofVillages, ...ofAccounts, ...ofRegisters] as unknown as readonly Stream[]

type Declared = (typeof ofVillages)[number] | (typeof ofAccounts)[number]
export type StreamName = Declared['name']
/** What one row of a stream holds; of a register's, a row of it. */
export type StreamRow<N extends string> = N extends StreamName ? ReturnType<Extract<Declared, { name: N }>['rows']>[number] : RegisterStreamRow
export type RegisterStreamRow = ReturnType<(typeof ofRegisters)[number]['rows']>[number]
