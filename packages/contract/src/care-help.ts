import { among, item, type Register, registerRoutes } from './registers.ts'

/** 帮扶方式: the kinds of help that are needed, offered and given. */
export const helpKinds = among(
  ['money', '资金', 'Money'],
  ['goods', '物资', 'Goods'],
  ['labour', '劳力帮工', 'Labour'],
  ['guarantee', '信用担保', 'Credit guarantee'],
  ['care', '生活照料', 'Care'],
  ['company', '陪伴慰问', 'Company'],
  ['schooling', '助学辅导', 'Schooling'],
  ['transport', '出行接送', 'Transport'],
  ['other', '其他', 'Other'],
)

const person = item('person', 'person', ['服务对象', 'Person'], ['确定帮扶对象', 'To know who is to be helped'], { need: true, list: true })
const kind = item('kind', 'choice', ['帮扶方式', 'Kind of help'], ['按方式统计和匹配', 'To count and match by kind'], {
  need: true,
  list: true,
  filter: true,
  choices: helpKinds,
})

/** 需求评估: what somebody needs, one line a kind of help; a list of needs, never a score. Ended when it is met. */
export const needs: Register = {
  name: 'care.needs',
  line: 'care',
  path: '/care/needs',
  table: 'care_needs',
  zh: '帮扶需求',
  en: 'Needs',
  about: {
    zh: '评估服务对象需要哪些帮助，一项一条；满足后办理结束，不打分。',
    en: 'What people need, one line a kind of help; ended when met. Nothing is scored.',
  },
  title: ['person', 'kind'],
  items: [
    person,
    kind,
    item('what', 'text', ['具体需求', 'What exactly'], ['安排帮扶', 'To plan the help'], { need: true, list: true, max: 200 }),
    item('assessedOn', 'day', ['评估日期', 'Assessed on'], ['知道何时评估', 'To know how old it is'], { need: true, list: true, sort: true }),
    item('nextOn', 'day', ['下次评估', 'Assess again'], ['定期复评', 'To look again in time'], { list: true, sort: true }),
  ],
}
export const needRoutes = registerRoutes(needs)

/** 结对帮扶: who stands by whom, from a day until it is ended. */
export const pairs: Register = {
  name: 'care.pairs',
  line: 'care',
  path: '/care/pairs',
  table: 'care_pairs',
  zh: '结对帮扶',
  en: 'Pairs',
  about: {
    zh: '干部、互助组组长或组员与服务对象结对，走访任务优先派给结对人。',
    en: 'An officer, a group leader or a member paired with somebody; visits go to them first.',
  },
  title: ['person', 'account', 'helper'],
  items: [
    person,
    item('helperKind', 'choice', ['结对人身份', 'The helper is'], ['分类统计', 'Counts by kind'], {
      need: true,
      list: true,
      filter: true,
      choices: among(['officer', '干部', 'An officer'], ['leader', '互助组组长', 'A group leader'], ['member', '互助组组员', 'A group member']),
    }),
    item('account', 'account', ['结对干部', 'Officer'], ['落实帮扶责任', 'Who answers for it'], { list: true }),
    item('helper', 'person', ['结对组长或组员', 'Leader or member'], ['落实帮扶责任', 'Who stands by them'], { list: true }),
    item('since', 'day', ['结对日期', 'Since'], ['统计各时点数量', 'To count them at any date'], { need: true, list: true, sort: true }),
    item('agreed', 'text', ['约定的帮扶', 'What was agreed'], ['照约定帮扶', 'To do what was agreed'], { max: 200 }),
  ],
}
export const pairRoutes = registerRoutes(pairs)

/** 帮扶意愿: what neighbours, groups and others offer to do for somebody in need. */
export const offers: Register = {
  name: 'care.offers',
  line: 'care',
  path: '/care/offers',
  table: 'care_offers',
  zh: '帮扶意愿',
  en: 'Offers of help',
  about: { zh: '邻里、互助组和社会力量愿意提供的帮助，供求助时匹配。', en: 'What neighbours, groups and others offer; matched with requests for help.' },
  title: ['title'],
  items: [
    item('title', 'text', ['谁提供', 'Who offers'], ['辨认提供方', 'To know who it is'], { need: true, list: true, max: 60 }),
    item('giver', 'choice', ['提供方', 'Giver'], ['分类统计', 'Counts by kind'], {
      need: true,
      list: true,
      filter: true,
      choices: among(
        ['neighbour', '邻里', 'A neighbour'],
        ['group', '互助组', 'A mutual-aid group'],
        ['organization', '单位或企业', 'An organization'],
        ['other', '其他', 'Other'],
      ),
    }),
    kind,
    item('what', 'text', ['能提供什么', 'What is offered'], ['匹配求助', 'To match it with requests'], { need: true, list: true, max: 200 }),
    item('person', 'person', ['在册居民', 'Resident'], ['联系提供人', 'To reach them'], {}),
    item('phone', 'phone', ['联系电话', 'Telephone'], ['联系提供人', 'To call them'], { list: true }),
    item('until', 'day', ['有效至', 'Until'], ['过期不再匹配', 'Not matched any more after it'], { list: true, sort: true }),
  ],
}
export const offerRoutes = registerRoutes(offers)

/** 帮扶记录: help that was given, as the 2013 article counts it. */
export const helpGiven: Register = {
  name: 'care.helpGiven',
  line: 'care',
  path: '/care/help-given',
  table: 'care_help_given',
  zh: '帮扶记录',
  en: 'Help given',
  about: {
    zh: '给了谁什么帮助：资金、物资、劳力、担保、照料等，逐笔登记。',
    en: 'Who was given what: money, goods, labour, guarantees, care; each time on its own.',
  },
  title: ['person', 'kind', 'givenOn', 'by'],
  items: [
    person,
    kind,
    item('givenOn', 'day', ['帮扶日期', 'Given on'], ['按时间统计', 'Counts by day'], { need: true, list: true, sort: true }),
    item('amount', 'money', ['折合金额', 'Worth'], ['统计帮扶资金', 'To sum up what was given'], { list: true, max: 100_000_000_00 }),
    item('labourDays', 'count', ['帮工天数', 'Days of labour'], ['统计劳力帮扶', 'To sum up labour'], { list: true, max: 366 }),
    item('what', 'text', ['帮扶内容', 'What was given'], ['说明帮了什么', 'To say what it was'], { list: true, max: 200 }),
    item('by', 'text', ['提供人', 'Given by'], ['记住是谁帮的', 'To remember who helped'], { need: true, list: true, max: 60 }),
  ],
}
export const helpGivenRoutes = registerRoutes(helpGiven)
