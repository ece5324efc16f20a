import { AuditOutlined, PhoneOutlined } from '@ant-design/icons'
import { drawList } from '@balian/contract/call-backs'
import { schemeList } from '@balian/contract/evaluation'
import type { Feature } from '../feature.ts'
import { paths } from '../paths.ts'
import { words } from './words.ts'
import { words as callWords } from './words-calls.ts'
import { words as ruleWords } from './words-rules.ts'

/** Evaluation (考评) of offices and officers, and the call-backs that go into it. */
export const feature: Feature = {
  name: 'evaluation',
  routes: [
    { path: paths.evaluation, lazy: () => import('./Evaluation.tsx') },
    { path: paths.evaluationScheme(':id'), lazy: () => import('./SchemePage.tsx') },
    { path: paths.evaluationRun(':id'), lazy: () => import('./RunPage.tsx') },
    { path: paths.evaluationMarks(':id'), lazy: () => import('./MarkPage.tsx') },
    { path: paths.callBacks, lazy: () => import('./CallBacks.tsx') },
    { path: paths.callBackDraw(':id'), lazy: () => import('./DrawPage.tsx') },
  ],
  nav: [
    { path: paths.evaluation, word: 'evaluation.nav', icon: AuditOutlined, needs: schemeList.name },
    { path: paths.callBacks, word: 'calls.nav', icon: PhoneOutlined, needs: drawList.name },
  ],
  words: { zh: { ...words.zh, ...ruleWords.zh, ...callWords.zh }, en: { ...words.en, ...ruleWords.en, ...callWords.en } },
  opens: {
    'evaluation-mark': (id) => paths.evaluationMarks(id),
    evaluation: (id) => paths.evaluationRun(id),
    'evaluation-scheme': (id) => paths.evaluationScheme(id),
    'call-back': (id) => paths.callBackDraw(id),
  },
}
