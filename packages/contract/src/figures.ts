import { z } from 'zod'
import { day, placeCode } from './ids.ts'
import { read } from './route.ts'

/**
 * A figure of a report of a whole prefecture, and the indicators that recount it: their sum, divided by `per`. Its key is the one of a
 * file of figures (`generate --targets`).
 */
export interface FigureSource {
  readonly key: string
  readonly en: string
  readonly of: readonly string[]
  /** 100 where records are in fen and the figure in yuan. */
  readonly per?: number
}

const from = (key: string, en: string, ...of: string[]): FigureSource => ({ key, en, of })

/** Every figure that counts records or is a share of counts; those that only name a structure (eight roles) have none. */
export const figureSources: readonly FigureSource[] = [
  from('townships', 'Townships with the platform', 'places.townships'),
  from('villages', 'Villages with the platform', 'places.villages'),
  from('she-groups-villager', 'Villager groups with the platform', 'places.groups'),
  from('township-cadres', 'Township cadres', 'officers.township'),
  from('village-cadres', 'Village cadres', 'officers.village'),
  from('cadres-at-township-centres', 'Cadres at township centres', 'officers.atCentres'),
  from('cadres-in-parks-enterprises', 'Cadres in parks and enterprises', 'officers.inEnterprises'),
  from('cadres-stationed-in-villages', 'Cadres stationed in villages', 'officers.inVillages'),
  from('groups-geographic', 'Geographic groups', 'groups.geographic'),
  from('groups-geographic-participants', 'Participants in geographic groups', 'groups.geographicMembers'),
  from('groups-industry', 'Industry groups', 'groups.industry'),
  from('groups-industry-participants', 'Participants in industry groups', 'groups.industryMembers'),
  from('groups-living', 'Groups for daily life', 'groups.living'),
  from('groups-living-participants', 'Participants in groups for daily life', 'groups.livingMembers'),
  from('leaders-village-cadres', 'Leaders: village cadres', 'groups.leadersCadres'),
  from('leaders-association-heads-able-people', 'Leaders: association heads and able people', 'groups.leadersAssociationHeads', 'groups.leadersAblePeople'),
  from('leaders-warm-hearted', 'Leaders: warm-hearted people', 'groups.leadersWarmHearted'),
  from('leaders-total', 'Leaders of groups', 'groups.leaders'),
  from('disputes-found', 'Disputes found', 'disputes.opened'),
  from('dispute-success-rate', 'Success rate of mediation', 'disputes.successRate'),
  from('police-rooms', 'Police rooms', 'safety.policeRooms'),
  from('security-informants', 'Information officers', 'safety.informationOfficers'),
  from('patrol-teams-fulltime', 'Full-time patrol teams', 'safety.teamsFullTime'),
  from('patrol-members-fulltime', 'Members of full-time patrol teams', 'safety.membersFullTime'),
  from('patrol-teams-parttime', 'Part-time patrol teams', 'safety.teamsPartTime'),
  from('patrol-members-parttime', 'Members of part-time patrol teams', 'safety.membersPartTime'),
  from('watch-teams-voluntary', 'Volunteer watch teams', 'safety.teamsVolunteer'),
  from('watch-members-voluntary', 'Members of volunteer watch teams', 'safety.membersVolunteer'),
  from('technical-security-coverage', 'Coverage of technical prevention', 'safety.coverage'),
  from('population-files', 'Resident e-files', 'people.files'),
  from('service-messages', 'Service messages', 'population.serviceMessages'),
  from('rental-houses', 'Rental houses', 'population.rentalHouses'),
  from('floating-residents', 'Floating residents', 'population.floatingResidents'),
  from('off-campus-boarders', 'Off-campus boarders', 'population.boarders'),
  from('floating-security-cases', 'Public-order cases of floating residents', 'population.securityCases'),
  from('floating-criminal-cases', 'Criminal cases of floating residents', 'population.criminalCases'),
  from('special-help-teams', 'Help teams', 'reintegration.teams'),
  { ...from('special-loans', 'Guaranteed loans', 'reintegration.loanSum'), per: 100 },
  from('special-jobs', 'Job contacts of help teams', 'reintegration.jobs'),
  from('transition-bases', 'Transitional bases', 'reintegration.bases'),
  from('released-persons-resettled', 'Stays in transitional bases', 'reintegration.stays'),
  from('left-behind-elderly', 'Left-behind elderly', 'care.leftBehindElderly'),
  from('left-behind-women', 'Left-behind women', 'care.leftBehindWomen'),
  from('left-behind-children', 'Left-behind children', 'care.leftBehindChildren'),
  from('vulnerable-service-sites', 'Service sites', 'care.serviceSites'),
  from('vulnerable-helped', 'People in need who were helped', 'care.helped'),
  from('nonpublic-enterprises', 'Non-public enterprises', 'organizations.enterprises'),
  from('nonpublic-employees', 'Employees of non-public enterprises', 'organizations.enterprisesStaff'),
  from('new-social-organisations', 'New social organizations', 'organizations.socialOrganizations'),
  from('new-social-employees', 'Employees of new social organizations', 'organizations.socialOrganizationsStaff'),
  from('service-stations', 'Service stations and points', 'errands.stations'),
  from('agents', 'Errand agents', 'errands.agents'),
  from('do-at-once', 'Errands done at once', 'errands.atOnce'),
  from('do-for-you', 'Errands done for somebody', 'errands.forYou'),
  from('lead-you', 'Errands on which somebody was led', 'errands.leadYou'),
  from('law-teams', 'Law teams', 'learning.lawTeams'),
  from('law-tutors', 'Law tutors', 'learning.tutors'),
  from('law-reached', 'People reached by lectures on law and policy', 'learning.reached'),
]

const qualifiers = ['exact', 'more-than', 'about'] as const

/** A printed figure beside what the records of a place say on a day. */
export const figureAt = z.object({
  key: z.string(),
  zh: z.string().describe('the words of the source'),
  en: z.string(),
  printed: z.number().describe('the value that the source prints, of the whole prefecture'),
  unit: z.string(),
  qualifier: z.enum(qualifiers),
  value: z.number().nullable().describe('recounted; null for a share of nothing'),
  of: z.number().nullable().describe('for a share: its numerator and its denominator'),
  over: z.number().nullable(),
  indicators: z.array(z.string()).describe('what it is recounted by, each opening to its records'),
  agrees: z.boolean().describe('equals the printed value at its precision, or reaches it where it is a floor'),
})
export type FigureAt = z.infer<typeof figureAt>

export const figuresAt = read('reports.figures', {
  path: '/reports/figures',
  summary:
    'The figures of the 2013 article, recounted from the records of a place on a day, beside what was printed. What happened counts from the first day of that year.',
  input: z.object({ place: placeCode, on: day }),
  output: z.object({ place: placeCode, placeName: z.string(), on: day, from: day, source: z.string(), items: z.array(figureAt) }),
  problems: ['not-found'],
})
