import type { CodeTable } from './table.ts'

/** 婚姻状况代码 (GB/T 2261.2-2003). Seen in public implementations, not checked against the printed standard. Two other public sources used the older one-digit GB 4766-84 set (1,2,3,4,9); accept on import, store two-digit. */
export const marital: CodeTable = [
  { code: '10', zh: '未婚', en: 'Unmarried', aliases: ['1'] },
  { code: '20', zh: '已婚', en: 'Married', aliases: ['有配偶', '2'] },
  { code: '21', zh: '初婚', en: 'First marriage' },
  { code: '22', zh: '再婚', en: 'Remarried' },
  { code: '23', zh: '复婚', en: 'Marriage restored' },
  { code: '30', zh: '丧偶', en: 'Widowed', aliases: ['丧偶', '3'] },
  { code: '40', zh: '离婚', en: 'Divorced', aliases: ['离异', '4'] },
  { code: '90', zh: '未说明的婚姻状况', en: 'Not stated', aliases: ['9'] },
]
