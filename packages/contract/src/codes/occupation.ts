import type { CodeTable } from './table.ts'

/** 职业分类与代码（大类） (GB/T 6565-2015). Seen in public implementations, not checked against the printed standard. Full table has 511 items per one dictionary listing; for a village register the main class plus free text is enough. */
export const occupation: CodeTable = [
  { code: '10000', zh: '党的机关、国家机关、群众团体和社会组织、企事业单位负责人', en: 'Heads of public bodies, organizations and enterprises' },
  { code: '20000', zh: '专业技术人员', en: 'Professionals and technicians' },
  { code: '30000', zh: '办事人员和有关人员', en: 'Clerks' },
  { code: '40000', zh: '社会生产服务和生活服务人员', en: 'Service workers' },
  { code: '50000', zh: '农、林、牧、渔业生产及辅助人员', en: 'Farming, forestry, livestock and fishery' },
  { code: '60000', zh: '生产制造及有关人员', en: 'Production and manufacturing' },
  { code: '70000', zh: '军人', en: 'Armed forces' },
  { code: '80000', zh: '不便分类的其他从业人员', en: 'Others' },
]
