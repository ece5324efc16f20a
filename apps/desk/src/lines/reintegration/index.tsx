import { HeartOutlined } from '@ant-design/icons'
import { bases } from '@balian/contract/reintegration-bases'
import type { Feature } from '../../feature.ts'
import { registerNav, registerOpens, registerPages, registerWords } from '../../registers/declared.tsx'
import { words } from './words.ts'

const registers = [bases]
const declared = registerWords(registers)

/** Help after release and during correction (特殊人群联帮). */
export const feature: Feature = {
  name: 'reintegration',
  routes: registerPages(registers),
  nav: registerNav(registers, HeartOutlined),
  words: { zh: { ...declared.zh, ...words.zh }, en: { ...declared.en, ...words.en } },
  opens: registerOpens(registers),
}
