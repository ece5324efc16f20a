import { among, item, type Register, registerRoutes } from './registers.ts'
import { rentalHouses } from './residence.ts'

/** 出租房屋安全检查: each check of a rental house; what was found amiss, until when it is to be mended, what the second look found. */
export const houseChecks: Register = {
  name: 'population.houseChecks',
  line: 'population',
  path: '/population/house-checks',
  table: 'house_checks',
  zh: '出租房屋安全检查',
  en: 'Safety checks of rental houses',
  about: {
    zh: '逐次记录：查了什么、有什么隐患、限期整改、复查结果。',
    en: 'Each check: what was looked at, what was amiss, until when it is mended, and the second look.',
  },
  title: ['house', 'checkedOn'],
  items: [
    item('house', 'item', ['出租房屋', 'House'], ['确定检查对象', 'To know which house'], { need: true, list: true, of: () => rentalHouses }),
    item('checkedOn', 'day', ['检查日期', 'Checked on'], ['按期检查', 'So that it is checked in time'], { need: true, list: true, sort: true }),
    item('fire', 'yes', ['消防设施和通道正常', 'Fire exits and extinguishers in order'], ['消防安全', 'Fire safety']),
    item('power', 'yes', ['用电正常', 'Electricity in order'], ['用电安全', 'Electrical safety']),
    item('gas', 'yes', ['燃气和取暖正常', 'Gas and heating in order'], ['防一氧化碳中毒', 'Against poisoning by carbon monoxide']),
    item('doors', 'yes', ['门窗防盗正常', 'Doors and windows in order'], ['防盗', 'Against burglary']),
    item('building', 'yes', ['房屋结构正常', 'Building sound'], ['房屋安全', 'Safety of the building']),
    item('hazard', 'code', ['隐患类型', 'Hazard'], ['督促整改', 'To have it mended'], { list: true, filter: true, table: 'hazard-type' }),
    item('finding', 'long', ['发现的问题', 'What is amiss'], ['告知房主', 'To tell the landlord'], { max: 500 }),
    item('dueOn', 'day', ['整改期限', 'To be mended by'], ['到期复查', 'For the second look'], { list: true, sort: true }),
    item('recheckedOn', 'day', ['复查日期', 'Second look on'], ['销号', 'To close it'], { list: true }),
    item('result', 'choice', ['复查结果', 'Second look'], ['销号', 'To close it'], {
      list: true,
      filter: true,
      choices: among(['mended', '已整改', 'Mended'], ['not-mended', '未整改', 'Not mended'], ['handed-on', '已移交有关部门', 'Handed to the office in charge']),
    }),
  ],
}
export const houseCheckRoutes = registerRoutes(houseChecks)

/**
 * 线索移交与查处数: numbers alone, a month and a place, as the 2013 article counts them (2,105 public-order and 85 criminal cases among
 * floating residents). No name, no link to anybody's file: PIPL art. 6.
 */
export const policeReferrals: Register = {
  name: 'population.policeReferrals',
  line: 'population',
  path: '/population/police-referrals',
  table: 'police_referrals',
  zh: '移交公安线索（只记数）',
  en: 'Referrals to the police (numbers only)',
  about: {
    zh: '每月一条，只记数量，不记任何人；更正留有历史。',
    en: 'One a month, numbers only, nobody is named; corrections keep their history.',
  },
  title: ['month'],
  items: [
    item('month', 'text', ['月份（如 2026-10）', 'Month (as 2026-10)'], ['按月统计', 'Counts by month'], { need: true, list: true, max: 7, aliases: ['月份'] }),
    item('referred', 'count', ['移交线索数', 'Referred'], ['统计移交工作', 'To count what was referred'], { need: true, list: true }),
    item('security', 'count', ['查处治安案件数', 'Public-order cases'], ['统计查处结果', 'To count what came of it'], { need: true, list: true }),
    item('criminal', 'count', ['破获刑事案件数', 'Criminal cases'], ['统计查处结果', 'To count what came of it'], { need: true, list: true }),
    item('unfounded', 'count', ['查否数', 'Unfounded'], ['统计查处结果', 'To count what came of it'], { list: true }),
    item('station', 'text', ['提供数据的派出所', 'Numbers from'], ['核对来源', 'To know the source'], { list: true, max: 60 }),
  ],
}
export const policeReferralRoutes = registerRoutes(policeReferrals)
