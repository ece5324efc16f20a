import { among, item, type Register, registerRoutes } from './registers.ts'

/** 服务事项: the catalogue of what residents can have done: who may ask, with which papers, in how many working days, where it goes. */
export const serviceItems: Register = {
  name: 'errands.serviceItems',
  line: 'errands',
  path: '/errands/service-items',
  table: 'service_items',
  downward: true,
  zh: '服务事项',
  en: 'Service items',
  about: {
    zh: '能办什么、谁能办、带什么材料、几天办完、送到哪里。',
    en: 'What can be done, for whom, with which papers, in how many days, and where it goes.',
  },
  title: ['title'],
  items: [
    item('title', 'text', ['事项名称', 'Item'], ['辨认事项', 'To know which one it is'], { need: true, list: true, aliases: ['名称', '事项'] }),
    item('mode', 'choice', ['办理方式', 'Mode'], ['三种办法分开办、分开统计', 'Three ways to work, counted apart'], {
      need: true,
      list: true,
      filter: true,
      choices: among(['at-once', '马上办', 'Do at once'], ['for-you', '代着办', 'Do for you'], ['lead-you', '领着办', 'Lead you']),
    }),
    item('goesTo', 'text', ['承办单位', 'Goes to'], ['送到哪里', 'Where it is handed in'], { need: true, list: true, filter: true, sort: true }),
    item('promisedDays', 'count', ['承诺时限（工作日）', 'Promised working days'], ['按时办结', 'To be done in time'], {
      need: true,
      list: true,
      sort: true,
      max: 250,
      aliases: ['承诺时限'],
    }),
    item('legalDays', 'count', ['法定时限（工作日）', 'Legal limit in working days'], ['不超过法定时限', 'Never later than the law says'], {
      list: true,
      max: 250,
      aliases: ['法定时限'],
    }),
    item('who', 'long', ['申请条件', 'Who may ask'], ['一次告知', 'To tell it at once'], { need: true, max: 500, aliases: ['受理条件'] }),
    item('materials', 'long', ['所需材料', 'Papers needed'], ['一次告知', 'To tell it at once'], { need: true, aliases: ['申请材料', '材料'] }),
    item('basis', 'text', ['依据', 'Basis'], ['说明依据', 'To say why'], { max: 200, aliases: ['办理依据'] }),
  ],
}
export const serviceItemRoutes = registerRoutes(serviceItems)

/** 社会服务管理站（点）: where residents come: township centre, village station, point in a villager group. */
export const stations: Register = {
  name: 'errands.stations',
  line: 'errands',
  path: '/errands/stations',
  table: 'stations',
  downward: true,
  zh: '服务站点',
  en: 'Service stations',
  about: {
    zh: '乡镇中心、村（社区）站、社点，何时开门、找谁。',
    en: 'Township centres, village stations, points in villager groups: when they are open and whom to ask.',
  },
  title: ['title'],
  items: [
    item('title', 'text', ['名称', 'Name'], ['辨认站点', 'To know which one it is'], { need: true, list: true, aliases: ['站点名称'] }),
    item('level', 'choice', ['层级', 'Level'], ['分级统计', 'Counts by level'], {
      need: true,
      list: true,
      filter: true,
      choices: among(['centre', '乡镇中心', 'Township centre'], ['station', '村（社区）站', 'Village station'], ['point', '社点', 'Point in a group']),
    }),
    item('inCharge', 'text', ['负责人', 'In charge'], ['联系', 'Whom to ask'], { list: true, max: 50 }),
    item('phone', 'phone', ['联系电话', 'Telephone'], ['群众咨询', 'For questions'], { list: true, aliases: ['电话'] }),
    item('hours', 'text', ['服务时间', 'Open'], ['群众知道何时来', 'So that nobody comes in vain'], { list: true, max: 60 }),
    item('address', 'text', ['地址', 'Address'], ['方便前往', 'To find it'], {}),
    item('openedOn', 'day', ['启用日期', 'Open since'], ['统计各时点数量', 'To count them at any date'], { sort: true }),
  ],
}
export const stationRoutes = registerRoutes(stations)

/** 民事代办员. */
export const agents: Register = {
  name: 'errands.agents',
  line: 'errands',
  path: '/errands/agents',
  table: 'errand_agents',
  zh: '民事代办员',
  en: 'Errand agents',
  about: { zh: '替群众跑腿的人，属哪个站点。', en: 'Who runs errands for residents, and at which station.' },
  title: ['person'],
  items: [
    item('person', 'person', ['姓名', 'Name'], ['确定代办人', 'To know who it is'], { need: true, list: true, aliases: ['代办员'] }),
    item('station', 'item', ['所属站点', 'Station'], ['群众就近找人', 'Where to find them'], { list: true, of: () => stations, aliases: ['站点'] }),
    item('phone', 'phone', ['联系电话', 'Telephone'], ['群众联系代办员', 'So that residents can call'], { list: true, aliases: ['电话', '手机'] }),
    item('since', 'day', ['聘任日期', 'Since'], ['统计各时点人数', 'To count them at any date'], { list: true, sort: true }),
  ],
}
export const agentRoutes = registerRoutes(agents)
