import type { Words } from './words.ts'

/** Why something may not be done (`can` of a reply, `because` of the problem `forbidden`). A line adds its own keys in its words. */
export const words: Words = {
  zh: {
    'because.no-rule': '没有开放这项功能',
    'because.signed-out': '请先登录',
    'because.role': '您的岗位不办理此事',
    'because.place': '不在您的辖区',
    'because.closed': '已经办结',
    'because.own': '不能办理自己的事项',
    'because.secret': '依法在一定时间内保密',
  },
  en: {
    'because.no-rule': 'this is not open to anybody',
    'because.signed-out': 'please sign in first',
    'because.role': 'none of your posts does this',
    'because.place': 'it is outside your places',
    'because.closed': 'it is closed',
    'because.own': 'nobody handles a matter of their own',
    'because.secret': 'the law keeps it secret for a time',
  },
}
