import type { CodeTable } from './table.ts'

/** 常用证件代码 (GA/T 517-2004). Seen in public implementations, not checked against the printed standard. */
export const idDocument: CodeTable = [
  { code: '111', zh: '居民身份证', en: 'Resident identity card' },
  { code: '112', zh: '临时居民身份证', en: 'Temporary identity card' },
  { code: '113', zh: '户口簿', en: 'Household booklet' },
  { code: '114', zh: '中国人民解放军军官证', en: 'PLA officer’s card' },
  { code: '115', zh: '中国人民武装警察部队警官证', en: 'Armed Police officer’s card' },
  { code: '116', zh: '暂住证', en: 'Temporary residence permit' },
  { code: '117', zh: '出生医学证明', en: 'Birth certificate' },
  { code: '414', zh: '普通护照', en: 'Ordinary passport' },
  { code: '511', zh: '台湾居民来往大陆通行证', en: 'Travel permit for Taiwan residents' },
  { code: '516', zh: '港澳居民来往内地通行证', en: 'Travel permit for Hong Kong and Macao residents' },
  { code: '554', zh: '外国人居留证', en: 'Foreigner’s residence permit' },
]
