import { lawTeams, materials, tutors } from '@balian/contract/learning'
import { lawPlans } from '@balian/contract/lectures'
import type { Policy } from '../../foundation/access/index.ts'
import { countedActivity } from '../../foundation/activities/index.ts'
import type { Indicator } from '../../foundation/indicators/index.ts'
import { matters } from '../../foundation/matters/index.ts'
import { type RegisterKind, registers } from '../../foundation/registers/index.ts'
import { Problem } from '../../platform/problem.ts'
import { answerListHandler, publishAnswerHandler, withdrawAnswerHandler } from './answers.ts'
import { consultationDeclared } from './consultations.ts'
import { following } from './follow.ts'
import { addMaterialVersionHandler, handOutMaterialHandler, materialFiles, materialVersionsHandler } from './material-versions.ts'
import { policy as own } from './policy.ts'
import { sessionPrintHandler } from './print-session.ts'
import { notReachedHandler, reachHandler } from './reach.ts'
import { addSignHandler, closeSessionHandler, openSessionHandler, removeSignHandler, sessionHandler, sessionsHandler } from './sessions.ts'
import { signInHandler, signsNearHandler } from './sign-in.ts'

const lawTutors = { roles: ['law-tutor', 'manager'] } as const

const kinds: readonly RegisterKind[] = [
  { register: lawTeams, reading: lawTutors, keeping: lawTutors },
  { register: tutors, reading: lawTutors, keeping: lawTutors },
  { register: materials, reading: lawTutors, keeping: lawTutors },
  { register: lawPlans, reading: lawTutors, keeping: lawTutors },
]

const kept = registers(kinds)
const asked = matters([consultationDeclared])

export const routes = [
  ...kept.routes,
  ...asked.routes,
  sessionsHandler,
  sessionHandler,
  openSessionHandler,
  addSignHandler,
  removeSignHandler,
  closeSessionHandler,
  sessionPrintHandler,
  signsNearHandler,
  signInHandler,
  reachHandler,
  notReachedHandler,
  materialVersionsHandler,
  addMaterialVersionHandler,
  handOutMaterialHandler,
  answerListHandler,
  publishAnswerHandler,
  withdrawAnswerHandler,
]

export const policy: Policy = { ...kept.policy, ...asked.policy, ...own }
export const hears = [...kept.hears, ...asked.hears, ...following]
export const { caseKinds, clearings } = asked
export const fileOwners = [...asked.fileOwners, materialFiles]

/** 受教育人次 and what was handed out, as the 2013 article counts them. */
export const indicators: readonly Indicator[] = [
  ...kept.indicators,
  ...asked.indicators,
  countedActivity('lecture', {
    name: 'learning.reached',
    unit: 'people',
    amount: 'a.reached',
    zh: '受教育群众',
    en: 'People reached by lectures',
    meaningZh: '期内参加法律政策宣讲的人次。',
    meaningEn: 'People who took part in lectures of the period, counted once for each lecture.',
  }),
  countedActivity('lecture', {
    name: 'learning.handed',
    unit: 'count',
    amount: 'coalesce(v.handed, 0)',
    zh: '发放宣传资料',
    en: 'Copies handed out',
    meaningZh: '期内宣讲中发放的资料份数。',
    meaningEn: 'Copies of materials handed out at lectures of the period.',
  }),
]

export const constraints = {
  law_answers_once: new Problem('already-there', { title: '问答 / answer' }),
}
