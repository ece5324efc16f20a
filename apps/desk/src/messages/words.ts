import type { Words } from '../words/words.ts'

/** Words of the notices; `message.<key>` puts the notice of that key into words. */
export const words: Words = {
  zh: {
    'messages.title': '消息',
    'messages.unread': '{count} 条未读消息',
    'messages.none': '没有消息',
    'messages.noneText': '到期提醒、转来的事项和退回的申请会出现在这里。',
    'messages.all': '全部消息',
    'messages.allRead': '全部标为已读',
    'messages.onlyUnread': '只看未读',
    'messages.urgent': '紧急',
    'messages.new': '未读',
    'message.cases.due': '{place}的事项 {number} 有一个期限在 {due} 到期',
    'message.cases.overdue': '{place}的事项 {number} 有一个期限已过（{due}），请督办',
    'message.screening.due': '{place}的矛盾纠纷排查要在 {due} 前上报，没有发现也要零报告',
    'message.screening.late': '{place}的矛盾纠纷排查已过期（应在 {due} 前上报），请尽快补报',
    'message.screening.missing': '有 {count} 个地方未按期上报矛盾纠纷排查（应在 {due} 前）',
    'message.screening.urgent': '排查发现 {count} 件紧急矛盾纠纷，请立即处置',
  },
  en: {
    'messages.title': 'Notices',
    'messages.unread': '{count} unread notices',
    'messages.none': 'No notices',
    'messages.noneText': 'Reminders, matters handed over and requests sent back appear here.',
    'messages.all': 'All notices',
    'messages.allRead': 'Mark all as read',
    'messages.onlyUnread': 'Unread only',
    'messages.urgent': 'urgent',
    'messages.new': 'unread',
    'message.cases.due': 'A limit of matter {number} at {place} comes due on {due}',
    'message.cases.overdue': 'A limit of matter {number} at {place} has passed ({due}): follow it up',
    'message.screening.due': 'The screening report of {place} is due by {due}, also when nothing was found',
    'message.screening.late': 'The screening report of {place} is late (due by {due}); report as soon as possible',
    'message.screening.missing': '{count} places have not sent their screening report (due by {due})',
    'message.screening.urgent': 'Screening found {count} urgent disputes: act at once',
  },
}
