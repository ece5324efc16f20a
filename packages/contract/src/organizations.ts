import { among, item, type Register, type RegisterItem, registerRoutes } from './registers.ts'

/** 党工团妇: whether an organization has such a body, and how many belong to it. */
const bodies: readonly RegisterItem[] = [
  item('partyFit', 'yes', ['具备建党组织条件', 'Could have a Party organization'], ['党建工作', 'Party building'], {}),
  item('partyBody', 'yes', ['有党组织', 'Party organization'], ['党建覆盖统计', 'Coverage of Party building'], { list: true, filter: true }),
  item('partyMembers', 'count', ['党员数', 'Party members'], ['党建工作', 'Party building'], { max: 100_000 }),
  item('unionBody', 'yes', ['有工会', 'Trade union'], ['工会覆盖统计', 'Coverage of unions'], { list: true, filter: true }),
  item('unionMembers', 'count', ['工会会员数', 'Union members'], ['工会工作', 'Union work'], { max: 100_000 }),
  item('youthBody', 'yes', ['有团组织', 'Youth League'], ['团建覆盖统计', 'Coverage of the League'], { filter: true }),
  item('youthMembers', 'count', ['团员数', 'League members'], ['团建工作', 'League work'], { max: 100_000 }),
  item('womenBody', 'yes', ['有妇联组织', "Women's federation"], ['妇联覆盖统计', 'Coverage of the federation'], { filter: true }),
  item('womenCount', 'count', ['妇女数', 'Women'], ['妇女工作', 'Work with women'], { max: 100_000 }),
]

const credit = item('credit', 'credit', ['统一社会信用代码', 'Unified social credit code'], ['核对是哪一家，避免重复', 'To know which one it is, once'], {
  need: true,
  aliases: ['信用代码', '工商执照号码', '社会信用代码'],
})
const legalName = item('legalName', 'text', ['法定代表人', 'Legal representative'], ['联系', 'Whom to ask'], { max: 80, aliases: ['法定代表人姓名', '法人'] })
const staff = item('staff', 'count', ['从业人员', 'Staff'], ['统计从业人数', 'To count who works there'], {
  need: true,
  list: true,
  sort: true,
  max: 1_000_000,
  aliases: ['企业员工数', '从业人员数', '员工数'],
})
const contracts = item('contracts', 'count', ['签订劳动合同', 'Contracts signed'], ['督促签订劳动合同', 'So that everybody has a contract'], {
  list: true,
  sort: true,
  max: 1_000_000,
  aliases: ['签订劳动合同人数'],
})

/** 非公有制经济组织 (GB/T 31000). */
export const enterprises: Register = {
  name: 'organizations.enterprises',
  line: 'organizations',
  path: '/organizations/enterprises',
  table: 'enterprises',
  zh: '非公企业',
  en: 'Enterprises',
  about: {
    zh: '非公有制经济组织：从业人员、劳动合同、党工团妇组织。',
    en: 'Non-public enterprises: staff, labour contracts, Party, union, youth and women bodies.',
  },
  title: ['title'],
  items: [
    item('title', 'text', ['企业名称', 'Name'], ['辨认企业', 'To know which one it is'], { need: true, list: true, aliases: ['名称'] }),
    credit,
    item('category', 'code', ['企业类别', 'Class'], ['分类统计', 'Counts by class'], { need: true, list: true, filter: true, table: 'enterprise-class' }),
    item('address', 'text', ['企业地址', 'Address'], ['上门联络', 'To visit it'], { need: true, max: 200, aliases: ['地址'] }),
    item('phone', 'phone', ['企业联系方式', 'Telephone'], ['联络', 'To call it'], { aliases: ['联系电话', '电话'] }),
    legalName,
    staff,
    contracts,
    item('securityName', 'text', ['治保负责人', 'In charge of security'], ['治安防范', 'For prevention'], { max: 50, aliases: ['治保负责人姓名'] }),
    item('securityPhone', 'phone', ['治保负责人电话', 'Their telephone'], ['治安防范', 'For prevention'], { aliases: ['治保负责人联系方式'] }),
    item('chemical', 'yes', ['危化企业', 'Dangerous chemicals'], ['安全检查', 'For safety checks'], { filter: true, aliases: ['是否危化企业'] }),
    item('hazard', 'code', ['安全隐患', 'Hazard'], ['督促整改', 'To have it mended'], { filter: true, table: 'hazard-type', aliases: ['安全隐患类型'] }),
    ...bodies,
  ],
}
export const enterpriseRoutes = registerRoutes(enterprises)

/** 社会组织 (GB/T 31000). */
export const socialOrganizations: Register = {
  name: 'organizations.socialOrganizations',
  line: 'organizations',
  path: '/organizations/social-organizations',
  table: 'social_organizations',
  zh: '社会组织',
  en: 'Social organizations',
  about: { zh: '社会团体、民办非企业单位、基金会等新社会组织。', en: 'Associations, private non-enterprise units and foundations.' },
  title: ['title'],
  items: [
    item('title', 'text', ['社会组织名称', 'Name'], ['辨认组织', 'To know which one it is'], { need: true, list: true, aliases: ['名称'] }),
    credit,
    item('category', 'code', ['类型', 'Type'], ['分类统计', 'Counts by type'], {
      need: true,
      list: true,
      filter: true,
      table: 'social-organization-type',
      aliases: ['社会组织类型'],
    }),
    item('approvedOn', 'day', ['批准日期', 'Approved on'], ['统计各时点数量', 'To count them at any date'], { sort: true }),
    item('address', 'text', ['住所', 'Address'], ['上门联络', 'To visit it'], { need: true, max: 200, aliases: ['地址'] }),
    legalName,
    item('head', 'text', ['负责人', 'Head'], ['联络', 'Whom to ask'], { need: true, list: true, max: 80, aliases: ['负责人姓名'] }),
    item('phone', 'phone', ['负责人电话', 'Telephone'], ['联络', 'To call it'], { aliases: ['负责人联系方式', '电话'] }),
    staff,
    contracts,
    item('reportedOn', 'day', ['上次报送年度报告', 'Last yearly report'], ['到期提醒报送年度报告', 'To remind when the yearly report is due'], { sort: true }),
    ...bodies,
  ],
}
export const socialOrganizationRoutes = registerRoutes(socialOrganizations)

/** 协会与合作社, and the mutual-aid groups that they formed. */
export const associations: Register = {
  name: 'organizations.associations',
  line: 'organizations',
  path: '/organizations/associations',
  table: 'associations',
  zh: '协会与合作社',
  en: 'Associations and co-operatives',
  about: { zh: '专业协会、合作社带动多少农户，组建了几个互助组。', en: 'How many households they lead and how many mutual-aid groups they formed.' },
  title: ['title'],
  items: [
    item('title', 'text', ['名称', 'Name'], ['辨认组织', 'To know which one it is'], { need: true, list: true }),
    item('form', 'choice', ['形式', 'Form'], ['分类统计', 'Counts by form'], {
      need: true,
      list: true,
      filter: true,
      choices: among(['association', '协会', 'Association'], ['co-operative', '合作社', 'Co-operative']),
    }),
    item('trade', 'choice', ['产业', 'Trade'], ['按产业组建互助组', 'To form groups by trade'], {
      need: true,
      list: true,
      filter: true,
      choices: among(
        ['planting', '特色种植', 'Planting'],
        ['livestock', '畜草养殖', 'Livestock'],
        ['marketing', '农产品营销', 'Marketing'],
        ['trade', '商业贸易', 'Trade'],
        ['transport', '运输物流', 'Transport'],
        ['other', '其他', 'Other'],
      ),
    }),
    item('head', 'text', ['负责人', 'Head'], ['联络', 'Whom to ask'], { list: true, max: 50 }),
    item('phone', 'phone', ['联系电话', 'Telephone'], ['联络', 'To call it'], { aliases: ['电话'] }),
    item('households', 'count', ['带动农户', 'Households'], ['统计覆盖', 'To count whom it reaches'], { list: true, sort: true, max: 100_000 }),
    item('groups', 'count', ['组建互助组', 'Groups formed'], ['联系互助组', 'Which groups it stands behind'], { list: true, sort: true, max: 10_000 }),
    item('foundedOn', 'day', ['成立日期', 'Founded on'], ['统计各时点数量', 'To count them at any date'], { sort: true }),
  ],
}
export const associationRoutes = registerRoutes(associations)
