/** Words of mutual-aid groups in the field. */
export const words = {
  zh: {
    'groups.activity': '记组里活动',
    'groups.labour': '记换工',
    'groups.labourText': '谁给谁帮了工，双方确认后算数。',
    'groups.labourOf': '{giver}给{receiver}帮工',
    'groups.giver': '谁出工',
    'groups.receiver': '给谁家',
    'groups.another': '出工的和受助的不能是同一个人。',
    'groups.halfDays': '几个半天',
    'groups.work': '做了什么',
  },
  en: {
    'groups.activity': 'Note a group activity',
    'groups.labour': 'Note labour exchanged',
    'groups.labourText': 'Who worked for whom; it counts once both have agreed.',
    'groups.labourOf': '{giver} worked for {receiver}',
    'groups.giver': 'Who worked',
    'groups.receiver': 'For whom',
    'groups.another': 'Nobody helps themselves: choose two members.',
    'groups.halfDays': 'Half days',
    'groups.work': 'What was done',
  },
} as const
