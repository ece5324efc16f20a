import type { LineName } from '@balian/contract/lines'

interface Headline {
  readonly line: LineName | null
  readonly of: readonly string[]
}

/** The main numbers of each line, by the names of their indicators; one that is not declared is left out. */
export const headlines: readonly Headline[] = [
  { line: 'disputes', of: ['disputes.opened', 'disputes.successRate'] },
  { line: 'safety', of: ['safety.coverage', 'activities.patrols'] },
  { line: 'population', of: ['people.files', 'population.floatingResidents'] },
  { line: 'care', of: ['care.leftBehindElderly', 'care.leftBehindChildren'] },
  { line: 'organizations', of: ['organizations.enterprises', 'organizations.socialOrganizations'] },
  { line: 'errands', of: ['errands.forYou', 'errands.inTimeRate'] },
  { line: 'learning', of: ['activities.lectures', 'activities.reached'] },
  { line: null, of: ['groups.geographicMembers', 'groups.leaders', 'officers.inVillages'] },
]
