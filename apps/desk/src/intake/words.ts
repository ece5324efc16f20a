import { said } from '@balian/contract/intake'
import { matterWords } from '../matters/declared.tsx'
import type { Words } from '../words/words.ts'

const { zh, en } = matterWords([said])

/** Words of the intake, over those of what was said as a declared matter. */
export const words: Words = {
  zh: {
    ...zh,
    'intake.nav': '一窗受理',
    'verb.intake.kinds': '查看可受理的事项',
    'verb.intake.receive': '受理群众所说',
    'verb.intake.route': '分流群众所说',
    'verb.intake.carryOn': '转其他条线、联动办理',
  },
  en: {
    ...en,
    'intake.nav': 'One window',
    'verb.intake.kinds': 'See what can be taken in',
    'verb.intake.receive': 'Take in what was said',
    'verb.intake.route': 'Route what was said',
    'verb.intake.carryOn': 'Carry a matter on to another line',
  },
}
