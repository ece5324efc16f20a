import { item, type Register, registerRoutes } from './registers.ts'

/** 出租房屋 (GB/T 31000). Tenants stand in the register of floating residents, with the house. */
export const rentalHouses: Register = {
  name: 'population.rentalHouses',
  line: 'population',
  path: '/population/rental-houses',
  table: 'rental_houses',
  zh: '出租房屋',
  en: 'Rental houses',
  about: { zh: '房主、用途和安全检查；承租人在“流动人口”里登记。', en: 'Landlord, use and safety check; tenants stand in the register of floating residents.' },
  title: ['title'],
  items: [
    item('title', 'text', ['房屋地址', 'Address'], ['辨认房屋', 'To know which one it is'], { need: true, list: true, aliases: ['地址', '出租房屋地址'] }),
    item('landlord', 'person', ['房主', 'Landlord'], ['落实出租人责任', 'Who answers for the house'], {
      need: true,
      list: true,
      aliases: ['房主姓名', '出租人'],
    }),
    item('phone', 'phone', ['房主电话', 'Telephone'], ['联系房主', 'To call the landlord'], { list: true, aliases: ['房主联系方式', '联系电话'] }),
    item('use', 'code', ['出租用途', 'Use'], ['分类检查', 'Checks by use'], { need: true, list: true, filter: true, table: 'rental-use' }),
    item('rooms', 'count', ['出租间数', 'Rooms let'], ['核对居住人数', 'To compare with who lives there'], { max: 500 }),
    item('checkedOn', 'day', ['安全检查日期', 'Checked on'], ['按期检查', 'So that it is checked in time'], { list: true, sort: true, aliases: ['检查日期'] }),
    item('hazard', 'code', ['隐患类型', 'Hazard'], ['督促整改', 'To have it mended'], { list: true, filter: true, table: 'hazard-type' }),
    item('mendedOn', 'day', ['整改日期', 'Mended on'], ['销号', 'To close it'], {}),
  ],
}
export const rentalHouseRoutes = registerRoutes(rentalHouses)

/** 流动人口 (GB/T 31000), with the day on which the registration runs out. */
export const floatingResidents: Register = {
  name: 'population.floatingResidents',
  line: 'population',
  path: '/population/floating-residents',
  table: 'floating_residents',
  zh: '流动人口',
  en: 'Floating residents',
  about: { zh: '来本地暂住的人：住在哪里、登记到哪一天，到期前续登。', en: 'Who stays here for a time: where, and until when the registration holds.' },
  title: ['person'],
  items: [
    item('person', 'person', ['姓名', 'Name'], ['登记本人', 'To know who it is'], { need: true, list: true }),
    item('cameFrom', 'text', ['流出地', 'Came from'], ['与流出地衔接服务', 'For services with the place of origin'], { list: true }),
    item('reason', 'code', ['流入原因', 'Reason'], ['提供相应服务', 'For the services that fit'], {
      need: true,
      list: true,
      filter: true,
      table: 'inflow-reason',
    }),
    item('dwelling', 'code', ['住所类型', 'Dwelling'], ['提供相应服务', 'For the services that fit'], { need: true, filter: true, table: 'dwelling-type' }),
    item('house', 'item', ['租住房屋', 'Rents'], ['与出租房屋对应', 'To know who lives in a rental house'], {
      list: true,
      of: () => rentalHouses,
      aliases: ['出租房屋'],
    }),
    item('registeredOn', 'day', ['登记日期', 'Registered on'], ['统计各时点人数', 'To count them at any date'], { need: true, sort: true }),
    item('expiresOn', 'day', ['到期日期', 'Runs out on'], ['到期前提醒续登', 'To renew it in time'], {
      need: true,
      list: true,
      sort: true,
      aliases: ['证件到期日期', '有效期至'],
    }),
    item('phone', 'phone', ['联系电话', 'Telephone'], ['联系本人', 'To call the person'], { aliases: ['电话', '联系方式'] }),
  ],
}
export const floatingResidentRoutes = registerRoutes(floatingResidents)

/** 校外寄宿生 under the five parties (五位一体): school, police station, parents, landlord, mutual-aid group. */
export const boarders: Register = {
  name: 'population.boarders',
  line: 'population',
  path: '/population/boarders',
  table: 'boarders',
  zh: '校外寄宿生',
  en: 'Off-campus boarders',
  about: {
    zh: '学校、派出所、家长、房主、互助组五方各有责任人，并签订责任书。',
    en: 'Five parties, each named: school, police station, parents, landlord, mutual-aid group; and an agreement signed.',
  },
  title: ['person'],
  items: [
    item('person', 'person', ['学生', 'Pupil'], ['确定照管对象', 'To know who it is'], { need: true, list: true, aliases: ['姓名', '学生姓名'] }),
    item('school', 'text', ['就读学校', 'School'], ['与学校联系', 'To work with the school'], {
      need: true,
      list: true,
      filter: true,
      sort: true,
      aliases: ['学校'],
    }),
    item('house', 'item', ['租住房屋', 'Rents'], ['与出租房屋对应', 'To know who lives in a rental house'], { of: () => rentalHouses, aliases: ['出租房屋'] }),
    item('schoolParty', 'text', ['学校责任人', 'School'], ['五方照管：学校', 'Five parties: school'], { list: true, max: 50 }),
    item('schoolPhone', 'phone', ['学校责任人电话', 'School: telephone'], ['联系学校', 'To call the school'], {}),
    item('policeParty', 'text', ['派出所责任人', 'Police station'], ['五方照管：派出所', 'Five parties: police station'], { list: true, max: 50 }),
    item('policePhone', 'phone', ['派出所责任人电话', 'Police: telephone'], ['联系派出所', 'To call the police station'], {}),
    item('parentParty', 'text', ['家长', 'Parent'], ['五方照管：家长', 'Five parties: parents'], { list: true, max: 50, aliases: ['监护人', '陪读家长'] }),
    item('phone', 'phone', ['家长电话', "Parent's telephone"], ['紧急联系家长', 'To call a parent at once'], { aliases: ['监护人联系方式'] }),
    item('landlordParty', 'text', ['房主责任人', 'Landlord'], ['五方照管：出租房屋户', 'Five parties: landlord'], { list: true, max: 50 }),
    item('landlordPhone', 'phone', ['房主责任人电话', 'Landlord: telephone'], ['联系房主', 'To call the landlord'], {}),
    item('groupParty', 'text', ['互助组责任人', 'Mutual-aid group'], ['五方照管：互助组', 'Five parties: mutual-aid group'], { list: true, max: 50 }),
    item('groupPhone', 'phone', ['互助组责任人电话', 'Group: telephone'], ['联系互助组', 'To call the group'], {}),
    item('signed', 'yes', ['已签责任书', 'Agreement signed'], ['落实五方责任', 'So that all five are bound'], { list: true, filter: true }),
    item('signedOn', 'day', ['签订日期', 'Signed on'], ['核对责任书', 'To find the agreement'], { sort: true }),
    item('fromOn', 'day', ['责任期起', 'From'], ['责任书期限', 'Term of the agreement'], {}),
    item('untilOn', 'day', ['责任期止', 'Until'], ['到期续签', 'To sign anew in time'], { list: true, sort: true }),
  ],
}
export const boarderRoutes = registerRoutes(boarders)
