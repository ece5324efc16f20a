import { IdcardOutlined } from '@ant-design/icons'
import { boarders, floatingResidents, rentalHouses } from '@balian/contract/residence'
import type { Feature } from '../../feature.ts'
import { registerNav, registerOpens, registerPages, registerWords } from '../../registers/declared.tsx'

const registers = [rentalHouses, floatingResidents, boarders]

/** Population (实有人口联管). */
export const feature: Feature = {
  name: 'population',
  routes: registerPages(registers),
  nav: registerNav(registers, IdcardOutlined),
  words: registerWords(registers),
  opens: registerOpens(registers),
}
