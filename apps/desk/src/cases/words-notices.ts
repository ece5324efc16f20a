const said = {
  zh: {
    reported: '{place}登记了一件{kind}，请办理',
    assigned: '{place}的{kind} {number} 由您办理',
    offered: '{place}的{kind} {number} 转给本单位，请接收或退回',
    takenOver: '您转出的{kind} {number} 已被接收（{place}）',
    sentBack: '您转出的{kind} {number} 被退回（{place}）',
    papers: '{place}的{kind} {number} 有本人补充的材料',
    reopened: '{place}的{kind} {number} 要求重新办理',
    ratedBad: '{place}的{kind} {number} 被评为不满意，请回访',
  },
  en: {
    reported: '{kind} at {place}: a new one, to be handled',
    assigned: '{kind} {number} at {place} is in your hands',
    offered: '{kind} {number} at {place} was handed on to your office: take it over or send it back',
    takenOver: '{kind} {number}, which you handed on, was taken over ({place})',
    sentBack: '{kind} {number}, which you handed on, was sent back ({place})',
    papers: '{kind} {number} at {place}: papers came from whom it is for',
    reopened: '{kind} {number} at {place} is taken up again',
    ratedBad: '{kind} {number} at {place} was rated bad: call back',
  },
} as const

/** The notices that every kind of case sends, by its module: `message.<module>.<key>`. */
export const caseNotices = (module: string, kind: string, language: 'zh' | 'en'): Record<string, string> =>
  Object.fromEntries(Object.entries(said[language]).map(([key, words]) => [`message.${module}.${key}`, words.replace('{kind}', kind)]))
