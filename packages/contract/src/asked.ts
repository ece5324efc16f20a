import { codeTable } from './codes/index.ts'
import type { RegisterItem } from './registers.ts'

/** A declared item as a form asks for it, in one language. `source` says what is searched: people, officers, or a register by its name. */
export interface Asked {
  readonly name: string
  readonly kind: 'text' | 'long' | 'count' | 'money' | 'day' | 'yes' | 'choice' | 'phone' | 'code' | 'one'
  readonly label: string
  readonly hint: string
  readonly need: boolean
  readonly most?: number
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  readonly source?: string
}

const kinds = {
  text: 'text',
  long: 'long',
  count: 'count',
  money: 'money',
  day: 'day',
  yes: 'yes',
  code: 'choice',
  choice: 'choice',
  phone: 'phone',
  credit: 'code',
  person: 'one',
  account: 'one',
  item: 'one',
} as const

function optionsOf(item: RegisterItem, language: 'zh' | 'en'): Pick<Asked, 'options'> {
  if (item.kind === 'code') return { options: codeTable(item.table!).map((one) => ({ value: one.code, label: one[language] })) }
  if (item.kind === 'choice') return { options: item.choices!.map((one) => ({ value: one.value, label: one[language] })) }
  return {}
}

const sources: Partial<Record<RegisterItem['kind'], (item: RegisterItem) => string>> = {
  person: () => 'person',
  account: () => 'account',
  item: (item) => item.of!().name,
}

/** A declared item as a form asks for it. */
export function asked(item: RegisterItem, language: 'zh' | 'en'): Asked {
  const source = sources[item.kind]?.(item)
  return {
    name: item.name,
    kind: kinds[item.kind],
    label: item[language],
    hint: item.purpose[language],
    need: item.need ?? false,
    ...optionsOf(item, language),
    ...(item.max === undefined ? {} : { most: item.max }),
    ...(source === undefined ? {} : { source }),
  }
}
