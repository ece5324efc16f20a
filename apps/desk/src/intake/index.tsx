import { CustomerServiceOutlined } from '@ant-design/icons'
import { said } from '@balian/contract/intake'
import type { Feature } from '../feature.ts'
import { matterNav, matterOpens, matterPages, matterWords } from '../matters/declared.tsx'

const kinds = [said]

/** One window takes in everything that people say. */
export const feature: Feature = {
  name: 'intake',
  routes: matterPages(kinds),
  nav: matterNav(kinds, CustomerServiceOutlined),
  words: matterWords(kinds),
  opens: matterOpens(kinds),
}
