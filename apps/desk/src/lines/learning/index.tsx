import { BookOutlined, QrcodeOutlined, QuestionCircleOutlined, RadarChartOutlined, ReadOutlined } from '@ant-design/icons'
import { answerList, consultation } from '@balian/contract/consultations'
import { lawTeams, materials, tutors } from '@balian/contract/learning'
import { lawPlans, learningReach, lectureSessions, signsNear } from '@balian/contract/lectures'
import { lazy } from 'react'
import type { Feature } from '../../feature.ts'
import { matterNav, matterOpens, matterPages, matterWords } from '../../matters/declared.tsx'
import { paths } from '../../paths.ts'
import { registerNav, registerOpens, registerPages, registerWords } from '../../registers/declared.tsx'
import { joined } from '../../words/words.ts'
import { Versions } from './Versions.tsx'
import { learningDeclaredWords, words } from './words.ts'

const registers = [lawPlans, lawTeams, tutors, materials]
const kinds = [consultation as never]

/** Learning of law and policy (法律政策联学). */
export const feature: Feature = {
  name: 'learning',
  routes: [
    { path: paths.lectureSessions, lazy: () => import('./SessionList.tsx') },
    { path: paths.lectureSession(':id'), lazy: () => import('./SessionPage.tsx') },
    { path: paths.sign, lazy: () => import('./SignIn.tsx') },
    { path: paths.signTo(':id'), lazy: () => import('./SignIn.tsx') },
    { path: paths.learningReach, lazy: () => import('./Reach.tsx') },
    { path: paths.answers, lazy: () => import('./Answers.tsx') },
    ...matterPages(kinds, { panels: { consultations: lazy(() => import('./Publish.tsx')) } }),
    ...registerPages(registers, { 'learning.materials': { page: Versions } }),
  ],
  nav: [
    { path: paths.lectureSessions, word: 'learning.sessions', icon: QrcodeOutlined, needs: lectureSessions.name, line: 'learning' },
    ...matterNav(kinds, QuestionCircleOutlined),
    { path: paths.answers, word: 'answers.title', icon: BookOutlined, needs: answerList.name, line: 'learning' },
    { path: paths.learningReach, word: 'learning.reach', icon: RadarChartOutlined, needs: learningReach.name, line: 'learning' },
    { path: paths.sign, word: 'learning.sign', icon: QrcodeOutlined, needs: signsNear.name, line: 'learning' },
    ...registerNav(registers, ReadOutlined),
  ],
  words: joined(registerWords(registers), matterWords(kinds), learningDeclaredWords, words),
  opens: { ...registerOpens(registers), ...matterOpens(kinds) },
}
