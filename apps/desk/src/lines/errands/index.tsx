import { SolutionOutlined } from '@ant-design/icons'
import { agents, serviceItems, stations } from '@balian/contract/errands'
import type { Feature } from '../../feature.ts'
import { registerNav, registerOpens, registerPages, registerWords } from '../../registers/declared.tsx'

const registers = [serviceItems, stations, agents]

/** Errands (群众事务联办). */
export const feature: Feature = {
  name: 'errands',
  routes: registerPages(registers),
  nav: registerNav(registers, SolutionOutlined),
  words: registerWords(registers),
  opens: registerOpens(registers),
}
