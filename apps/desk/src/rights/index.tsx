import { ReadOutlined } from '@ant-design/icons'
import { accessPolicy } from '@balian/contract/policy'
import type { Feature } from '../feature.ts'
import { paths } from '../paths.ts'
import { words } from './words.ts'

/** The rights of persons over what is kept of them: what is kept and why. */
export const feature: Feature = {
  name: 'rights',
  routes: [{ path: paths.fieldRegistry, lazy: () => import('./FieldRegistry.tsx') }],
  nav: [{ path: paths.fieldRegistry, word: 'rights.registry', icon: ReadOutlined, needs: accessPolicy.name }],
  words,
}
