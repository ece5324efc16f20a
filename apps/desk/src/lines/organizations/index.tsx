import { ShopOutlined } from '@ant-design/icons'
import { associations, enterprises, socialOrganizations } from '@balian/contract/organizations'
import type { Feature } from '../../feature.ts'
import { registerNav, registerOpens, registerPages, registerWords } from '../../registers/declared.tsx'

const registers = [enterprises, socialOrganizations, associations]

/** Organizations (两新组织联建). */
export const feature: Feature = {
  name: 'organizations',
  routes: registerPages(registers),
  nav: registerNav(registers, ShopOutlined),
  words: registerWords(registers),
  opens: registerOpens(registers),
}
