import { among, item, type Register, registerRoutes } from './registers.ts'

const phone = item('phone', 'phone', ['联系电话', 'Telephone'], ['有情况时联系', 'To call when something happens'], { list: true, aliases: ['电话', '手机'] })

/** 警务室: a police room in a village or community, with its police officer in charge. */
export const policeRooms: Register = {
  name: 'safety.policeRooms',
  line: 'safety',
  path: '/safety/police-rooms',
  table: 'police_rooms',
  zh: '警务室',
  en: 'Police rooms',
  about: { zh: '村（社区）警务室及其民警、协警和值班电话。', en: 'Police rooms of villages and communities, their officers and the number to call.' },
  title: ['title'],
  items: [
    item('title', 'text', ['名称', 'Name'], ['辨认警务室', 'To know which one it is'], { need: true, list: true, aliases: ['警务室名称'] }),
    item('station', 'text', ['所属派出所', 'Police station'], ['移交事件', 'Where incidents are handed to'], {
      need: true,
      list: true,
      filter: true,
      sort: true,
    }),
    item('inCharge', 'text', ['责任民警', 'Officer in charge'], ['联系', 'Whom to call'], { max: 50, list: true }),
    item('phone', 'phone', ['值班电话', 'Duty telephone'], ['报警和联系', 'To call for help'], { list: true }),
    item('assistants', 'count', ['协警人数', 'Assistants'], ['统计力量', 'To count the force'], { max: 500, list: true, sort: true }),
    item('openedOn', 'day', ['启用日期', 'Open since'], ['统计各时点数量', 'To count them at any date'], { sort: true }),
  ],
}
export const policeRoomRoutes = registerRoutes(policeRooms)

/** 综治信息员: residents who tell the safety officer what happens in their neighbourhood. */
export const informationOfficers: Register = {
  name: 'safety.informationOfficers',
  line: 'safety',
  path: '/safety/information-officers',
  table: 'information_officers',
  zh: '综治信息员',
  en: 'Information officers',
  about: {
    zh: '各社报送治安信息的群众，知道有事找谁、由谁报。',
    en: 'Residents who report what happens in their neighbourhood: whom to ask, and who will tell.',
  },
  title: ['person'],
  items: [
    item('person', 'person', ['姓名', 'Name'], ['确定由谁报送信息', 'To know who reports'], { need: true, list: true, aliases: ['信息员'] }),
    phone,
    item('covers', 'text', ['负责范围', 'Covers'], ['划分片区，不留空白', 'So that no part is left out'], { list: true, max: 60 }),
    item('since', 'day', ['聘任日期', 'Since'], ['统计各时点人数', 'To count them at any date'], { list: true, sort: true }),
  ],
}
export const informationOfficerRoutes = registerRoutes(informationOfficers)

/** 技防设施: a house, shop, hotel or public place, and whether technical prevention protects it. Coverage = protected ÷ all. */
export const protectedSites: Register = {
  name: 'safety.protectedSites',
  line: 'safety',
  path: '/safety/protected-sites',
  table: 'protected_sites',
  zh: '技防设施',
  en: 'Technical prevention',
  about: {
    zh: '农户、商铺、旅店和公共场所是否装有技防设施；覆盖率＝已装 ÷ 全部。',
    en: 'Which houses, shops, hotels and public places are protected; coverage = protected ÷ all.',
  },
  title: ['title'],
  items: [
    item('title', 'text', ['名称', 'Name'], ['辨认处所', 'To know which one it is'], { need: true, list: true, aliases: ['户名', '店名', '场所名称'] }),
    item('siteKind', 'choice', ['处所类别', 'Kind'], ['分类统计覆盖率', 'Coverage by kind'], {
      need: true,
      list: true,
      filter: true,
      choices: among(['farmhouse', '农户', 'Farm house'], ['shop', '商铺', 'Shop'], ['hotel', '旅店', 'Hotel'], ['public', '公共场所', 'Public place']),
    }),
    item('protected', 'yes', ['已装技防', 'Protected'], ['计算技防覆盖率', 'To compute coverage'], { list: true, filter: true }),
    item('device', 'choice', ['设施', 'Device'], ['检修和更换', 'For upkeep'], {
      list: true,
      filter: true,
      choices: among(
        ['camera', '视频监控', 'Camera'],
        ['alarm', '报警器', 'Alarm'],
        ['bars', '防盗门窗', 'Security door or bars'],
        ['linked', '十户联防报警', 'Linked alarm of ten households'],
        ['other', '其他', 'Other'],
      ),
    }),
    item('installedOn', 'day', ['安装日期', 'Installed on'], ['统计各时点覆盖率', 'Coverage at any date'], { list: true, sort: true }),
    item('address', 'text', ['地址', 'Address'], ['上门检修', 'To find it'], {}),
  ],
}
export const protectedSiteRoutes = registerRoutes(protectedSites)

/** 治安重点地区 (GB/T 31000 重点地区排查整治): an area to be cleaned up, by whom, until when, and what came of it. */
export const keyAreas: Register = {
  name: 'safety.keyAreas',
  line: 'safety',
  path: '/safety/key-areas',
  table: 'key_areas',
  zh: '重点地区整治',
  en: 'Clean-up areas',
  about: {
    zh: '排查出的治安突出地区：谁牵头、何时完成、是否验收。',
    en: 'Areas with a problem of public order: who leads the clean-up, until when, whether it was accepted.',
  },
  title: ['title'],
  items: [
    item('title', 'text', ['重点地区', 'Area'], ['辨认整治范围', 'To know which area'], { need: true, list: true, aliases: ['治安重点地区'] }),
    item('areaKind', 'choice', ['区域类型', 'Kind of area'], ['分类统计', 'Counts by kind'], {
      need: true,
      list: true,
      filter: true,
      choices: among(
        ['market', '集贸市场', 'Market'],
        ['school', '校园周边', 'Around a school'],
        ['suburb', '城中村、近郊村', 'Village in or near town'],
        ['station', '车站沿线', 'Bus station and roads'],
        ['works', '工地厂矿', 'Building site or works'],
        ['other', '其他', 'Other'],
      ),
    }),
    item('problem', 'text', ['突出问题', 'Problem'], ['明确整治内容', 'What is to be cleaned up'], {
      need: true,
      list: true,
      max: 200,
      aliases: ['治安突出问题'],
    }),
    item('leadUnit', 'text', ['牵头单位', 'Led by'], ['落实责任', 'Who answers for it'], { need: true, list: true, aliases: ['整治牵头单位'] }),
    item('inCharge', 'text', ['责任人', 'Person in charge'], ['联系', 'Whom to ask'], { max: 50 }),
    item('finishBy', 'day', ['完成期限', 'To be finished by'], ['督办', 'To follow it up'], { need: true, list: true, sort: true, aliases: ['整治完成日期'] }),
    item('acceptedOn', 'day', ['验收日期', 'Accepted on'], ['销号', 'To close it'], { list: true, sort: true }),
    item('result', 'long', ['整治情况', 'What was done'], ['验收依据', 'For acceptance'], {}),
  ],
}
export const keyAreaRoutes = registerRoutes(keyAreas)
