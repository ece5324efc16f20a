import type { Code } from './table.ts'

/** A class of dispute, with the class of the two-level GB/T 31000-style list that it maps to (our reading, for exchange). */
export interface DisputeClass extends Code {
  readonly gbt31000: string
}

/** 人民调解案件纠纷类型: the 18 classes of the Ministry of Justice's statistics, in the order of its form. */
export const disputeClass: readonly DisputeClass[] = [
  { code: 'marriage-family', zh: '婚姻家庭纠纷', en: 'Marriage and family', gbt31000: '01' },
  { code: 'neighbour', zh: '邻里纠纷', en: 'Neighbours', gbt31000: '02' },
  { code: 'house-homestead', zh: '房屋宅基地纠纷', en: 'House and homestead', gbt31000: '0902' },
  { code: 'contract', zh: '合同纠纷', en: 'Contract', gbt31000: '06' },
  { code: 'production-business', zh: '生产经营纠纷', en: 'Production and business', gbt31000: '0603' },
  { code: 'damages', zh: '损害赔偿纠纷', en: 'Damages', gbt31000: '0599' },
  { code: 'forest-land', zh: '山林土地纠纷', en: 'Forest and land', gbt31000: '0903' },
  { code: 'expropriation-demolition', zh: '征地拆迁纠纷', en: 'Expropriation and demolition', gbt31000: '1102' },
  { code: 'pollution', zh: '环境污染纠纷', en: 'Pollution', gbt31000: '0504' },
  { code: 'migrant-wage-arrears', zh: '拖欠农民工工资纠纷', en: 'Wage arrears of migrant workers', gbt31000: '0703' },
  { code: 'other-labour', zh: '其他劳动争议、纠纷', en: 'Other labour disputes', gbt31000: '07' },
  { code: 'tourism', zh: '旅游纠纷', en: 'Tourism', gbt31000: '0601' },
  { code: 'e-commerce', zh: '电子商务纠纷', en: 'E-commerce', gbt31000: '0601' },
  { code: 'other-consumer', zh: '其他消费纠纷', en: 'Other consumer disputes', gbt31000: '0601' },
  { code: 'medical', zh: '医疗纠纷', en: 'Medical', gbt31000: '0502' },
  { code: 'road-traffic', zh: '道路交通事故纠纷', en: 'Road traffic accident', gbt31000: '0503' },
  { code: 'property-management', zh: '物业纠纷', en: 'Property management', gbt31000: '0402' },
  { code: 'other', zh: '其他纠纷', en: 'Other', gbt31000: '99' },
]
