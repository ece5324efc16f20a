import { activityKinds } from '../activity-kinds.ts'
import { inNeed, leftBehind, serviceSites } from '../care.ts'
import { guardianships } from '../care-guardianship.ts'
import { helpGiven, needs, offers, pairs } from '../care-help.ts'
import { careRequest } from '../care-requests.ts'
import { consultation } from '../consultations.ts'
import { errand } from '../errand-matters.ts'
import { agents, serviceItems, stations } from '../errands.ts'
import { said } from '../intake.ts'
import { lawTeams, materials, tutors } from '../learning.ts'
import { lawPlans } from '../lectures.ts'
import type { MatterKind } from '../matters.ts'
import { associations, enterprises, socialOrganizations } from '../organizations.ts'
import { appeals, arrears } from '../organizations-matters.ts'
import { bodies } from '../organizations-work.ts'
import type { ItemClass } from '../record-class.ts'
import type { Register, RegisterItem, Said } from '../registers.ts'
import { bases } from '../reintegration-bases.ts'
import { boarders, floatingResidents, rentalHouses } from '../residence.ts'
import { houseChecks, policeReferrals } from '../residence-checks.ts'
import type { TermName } from '../retention-terms.ts'
import { informationOfficers, keyAreas, policeRooms, protectedSites } from '../safety.ts'
import { campaigns, incidents } from '../safety-matters.ts'
import { patrolMembers, patrolTeams } from '../safety-patrols.ts'
import { patrolPlans, patrolSpots } from '../safety-plans.ts'

/** A table that a line's declaration describes: items with their purposes stand there, and are not said twice. */
export interface DeclaredTable {
  readonly table: string
  readonly name: Said
  readonly purpose: Said
  readonly items: readonly RegisterItem[]
  readonly seen: string
  readonly keeps: TermName
  readonly person: boolean
  readonly grave: ItemClass | null
  /** Columns that its line added by hand. */
  readonly more: Readonly<Record<string, string>>
}

/** Registers about residents, and how grave what they hold is. */
const aboutResidents: Readonly<Record<string, ItemClass | null>> = {
  boarders: 'minor',
  left_behind: 'minor',
  care_guardianships: 'minor',
  care_in_need: 'sensitive',
  care_needs: 'sensitive',
  care_help_given: null,
  care_pairs: null,
  floating_residents: null,
  rental_houses: null,
}
const childTables: readonly string[] = ['boarders', 'left_behind', 'care_guardianships']

const added: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  boarders: { last_seen: '最近联系/Last contact' },
  consultations: { answered_by: '解答人/Who answered' },
}

/** Every register that a line declares. */
export const declaredRegisters: readonly Register[] = [
  guardianships,
  helpGiven,
  needs,
  offers,
  pairs,
  inNeed,
  leftBehind,
  serviceSites,
  agents,
  serviceItems,
  stations,
  lawTeams,
  materials,
  tutors,
  lawPlans,
  bodies,
  associations,
  enterprises,
  socialOrganizations,
  bases,
  houseChecks,
  policeReferrals,
  boarders,
  floatingResidents,
  rentalHouses,
  patrolMembers,
  patrolTeams,
  patrolPlans,
  patrolSpots,
  informationOfficers,
  keyAreas,
  policeRooms,
  protectedSites,
]
const matters = [careRequest, consultation, errand, said, appeals, arrears, campaigns, incidents] as unknown as readonly MatterKind[]

const ofRegister = (register: Register): DeclaredTable => ({
  table: register.table,
  name: register,
  purpose: register.about,
  items: register.items,
  seen: `${register.name}Page`,
  keeps: childTables.includes(register.table) ? 'child-files' : 'registers',
  person: register.table in aboutResidents,
  grave: aboutResidents[register.table] ?? null,
  more: added[register.table] ?? {},
})

const ofMatter = (kind: MatterKind): DeclaredTable => ({
  table: kind.table,
  name: kind,
  purpose: kind.about,
  items: kind.items,
  seen: `${kind.module}.page`,
  keeps: 'matters',
  person: true,
  grave: null,
  more: added[kind.table] ?? {},
})

const activities = Object.values(activityKinds).flatMap((kind): DeclaredTable[] =>
  kind.table
    ? [
        {
          table: kind.table,
          name: kind,
          purpose: kind.about,
          items: kind.items ?? [],
          seen: 'activities.page',
          keeps: 'officers',
          person: false,
          grave: null,
          more: {},
        },
      ]
    : [],
)

/** Every table that a declaration of the contract describes. */
export const declaredTables: readonly DeclaredTable[] = [...declaredRegisters.map(ofRegister), ...matters.map(ofMatter), ...activities]
