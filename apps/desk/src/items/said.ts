import { codeName, codeTable } from '@balian/contract/codes'
import type { RegisterItem, RegisterRow } from '@balian/contract/registers'

type Language = 'zh' | 'en'

const checks = { true: '✓', false: '–' } as const

/** A value of a row in words. */
export function sayValue(item: RegisterItem, row: Pick<RegisterRow, 'values' | 'shown'>, language: Language): string {
  const value = row.values[item.name] ?? null
  if (value === null || value === '') return ''
  switch (item.kind) {
    case 'code':
      return codeName(item.table!, String(value), language)
    case 'choice':
      return choicesOf(item, language)!.find((one) => one.value === String(value))?.label ?? String(value)
    case 'yes':
      return checks[String(value) as 'true' | 'false']
    case 'count':
      return Number(value).toLocaleString()
    case 'money':
      return (Number(value) / 100).toLocaleString()
    case 'person':
    case 'account':
    case 'item':
      return row.shown[item.name] ?? ''
    default:
      return String(value)
  }
}

/** What an item can be chosen from, in words; null where it is entered freely. */
export function choicesOf(item: RegisterItem, language: Language): { value: string; label: string }[] | null {
  if (item.kind === 'code') return codeTable(item.table!).map((one) => ({ value: one.code, label: one[language] }))
  if (item.kind === 'choice') return item.choices!.map((one) => ({ value: one.value, label: one[language] }))
  return null
}
