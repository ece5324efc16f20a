import { z } from 'zod'

interface Words {
  readonly zh: string
  readonly en: string
}

/** Who comes together to decide, with the rule that the law sets for it: 《村民委员会组织法》 (2018). */
export interface Forum extends Words {
  /** Who stands on the roll: people of full age, one for each household, the representatives, the members of a group. */
  readonly roll: 'people' | 'households' | 'representatives' | 'members'
  /** Where it meets: a village (12 digits) or a villager group (14). */
  readonly at: 'village' | 'group' | 'any'
  /** The share of the roll that must take part: `of[0]`/`of[1]`, and whether exactly that much is enough. */
  readonly quorum: { readonly of: readonly [number, number]; readonly enough: boolean }
  /** Days between the call and the meeting. */
  readonly ahead: number
  /** Where the law says so; it is printed on the notice. */
  readonly law: string
}

export const forumNames = ['assembly', 'households', 'representatives', 'group', 'group-households', 'mutual-aid'] as const
export type ForumName = (typeof forumNames)[number]

/** What decides everywhere: more than half of those who take part (到会人员的过半数). */
export const forums: Readonly<Record<ForumName, Forum>> = {
  assembly: {
    zh: '村民会议',
    en: 'Villagers’ assembly',
    roll: 'people',
    at: 'village',
    quorum: { of: [1, 2], enough: false },
    ahead: 10,
    law: '《村民委员会组织法》第二十一条、第二十二条',
  },
  households: {
    zh: '村民会议（户代表）',
    en: 'Villagers’ assembly (one for each household)',
    roll: 'households',
    at: 'village',
    quorum: { of: [2, 3], enough: true },
    ahead: 10,
    law: '《村民委员会组织法》第二十一条、第二十二条',
  },
  representatives: {
    zh: '村民代表会议',
    en: 'Meeting of villagers’ representatives',
    roll: 'representatives',
    at: 'village',
    quorum: { of: [2, 3], enough: true },
    ahead: 0,
    law: '《村民委员会组织法》第二十五条、第二十六条',
  },
  group: {
    zh: '村民小组会议',
    en: 'Meeting of a villager group',
    roll: 'people',
    at: 'group',
    quorum: { of: [2, 3], enough: true },
    ahead: 0,
    law: '《村民委员会组织法》第二十八条',
  },
  'group-households': {
    zh: '村民小组会议（户代表）',
    en: 'Meeting of a villager group (one for each household)',
    roll: 'households',
    at: 'group',
    quorum: { of: [2, 3], enough: true },
    ahead: 0,
    law: '《村民委员会组织法》第二十八条',
  },
  'mutual-aid': {
    zh: '互助组会议',
    en: 'Meeting of a mutual-aid group',
    roll: 'members',
    at: 'any',
    quorum: { of: [1, 2], enough: false },
    ahead: 0,
    law: '互助组章程',
  },
}
export const forum = z.enum(forumNames)
