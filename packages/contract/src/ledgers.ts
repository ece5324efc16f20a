import { z } from 'zod'
import type { ActivityKindName } from './activity-kinds.ts'
import { inNeed, leftBehind, serviceSites } from './care.ts'
import { agents, stations } from './errands.ts'
import { day, placeCode } from './ids.ts'
import { lawTeams, tutors } from './learning.ts'
import { type LineName, lineNames } from './lines.ts'
import { associations, enterprises, socialOrganizations } from './organizations.ts'
import type { Register } from './registers.ts'
import { bases } from './reintegration-bases.ts'
import { boarders, floatingResidents, rentalHouses } from './residence.ts'
import { read } from './route.ts'
import { informationOfficers, policeRooms } from './safety.ts'
import { patrolTeams } from './safety-patrols.ts'

/** A kind of matter in a ledger: which cases, and the route whose readers may read them. */
interface LedgerMatter {
  readonly kind: string
  readonly zh: string
  readonly en: string
  readonly route: string
}

/**
 * The monthly ledger (月台账) of a line: its numbers for the place and each place below, the matters that were in hand in the month, what was
 * done, and what came on and went off its registers. The columns of a register are those that its list shows.
 */
export interface Ledger {
  readonly line: LineName
  /** The numbers of the table by place: indicators of the line, in this order. */
  readonly numbers: readonly string[]
  readonly matters: readonly LedgerMatter[]
  readonly activities: readonly ActivityKindName[]
  readonly registers: readonly Register[]
}

const matter = (kind: string, route: string, zh: string, en: string): LedgerMatter => ({ kind, route, zh, en })

export const ledgers: readonly Ledger[] = [
  {
    line: 'disputes',
    numbers: ['disputes.opened', 'disputes.settled', 'disputes.failed', 'disputes.successRate', 'disputes.open', 'screening.inTimeRate'],
    matters: [matter('dispute', 'disputes.list', '矛盾纠纷', 'Disputes'), matter('petition', 'petitions.list', '信访事项', 'Petitions')],
    activities: [],
    registers: [],
  },
  {
    line: 'safety',
    numbers: ['safety.policeRooms', 'safety.patrolTeams', 'safety.patrolMembers', 'safety.patrolsDone', 'safety.found', 'safety.coverage'],
    matters: [matter('incident', 'incidents.list', '警情线索移交', 'Incidents'), matter('campaign', 'campaigns.list', '重点地区整治', 'Clean-up campaigns')],
    activities: ['patrol', 'clean-up'],
    registers: [policeRooms, patrolTeams, informationOfficers],
  },
  {
    line: 'population',
    numbers: ['people.files', 'population.floatingResidents', 'population.rentalHouses', 'population.boarders', 'population.serviceMessages'],
    matters: [],
    activities: ['population-check'],
    registers: [rentalHouses, floatingResidents, boarders],
  },
  {
    line: 'reintegration',
    numbers: ['reintegration.teams', 'reintegration.loans', 'reintegration.jobs', 'reintegration.stays', 'reintegration.bases'],
    matters: [],
    activities: [],
    registers: [bases],
  },
  {
    line: 'care',
    numbers: ['care.leftBehindElderly', 'care.leftBehindWomen', 'care.leftBehindChildren', 'care.visited', 'care.visitedShare', 'care.help'],
    matters: [matter('care-request', 'care-requests.list', '求助事项', 'Requests for help')],
    activities: ['care-service', 'care-screening'],
    registers: [leftBehind, inNeed, serviceSites],
  },
  {
    line: 'organizations',
    numbers: ['organizations.enterprises', 'organizations.enterprisesStaff', 'organizations.socialOrganizations', 'appeals.opened', 'arrears.opened'],
    matters: [matter('appeal', 'appeals.list', '企业诉求', 'Appeals'), matter('arrears', 'arrears.list', '欠薪预警', 'Wage arrears')],
    activities: ['liaison-visit'],
    registers: [enterprises, socialOrganizations, associations],
  },
  {
    line: 'errands',
    numbers: ['errands.atOnce', 'errands.forYou', 'errands.leadYou', 'errand-matters.open', 'errands.inTimeRate', 'errands.contentRate'],
    matters: [matter('errand', 'errand-matters.list', '代办事项', 'Errands')],
    activities: ['errand-day'],
    registers: [stations, agents],
  },
  {
    line: 'learning',
    numbers: ['learning.lawTeams', 'learning.tutors', 'activities.lecture', 'learning.reached', 'learning.handed', 'consultations.opened'],
    matters: [matter('consultation', 'consultations.list', '法律政策咨询', 'Consultations')],
    activities: ['lecture'],
    registers: [lawTeams, tutors],
  },
]

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
const words = z.object({ zh: z.string(), en: z.string() })
const asked = { place: placeCode, line: z.enum(lineNames), month: month.describe('YYYY-MM') }

/** One table of a ledger, its cells as they are shown and printed. */
export const ledgerTable = z.object({
  key: z.string(),
  title: words,
  columns: z.array(z.object({ title: words, number: z.boolean() })),
  rows: z.array(z.array(words)),
  more: z.boolean().describe('there are more rows than a ledger holds; the list itself exports them all'),
})
export type LedgerTable = z.infer<typeof ledgerTable>

export const ledgerPage = read('reports.ledger', {
  path: '/reports/ledgers/:line',
  summary:
    'The monthly ledger of a line at a place: numbers by place, matters in hand, activities, what changed on registers. What the reader may not read stays out.',
  input: z.object(asked),
  output: z.object({ place: placeCode, placeName: z.string(), from: day, to: day, tables: z.array(ledgerTable) }),
  problems: ['not-found'],
})

export const ledgerPrint = read('reports.ledgerPrint', {
  path: '/reports/ledgers/:line/print',
  summary: 'The same ledger as a spreadsheet (a sheet a table), Word or PDF.',
  input: z.object({ ...asked, format: z.enum(['xlsx', 'docx', 'pdf']).default('xlsx') }),
  output: z.object({}),
  problems: ['not-found'],
  carries: 'download',
})
