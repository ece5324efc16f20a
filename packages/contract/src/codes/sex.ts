import type { CodeTable } from './table.ts'

/** 人的性别代码 (GB/T 2261.1-2003). Seen in public implementations, not checked against the printed standard. */
export const sex: CodeTable = [
  { code: '0', zh: '未知的性别', en: 'Unknown', aliases: ['未知'] },
  { code: '1', zh: '男', en: 'Male', aliases: ['男性', 'm'] },
  { code: '2', zh: '女', en: 'Female', aliases: ['女性', 'f'] },
  { code: '9', zh: '未说明的性别', en: 'Not stated', aliases: ['未说明'] },
]
