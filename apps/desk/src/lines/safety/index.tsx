import { SafetyOutlined } from '@ant-design/icons'
import { policeRooms } from '@balian/contract/safety'
import type { Feature } from '../../feature.ts'
import { registerNav, registerPages, registerWords } from '../../registers/declared.tsx'

const registers = [policeRooms]

/** Public safety (社会治安联治). */
export const feature: Feature = {
  name: 'safety',
  routes: registerPages(registers),
  nav: registerNav(registers, SafetyOutlined),
  words: registerWords(registers),
}
