import { ShopOutlined } from '@ant-design/icons'
import { associations, enterprises, socialOrganizations } from '@balian/contract/organizations'
import { appeals, arrears } from '@balian/contract/organizations-matters'
import { bodies, contractsByPlace, liaisonList } from '@balian/contract/organizations-work'
import type { Feature } from '../../feature.ts'
import { matterNav, matterOpens, matterPages, matterWords } from '../../matters/declared.tsx'
import { paths } from '../../paths.ts'
import { registerNav, registerOpens, registerPages, registerWords } from '../../registers/declared.tsx'
import { joined } from '../../words/words.ts'
import { FormedGroups } from './FormedGroups.tsx'
import { words } from './words.ts'

const registers = [enterprises, socialOrganizations, associations, bodies]
const matters = [appeals, arrears] as never

/** Organizations (两新组织联建). */
export const feature: Feature = {
  name: 'organizations',
  routes: [
    { path: paths.liaison, lazy: () => import('./Liaison.tsx') },
    { path: paths.contractsByPlace, lazy: () => import('./Contracts.tsx') },
    ...matterPages(matters),
    ...registerPages(registers, { [associations.name]: { page: FormedGroups } }),
  ],
  nav: [
    { path: paths.liaison, word: 'organizations.liaison', icon: ShopOutlined, needs: liaisonList.name, line: 'organizations' },
    ...matterNav(matters, ShopOutlined),
    { path: paths.contractsByPlace, word: 'organizations.contractsPage', icon: ShopOutlined, needs: contractsByPlace.name, line: 'organizations' },
    ...registerNav(registers, ShopOutlined),
  ],
  words: joined(registerWords(registers), matterWords(matters), words),
  opens: { ...registerOpens(registers), ...matterOpens(matters) },
}
