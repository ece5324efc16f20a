import { CustomerServiceOutlined } from '@ant-design/icons'
import { said } from '@balian/contract/intake'
import type { Feature } from '../feature.ts'
import { matterNav, matterOpens, matterPages } from '../matters/declared.tsx'
import { words } from './words.ts'

const kinds = [said]

/** One window takes in everything that people say. */
export const feature: Feature = {
  name: 'intake',
  routes: matterPages(kinds),
  nav: matterNav(kinds, CustomerServiceOutlined),
  words,
  opens: matterOpens(kinds),
}
