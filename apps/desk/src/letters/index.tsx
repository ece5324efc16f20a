import { FileTextOutlined } from '@ant-design/icons'
import { letterTemplates } from '@balian/contract/letters'
import type { Feature } from '../feature.ts'
import { paths } from '../paths.ts'
import { words } from './words.ts'

/** Messages to single residents, and templates of messages. */
export const feature: Feature = {
  name: 'letters',
  routes: [{ path: paths.letterTemplates, lazy: () => import('./Templates.tsx') }],
  nav: [{ path: paths.letterTemplates, word: 'letters.templates', icon: FileTextOutlined, needs: letterTemplates.name }],
  words,
}
