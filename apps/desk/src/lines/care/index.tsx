import { HeartOutlined } from '@ant-design/icons'
import { leftBehind, serviceSites } from '@balian/contract/care'
import type { Feature } from '../../feature.ts'
import { registerNav, registerOpens, registerPages, registerWords } from '../../registers/declared.tsx'

const registers = [leftBehind, serviceSites]

/** Care (弱势群体联扶). */
export const feature: Feature = {
  name: 'care',
  routes: registerPages(registers),
  nav: registerNav(registers, HeartOutlined),
  words: registerWords(registers),
  opens: registerOpens(registers),
}
