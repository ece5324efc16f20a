import { SafetyCertificateOutlined } from '@ant-design/icons'
import { helpFiles } from '@balian/contract/reintegration'
import { baseRoutes, bases } from '@balian/contract/reintegration-bases'
import { openHelp } from '@balian/contract/reintegration-work'
import type { Feature } from '../../feature.ts'
import { paths } from '../../paths.ts'
import { registerNav, registerOpens, registerPages, registerWords } from '../../registers/declared.tsx'
import { joined } from '../../words/words.ts'
import { words } from './words.ts'
import { fileWords } from './words-files.ts'
import { formWords } from './words-forms.ts'

const registers = [bases]

/** Help after release and during correction (特殊人群联帮). Its files show in the rail only to those who know of one. */
export const feature: Feature = {
  name: 'reintegration',
  routes: [
    { path: paths.helpFiles, lazy: () => import('./HelpFiles.tsx') },
    { path: paths.helpFile(':id'), lazy: () => import('./HelpFile.tsx') },
    { path: paths.occupancy, lazy: () => import('./Occupancy.tsx') },
    ...registerPages(registers),
  ],
  nav: [
    {
      path: paths.helpFiles,
      word: 'reintegration.files',
      icon: SafetyCertificateOutlined,
      needs: helpFiles.name,
      line: 'reintegration',
      some: { list: helpFiles, always: openHelp.name },
    },
    { path: paths.occupancy, word: 'reintegration.occupancy', icon: SafetyCertificateOutlined, needs: baseRoutes.list.name, line: 'reintegration' },
    ...registerNav(registers, SafetyCertificateOutlined),
  ],
  words: joined(registerWords(registers), words, fileWords, formWords),
  opens: { ...registerOpens(registers), 'help-file': paths.helpFile },
}
