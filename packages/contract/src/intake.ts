import { matterKind, matterRoutes } from './matters.ts'
import { among, item } from './registers.ts'

/** How somebody said it. */
export const channels = among(
  ['window', '窗口', 'At the window'],
  ['phone', '电话', 'By phone'],
  ['visit', '上门走访', 'On a visit'],
  ['online', '网上', 'Online'],
)

/**
 * What somebody said (群众所说), before it is known whose matter it is: taken down at a window, on a phone, on a visit, or by a group leader
 * or resident. It waits for one working day to be routed (分流) to the kinds of matters that it is about, or answered on the spot.
 */
export const said = matterKind({
  module: 'intake',
  line: 'errands',
  kind: 'said',
  path: '/intake/said',
  table: 'said',
  zh: '受理登记',
  en: 'Intake',
  about: { zh: '群众说的每一件事，从登记到分流或答复。', en: 'Everything that people said, from the first word to where it went.' },
  start: 'said',
  states: {
    said: { zh: '待分流', en: 'To be routed', tone: 'warn' },
    answered: { zh: '已答复', en: 'Answered', tone: 'good', end: true },
  },
  steps: {
    answer: {
      zh: '当场答复',
      en: 'Answer',
      from: ['said'],
      to: 'answered',
      note: 'must',
      help: { zh: '当场能说清的事，写下怎样答复的。', en: 'What can be answered at once: write down the answer.' },
    },
  },
  working: ['said'],
  handsOn: ['said'],
  parties: { roles: [{ value: 'speaker', zh: '反映人', en: 'Who says it' }], least: 0, most: 5 },
  items: [
    item('words', 'long', ['说的内容', 'What was said'], ['弄清是什么事，转给该办的人', 'To know what it is about and whose matter'], { need: true }),
    item('channel', 'choice', ['来源', 'How'], ['知道怎样回复', 'To know how to answer'], { need: true, choices: channels, list: true, filter: true }),
  ],
  numbered: '受理',
  reopens: 'said',
})
export const saidRoutes = matterRoutes(said)
