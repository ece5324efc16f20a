import { SafetyOutlined } from '@ant-design/icons'
import { informationOfficers, keyAreas, policeRooms, protectedSites } from '@balian/contract/safety'
import { patrolMembers, patrolTeams } from '@balian/contract/safety-patrols'
import type { Feature } from '../../feature.ts'
import { registerNav, registerOpens, registerPages, registerWords } from '../../registers/declared.tsx'

const registers = [policeRooms, informationOfficers, patrolTeams, patrolMembers, protectedSites, keyAreas]

/** Public safety (社会治安联治). */
export const feature: Feature = {
  name: 'safety',
  routes: registerPages(registers),
  nav: registerNav(registers, SafetyOutlined),
  words: registerWords(registers),
  opens: registerOpens(registers),
}
