import { ReadOutlined } from '@ant-design/icons'
import { lawTeams, materials, tutors } from '@balian/contract/learning'
import type { Feature } from '../../feature.ts'
import { registerNav, registerOpens, registerPages, registerWords } from '../../registers/declared.tsx'

const registers = [lawTeams, tutors, materials]

/** Learning of law and policy (法律政策联学). */
export const feature: Feature = {
  name: 'learning',
  routes: registerPages(registers),
  nav: registerNav(registers, ReadOutlined),
  words: registerWords(registers),
  opens: registerOpens(registers),
}
