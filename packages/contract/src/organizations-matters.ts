import { matterKind, matterRoutes } from './matters.ts'
import { enterprises, socialOrganizations } from './organizations.ts'
import { among, item } from './registers.ts'

const enterprise = item('enterprise', 'item', ['企业', 'Enterprise'], ['是哪一家', 'Which one it is'], { list: true, of: () => enterprises })
const socialOrganization = item('socialOrganization', 'item', ['社会组织', 'Social organization'], ['是哪一家', 'Which one it is'], {
  list: true,
  of: () => socialOrganizations,
})
const answer = item('answer', 'long', ['办理结果', 'What came of it'], ['答复企业', 'For the answer'], {})
const office = item('office', 'text', ['承办单位', 'Handling office'], ['落实责任', 'Who answers for it'], { list: true, max: 60 })
const must = <T extends object>(one: T) => ({ ...one, need: true as const })

/** 企业诉求: what an enterprise or social organization raised, until it is answered and rated. */
export const appeals = matterKind({
  module: 'appeals',
  line: 'organizations',
  kind: 'appeal',
  path: '/organizations/appeals',
  table: 'organization_appeals',
  zh: '企业诉求',
  en: 'Appeals of organizations',
  about: {
    zh: '企业和社会组织反映的问题：谁承办、何时答复、满意不满意。',
    en: 'What enterprises and social organizations raised: who handles it, until when, whether they are satisfied.',
  },
  start: 'raised',
  states: {
    raised: { zh: '待交办', en: 'To be assigned', tone: 'warn' },
    handling: { zh: '办理中', en: 'Being handled', tone: 'info' },
    answered: { zh: '已答复', en: 'Answered', tone: 'good', end: true },
    declined: { zh: '不予办理', en: 'Declined', tone: 'plain', end: true },
  },
  steps: {
    assignOffice: { zh: '交办', en: 'Assign to an office', from: ['raised'], to: 'handling', items: [must(office)] },
    progress: { zh: '记录进展', en: 'Progress', from: ['handling'], note: 'must', aside: true },
    answer: { zh: '答复', en: 'Answer', from: ['handling'], to: 'answered', items: [must(answer)] },
    decline: {
      zh: '不予办理',
      en: 'Decline',
      from: ['raised', 'handling'],
      to: 'declined',
      note: 'must',
      grave: true,
      aside: true,
      help: { zh: '没有政策依据或不归本级的，说明理由和该找谁。', en: 'Without a ground, or not of this office: say why, and whom to ask.' },
    },
  },
  working: ['raised', 'handling'],
  handsOn: ['raised', 'handling'],
  parties: { roles: [{ value: 'raiser', zh: '反映人', en: 'Who raises it' }], least: 0, most: 3 },
  items: [
    enterprise,
    socialOrganization,
    item('appealKind', 'choice', ['类别', 'Kind'], ['分类交办', 'To find the office'], {
      need: true,
      list: true,
      filter: true,
      choices: among(
        ['labour', '用工', 'Labour'],
        ['finance', '融资', 'Credit'],
        ['land', '用地', 'Land'],
        ['utilities', '水电路', 'Water, power, road'],
        ['permits', '办证审批', 'Permits'],
        ['market', '销售', 'Sales'],
        ['safety', '治安环境', 'Public order'],
        ['other', '其他', 'Other'],
      ),
    }),
    item('what', 'long', ['诉求内容', 'What is asked for'], ['弄清要办什么', 'To know what to do'], { need: true, max: 1000 }),
    office,
    answer,
  ],
  later: ['office', 'answer'],
  numbered: '诉求',
  rated: ['answered'],
  reopens: 'handling',
})
export const appealRoutes = matterRoutes(appeals)

/** 欠薪预警: wages that are late, until they are paid. Workers are counted, not named (个人信息保护法 art. 6). */
export const arrears = matterKind({
  module: 'arrears',
  line: 'organizations',
  kind: 'arrears',
  path: '/organizations/arrears',
  table: 'wage_arrears',
  zh: '欠薪预警',
  en: 'Wage arrears',
  about: {
    zh: '拖欠工资的苗头：涉及多少人、多少钱、从哪天起；先督促，付不清的移交劳动保障监察。',
    en: 'Wages that are late: how many workers, how much, since when; urged first, then handed to labour inspection.',
  },
  start: 'warned',
  states: {
    warned: { zh: '待核实', en: 'To be checked', tone: 'warn' },
    urged: { zh: '督促支付中', en: 'Urged to pay', tone: 'info' },
    inspected: { zh: '已移交劳动监察', en: 'With labour inspection', tone: 'bad' },
    paid: { zh: '已付清', en: 'Paid', tone: 'good', end: true },
    unfounded: { zh: '核实不欠', en: 'Unfounded', tone: 'plain', end: true },
  },
  steps: {
    urge: {
      zh: '督促支付',
      en: 'Urge to pay',
      from: ['warned'],
      to: 'urged',
      items: [
        must(item('measure', 'long', ['督促措施', 'Measure'], ['落实支付', 'How it is to be paid'], {})),
        must(item('promisedOn', 'day', ['承诺付清日期', 'Promised by'], ['到期跟进', 'To follow it up'], {})),
      ],
    },
    handToInspection: {
      zh: '移交劳动监察',
      en: 'Hand to labour inspection',
      from: ['warned', 'urged'],
      to: 'inspected',
      items: [must(item('handedTo', 'text', ['移交单位', 'Handed to'], ['由谁查处', 'Who looks into it'], { max: 60 }))],
      note: 'must',
      aside: true,
      help: { zh: '到期仍未付清，或有逃匿迹象的，移交劳动保障监察机构。', en: 'When it is still unpaid, or the employer may flee.' },
    },
    pay: {
      zh: '付清',
      en: 'Paid',
      from: ['urged', 'inspected'],
      to: 'paid',
      items: [
        must(item('paidOn', 'day', ['付清日期', 'Paid on'], ['统计', 'To count it'], {})),
        must(item('paidAmount', 'money', ['实付金额（元）', 'Amount paid'], ['统计追回工资', 'To count the wages recovered'], {})),
      ],
      grave: true,
    },
    dismiss: { zh: '核实不欠', en: 'Unfounded', from: ['warned'], to: 'unfounded', note: 'must', grave: true, aside: true },
  },
  working: ['warned', 'urged', 'inspected'],
  handsOn: ['warned', 'urged'],
  parties: { roles: [{ value: 'employer', zh: '用人单位', en: 'Employer' }], least: 0, most: 3 },
  items: [
    enterprise,
    item('employer', 'text', ['用人单位', 'Employer'], ['没有登记的企业和包工头也能登记', 'Also for who is on no register'], {
      need: true,
      list: true,
      max: 80,
    }),
    item('workers', 'count', ['涉及人数', 'Workers'], ['判断轻重', 'To see how serious it is'], { need: true, list: true, max: 100_000 }),
    item('amount', 'money', ['欠薪金额（元）', 'Amount owed'], ['判断轻重', 'To see how serious it is'], { need: true, list: true }),
    item('owedSince', 'day', ['拖欠起始日期', 'Owed since'], ['判断轻重', 'To see how serious it is'], { need: true, list: true }),
    item('measure', 'long', ['督促措施', 'Measure'], ['落实支付', 'How it is to be paid'], {}),
    item('promisedOn', 'day', ['承诺付清日期', 'Promised by'], ['到期跟进', 'To follow it up'], {}),
    item('handedTo', 'text', ['移交单位', 'Handed to'], ['由谁查处', 'Who looks into it'], { max: 60 }),
    item('paidOn', 'day', ['付清日期', 'Paid on'], ['统计', 'To count it'], {}),
    item('paidAmount', 'money', ['实付金额（元）', 'Amount paid'], ['统计追回工资', 'To count the wages recovered'], {}),
  ],
  later: ['measure', 'promisedOn', 'handedTo', 'paidOn', 'paidAmount'],
  numbered: '欠薪',
  reopens: 'urged',
})
export const arrearsRoutes = matterRoutes(arrears)
