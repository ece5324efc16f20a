import { codeName } from '@balian/contract/codes'
import { cleanCreditCode, creditCodeFault } from '@balian/contract/credit-code'
import { cleanPhone, isPhone, phoneFault } from '@balian/contract/phone-number'
import { itemColumn as columnOf } from '@balian/contract/record-class'
import type { Register, RegisterItem, Said } from '@balian/contract/registers'
import type { Keys } from '../../platform/crypto.ts'
import { maskPhone } from '../../platform/mask.ts'
import { wrong } from '../../platform/problem.ts'
import type { Itemed, Values } from './kind.ts'

export { columnOf }

export type Plain = string | number | boolean | null

export const creditFault: Said = {
  zh: '统一社会信用代码应为 18 位且校验码正确，请核对证照',
  en: 'A unified social credit code has 18 characters and a right check character. Look at the licence again',
}

/** What is wrong with a value that has the right form, or null. */
export function faultOf(item: RegisterItem, value: unknown): Said | null {
  if (typeof value !== 'string' || value === '') return null
  if (item.kind === 'phone') return isPhone(value) ? null : phoneFault
  if (item.kind === 'credit') return creditCodeFault(value) === null ? null : creditFault
  return null
}

/** A value as its column keeps it. */
function kept(item: RegisterItem, value: unknown, keys: Keys): Plain {
  // An unticked box says no.
  if (item.kind === 'yes') return value === true
  if (value === null || value === undefined || value === '') return item.kind === 'text' || item.kind === 'long' ? '' : null
  const fault = faultOf(item, value)
  if (fault) wrong(`values.${item.name}`, item.kind, fault.zh, fault.en)
  if (item.kind === 'phone') return keys.seal(cleanPhone(String(value)))
  if (item.kind === 'credit') return cleanCreditCode(String(value))
  return value as Plain
}

/** The columns of the values that were sent; what was not sent stays out. */
export const toColumns = ({ items }: Itemed, values: Values, keys: Keys): Record<string, Plain> =>
  Object.fromEntries(items.filter((item) => item.name in values).map((item) => [columnOf(item), kept(item, values[item.name], keys)]))

/** The values of a row; phones masked, or in full where another part of the server needs them. */
export function toValues({ items }: Itemed, row: Readonly<Record<string, unknown>>, keys: Keys, inFull = false): Record<string, Plain> {
  return Object.fromEntries(
    items.map((item) => {
      const value = (row[columnOf(item)] ?? null) as Plain
      if (item.kind !== 'phone' || value === null) return [item.name, value]
      const phone = keys.open(String(value))
      return [item.name, inFull ? phone : maskPhone(phone)]
    }),
  )
}

/** A value in words, for spreadsheets and the history; `names` says what ids stand for. */
export function inWords(item: RegisterItem, value: Plain, names: ReadonlyMap<string, string>, language: 'zh' | 'en' = 'zh'): string {
  if (value === null || value === '') return ''
  switch (item.kind) {
    case 'code':
      return codeName(item.table!, String(value), language)
    case 'choice':
      return item.choices!.find((one) => one.value === value)?.[language] ?? String(value)
    case 'yes':
      return value ? { zh: '是', en: 'yes' }[language] : { zh: '否', en: 'no' }[language]
    case 'money':
      return (Number(value) / 100).toFixed(2)
    case 'person':
    case 'account':
    case 'item':
      return names.get(String(value)) ?? ''
    default:
      return String(value)
  }
}

/** The title of a row: the texts of its title items. */
export const titleOf = (register: Register, values: Readonly<Record<string, Plain>>, names: ReadonlyMap<string, string>): string =>
  register.title
    .map((name) => inWords(register.items.find((item) => item.name === name)!, values[name] ?? null, names))
    .filter(Boolean)
    .join(' ')
