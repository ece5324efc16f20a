import type { CodeTable } from './table.ts'

// Tables of GB/T 31000-2015 as public implementations have them; not checked against the printed standard.

/** 流入原因. */
export const inflowReason: CodeTable = [
  { code: '01', zh: '务工', en: 'Work' },
  { code: '02', zh: '务农', en: 'Farming' },
  { code: '03', zh: '经商', en: 'Business' },
  { code: '04', zh: '学习培训', en: 'Study or training' },
  { code: '05', zh: '婚嫁', en: 'Marriage' },
  { code: '06', zh: '随迁', en: 'With the family' },
  { code: '07', zh: '治病疗养', en: 'Treatment' },
  { code: '08', zh: '投亲靠友', en: 'To relatives or friends' },
  { code: '09', zh: '工作调动', en: 'Transfer' },
  { code: '99', zh: '其他', en: 'Other' },
]

/** 住所类型. */
export const dwellingType: CodeTable = [
  { code: '01', zh: '自购房屋', en: 'Own house' },
  { code: '02', zh: '租赁房屋', en: 'Rented', aliases: ['租房', '出租房'] },
  { code: '03', zh: '寄居', en: 'Lodging' },
  { code: '04', zh: '借住', en: 'Staying with somebody' },
  { code: '05', zh: '单位宿舍', en: 'Dormitory of the employer' },
  { code: '06', zh: '临时性宿舍', en: 'Temporary dormitory' },
  { code: '07', zh: '农民工公寓', en: "Workers' flats" },
  { code: '99', zh: '其他', en: 'Other' },
]

/** 出租用途. */
export const rentalUse: CodeTable = [
  { code: '01', zh: '宿舍', en: 'Dormitory' },
  { code: '02', zh: '住房', en: 'Dwelling', aliases: ['居住', '住宅'] },
  { code: '03', zh: '商铺', en: 'Shop' },
  { code: '04', zh: '办公', en: 'Office' },
  { code: '05', zh: '仓库', en: 'Store' },
  { code: '06', zh: '厂房', en: 'Workshop' },
  { code: '99', zh: '其他', en: 'Other' },
]

/** 安全隐患类型, the list for enterprises, which is the fuller one; rental houses use it too. */
export const hazardType: CodeTable = [
  { code: '00', zh: '无', en: 'None', aliases: ['无隐患'] },
  { code: '01', zh: '治安隐患', en: 'Public order' },
  { code: '02', zh: '消防隐患', en: 'Fire' },
  { code: '03', zh: '矛盾纠纷隐患', en: 'Disputes' },
  { code: '04', zh: '劳资纠纷隐患', en: 'Labour disputes' },
  { code: '99', zh: '其他', en: 'Other' },
]

/** 企业类别 (5.44). */
export const enterpriseClass: CodeTable = [
  { code: '01', zh: '内资企业', en: 'Domestic' },
  { code: '02', zh: '外资企业', en: 'Foreign-funded' },
  { code: '03', zh: '个体工商户', en: 'Individual business' },
  { code: '04', zh: '农民专业合作社', en: "Farmers' co-operative" },
  { code: '99', zh: '其他企业', en: 'Other' },
]

/** 社会组织类型. */
export const socialOrganizationType: CodeTable = [
  { code: '01', zh: '社会团体', en: 'Association' },
  { code: '02', zh: '民办非企业单位', en: 'Private non-enterprise unit' },
  { code: '03', zh: '基金会', en: 'Foundation' },
  { code: '04', zh: '外国商会', en: 'Foreign chamber of commerce' },
  { code: '99', zh: '其他', en: 'Other' },
]

/** 留守人员类型. */
export const leftBehindType: CodeTable = [
  { code: '01', zh: '留守老人', en: 'Elderly', aliases: ['空巢老人'] },
  { code: '02', zh: '留守妇女', en: 'Woman' },
  { code: '03', zh: '留守儿童', en: 'Child' },
]
