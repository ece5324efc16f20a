import type { Words } from '../words/words.ts'

/** Words of what waits for approval. */
export const words: Words = {
  zh: {
    'approvals.title': '待我审批',
    'approvals.note': '别人写好、要您点头才能往下走的事。自己写的要由另一人审批，不在这里。',
    'approvals.none': '没有等您审批的',
    'approvals.noneText': '有新的会在消息里提醒您。',
    'approvals.open': '去审批',
    'approvals.all': '全部',
    'approvals.heap': '{what}（{count}）',
    'approvals.messages': '服务信息',
    'approvals.sheets': '签报的报表',
    'approvals.requests': '群众对档案的请求',
    'approvals.contests': '考评申诉',
    'approvals.request': '{name}的请求',
    'approvals.contest': '{name}的申诉',
  },
  en: {
    'approvals.title': 'Waits for my approval',
    'approvals.note': 'What others wrote and cannot go on without your word. What you wrote yourself is approved by somebody else.',
    'approvals.none': 'Nothing waits for you',
    'approvals.noneText': 'A notice tells you when something does.',
    'approvals.open': 'Decide',
    'approvals.all': 'All',
    'approvals.heap': '{what} ({count})',
    'approvals.messages': 'Service messages',
    'approvals.sheets': 'Reports to sign',
    'approvals.requests': 'Residents’ requests about their files',
    'approvals.contests': 'Contests of evaluation',
    'approvals.request': 'Request of {name}',
    'approvals.contest': 'Contest of {name}',
  },
}
