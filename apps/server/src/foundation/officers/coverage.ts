import { type OfficerRole, officerRoles } from '@balian/contract/lines'
import { coverage } from '@balian/contract/officers'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { placeAndAbove, type VillageRow, villagesWithPosts } from './store-officers.ts'

const here = (village: VillageRow, role: OfficerRole): number => village.here[role] ?? 0
const above = (village: VillageRow, role: OfficerRole): number => village.above[role] ?? 0
const lacks = (village: VillageRow, role: OfficerRole): boolean => here(village, role) + above(village, role) === 0

/** How many villages have the role themselves, only from the township, or not at all: together all villages. */
function total(villages: readonly VillageRow[], role: OfficerRole) {
  const own = villages.filter((village) => here(village, role) > 0).length
  const none = villages.filter((village) => lacks(village, role)).length
  return { role, here: own, above: villages.length - own - none, none }
}

export const coverageHandler = read(coverage, {
  subject: async ({ input }) => ({ place: input.place }),
  shows: 'nobody',
  run: async ({ tx, input, today }) => {
    if ((await placeAndAbove(tx, input.place)).length === 0) fail('not-found')
    const villages = await villagesWithPosts(tx, input.place, today)
    const asked = input.lacking === 'any' ? officerRoles : input.lacking ? [input.lacking] : null
    const shown = asked ? villages.filter((village) => asked.some((role) => lacks(village, role))) : villages
    const page = shown.slice((input.page - 1) * input.size, input.page * input.size)
    return {
      villages: villages.length,
      full: villages.filter((village) => officerRoles.every((role) => here(village, role) > 0)).length,
      totals: officerRoles.map((role) => total(villages, role)),
      items: page.map((village) => ({
        place: village.place,
        name: village.name,
        townshipName: village.townshipName,
        cells: officerRoles.map((role) => ({ role, here: here(village, role), above: above(village, role) })),
      })),
      total: shown.length,
    }
  },
})
