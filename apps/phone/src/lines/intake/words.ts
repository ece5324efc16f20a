/** Words for whatever somebody says. */
export const words = {
  zh: {
    'intake.say': '报一件事',
    'intake.sayText': '群众说的事，不知道归谁管也先记下来，有人分流。',
    'intake.words': '说了什么',
    'intake.wordsHint': '照群众的话记',
    'intake.who': '谁说的',
  },
  en: {
    'intake.say': 'Report something',
    'intake.sayText': 'Whatever people say: write it down, somebody routes it.',
    'intake.words': 'What was said',
    'intake.wordsHint': 'in their own words',
    'intake.who': 'Who said it',
  },
} as const
