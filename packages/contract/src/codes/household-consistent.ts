import type { CodeTable } from './table.ts'

/** 人户一致标识 (GB/T 31000-2015). Seen in public implementations, not checked against the printed standard. */
export const householdConsistent: CodeTable = [
  { code: '01', zh: '一致', en: 'Yes', aliases: ['是', '人户一致'] },
  { code: '02', zh: '不一致', en: 'No', aliases: ['否', '人户分离', '人在户不在', '户在人不在'] },
]
