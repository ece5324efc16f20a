import { among, item, type Register, registerRoutes } from './registers.ts'

/** 弱势群体服务阵地: where the left-behind and others in need are looked after. */
export const serviceSites: Register = {
  name: 'care.serviceSites',
  line: 'care',
  path: '/care/service-sites',
  table: 'service_sites',
  zh: '服务阵地',
  en: 'Service sites',
  about: { zh: '日间照料中心、儿童之家、妇女之家等，能容纳多少人。', en: "Day care, children's and women's houses and others, and how many they can take." },
  title: ['title'],
  items: [
    item('title', 'text', ['名称', 'Name'], ['辨认阵地', 'To know which one it is'], { need: true, list: true, aliases: ['阵地名称'] }),
    item('siteKind', 'choice', ['类型', 'Kind'], ['分类统计', 'Counts by kind'], {
      need: true,
      list: true,
      filter: true,
      choices: among(
        ['day-care', '日间照料中心', 'Day care'],
        ['mutual-home', '互助幸福院', 'Mutual-aid home for the elderly'],
        ['children', '留守儿童之家', "Children's house"],
        ['women', '妇女之家', "Women's house"],
        ['other', '其他', 'Other'],
      ),
    }),
    item('capacity', 'count', ['可容纳人数', 'Capacity'], ['安排服务', 'To plan who can come'], { need: true, list: true, sort: true, max: 10_000 }),
    item('inCharge', 'text', ['负责人', 'In charge'], ['联系', 'Whom to ask'], { list: true, max: 50 }),
    item('phone', 'phone', ['联系电话', 'Telephone'], ['联系', 'To call it'], { list: true, aliases: ['电话'] }),
    item('address', 'text', ['地址', 'Address'], ['方便前往', 'To find it'], {}),
    item('openedOn', 'day', ['启用日期', 'Open since'], ['统计各时点数量', 'To count them at any date'], { list: true, sort: true }),
  ],
}
export const serviceSiteRoutes = registerRoutes(serviceSites)

/**
 * By which definition somebody counts as left behind: numbers of different definitions cannot be compared.
 * Children: 国发〔2016〕13号; the elderly: 民发〔2017〕193号; women: 民发〔2019〕84号; before them, the count of 2013.
 */
const definitions = among(
  ['2013', '2013 年摸底口径', 'Count of 2013'],
  ['children-2016', '国发〔2016〕13号（儿童）', 'Children: State Council 2016 no. 13'],
  ['elderly-2017', '民发〔2017〕193号（老人）', 'Elderly: Civil Affairs 2017 no. 193'],
  ['women-2019', '民发〔2019〕84号（妇女）', 'Women: Civil Affairs 2019 no. 84'],
)

/** 留守人员 (GB/T 31000): left-behind elderly, women and children, with the helper who answers for contact. */
export const leftBehind: Register = {
  name: 'care.leftBehind',
  line: 'care',
  path: '/care/left-behind',
  table: 'left_behind',
  zh: '留守人员',
  en: 'Left-behind persons',
  about: {
    zh: '留守老人、妇女、儿童及其帮扶人；只有帮扶员和管理员能看。',
    en: 'Left-behind elderly, women and children and their helpers; shown to care helpers and managers only.',
  },
  title: ['person'],
  items: [
    item('person', 'person', ['姓名', 'Name'], ['确定帮扶对象', 'To know who is to be helped'], { need: true, list: true }),
    item('category', 'code', ['类型', 'Category'], ['提供相应帮扶', 'For the help that fits'], {
      need: true,
      list: true,
      filter: true,
      table: 'left-behind-type',
      aliases: ['留守人员类型'],
    }),
    item('definition', 'choice', ['认定口径', 'Definition'], ['统计口径一致', 'So that only like is counted with like'], {
      need: true,
      filter: true,
      choices: definitions,
    }),
    item('since', 'day', ['认定日期', 'Since'], ['统计各时点人数', 'To count them at any date'], { need: true, list: true, sort: true }),
    item('helper', 'account', ['帮扶人', 'Helper'], ['落实帮扶责任', 'Who answers for contact'], { list: true }),
    item('contact', 'text', ['家庭联系人', 'Family contact'], ['紧急联系家人', 'Whom to call in the family'], {
      list: true,
      max: 50,
      aliases: ['家庭主要成员姓名'],
    }),
    item('relation', 'code', ['联系人与本人关系', 'Relation'], ['紧急联系家人', 'Who the contact is'], { table: 'relation', aliases: ['与留守人员关系'] }),
    item('phone', 'phone', ['联系人电话', 'Telephone'], ['紧急联系家人', 'To call the family'], { list: true, aliases: ['家庭主要成员联系方式'] }),
    item('needs', 'long', ['困难及诉求', 'Needs'], ['安排帮扶', 'To plan help'], { max: 1024 }),
  ],
}
export const leftBehindRoutes = registerRoutes(leftBehind)

/** 其他困难群众: others who need care. Why is said by what they need; illness, disability and the like are not kept. */
export const inNeed: Register = {
  name: 'care.inNeed',
  line: 'care',
  path: '/care/in-need',
  table: 'care_in_need',
  zh: '其他困难群众',
  en: 'Others in need',
  about: {
    zh: '留守人员以外需要关爱帮扶的群众；只记需要什么帮助，不记疾病等情况。',
    en: 'Others who need care besides the left-behind; only the need is kept, never an illness.',
  },
  title: ['person'],
  items: [
    item('person', 'person', ['姓名', 'Name'], ['确定帮扶对象', 'To know who is to be helped'], { need: true, list: true }),
    item('reason', 'choice', ['需要帮扶的原因', 'Why help is needed'], ['提供相应帮扶', 'For the help that fits'], {
      need: true,
      list: true,
      filter: true,
      choices: among(
        ['living-alone', '独居无人照应', 'Lives alone, nobody near'],
        ['no-support', '无人赡养或抚养', 'Nobody to support them'],
        ['daily-life', '日常起居需人帮助', 'Needs a hand with daily life'],
        ['hardship', '家庭生活困难', 'Household in hardship'],
        ['sudden', '家庭突遭变故', 'Struck by a sudden loss'],
        ['schooling', '子女就学困难', 'Children’s schooling at risk'],
        ['short-handed', '缺少劳力', 'Short of hands'],
        ['other', '其他困难', 'Other'],
      ),
    }),
    item('since', 'day', ['认定日期', 'Since'], ['统计各时点人数', 'To count them at any date'], { need: true, list: true, sort: true }),
    item('contact', 'text', ['联系人', 'Contact'], ['紧急时联系', 'Whom to call'], { list: true, max: 50 }),
    item('phone', 'phone', ['联系人电话', 'Telephone'], ['紧急时联系', 'To call them'], { list: true }),
  ],
}
export const inNeedRoutes = registerRoutes(inNeed)
