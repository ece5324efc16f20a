import type { Item, Value, Values } from './item.tsx'
import type { Words } from './words.ts'

const empty = (value: Value): boolean => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

function missing({ kind, label }: Item, words: Words): string {
  if (kind === 'photos') return words.needPhotos(label)
  if (kind === 'sign') return words.needSign(label)
  return kind === 'text' || kind === 'long' || kind === 'count' || kind === 'money' || kind === 'phone' || kind === 'code'
    ? words.needText(label)
    : words.needChoice(label)
}

/** 11 digits of a mobile, or a landline with its area code. */
const phone = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/

function wrongNumber({ kind, label, least = 0, most }: Item, value: number, words: Words): string | null {
  const money = kind === 'money'
  const said = (amount: number) => (money ? amount / 100 : amount).toLocaleString(words.locale)
  if (!Number.isFinite(value)) return words.noNumber(label)
  if (!money && !Number.isInteger(value)) return words.wholeNumber(label)
  if (value < least) return words.atLeast(label, said(least))
  return most !== undefined && value > most ? words.atMost(label, said(most)) : null
}

function wrongText({ kind, label, least, most }: Item, text: string, words: Words): string | null {
  if (kind === 'phone' && !phone.test(text.replace(/\s/g, ''))) return words.noPhone
  if (kind === 'day' && Number.isNaN(Date.parse(text))) return words.noDay(label)
  if (kind !== 'text' && kind !== 'long') return null
  if (least !== undefined && text.length < least) return words.tooShort(label, least)
  return most !== undefined && text.length > most ? words.tooLong(label, most) : null
}

/** What is wrong with one answer, in plain words which say what to do; null when nothing is. */
export function faultOf(item: Item, value: Value, words: Words, values: Values = {}): string | null {
  const bare = typeof value === 'string' ? value.trim() : value
  if (empty(bare)) return item.need ? missing(item, words) : null
  if (typeof bare === 'number') return wrongNumber(item, bare, words)
  if (typeof bare !== 'string') return null
  return wrongText(item, bare, words) ?? item.wrong?.(bare, values) ?? null
}

/** The items that are asked for as the answers stand, each with what depends on the others: whether it must be answered, what it finds. */
export const askedFor = (items: readonly Item[], values: Values): readonly Item[] =>
  items
    .filter((item) => item.when?.(values) ?? true)
    .map((item) => ({
      ...item,
      ...(item.needWhen ? { need: item.needWhen(values) } : {}),
      ...(item.findFor ? { find: item.findFor(values) } : {}),
    }))

/** What is wrong with each answer, by name. */
export function faultsOf(items: readonly Item[], values: Values, words: Words): Readonly<Record<string, string>> {
  const found = askedFor(items, values).map((item) => [item.name, faultOf(item, values[item.name], words, values)] as const)
  return Object.fromEntries(found.filter((one): one is readonly [string, string] => one[1] !== null))
}

/** The answers to what is asked for, trimmed, without the empty ones. */
export function answersOf(items: readonly Item[], values: Values): Record<string, Value> {
  const given = askedFor(items, values).map(({ name }) => {
    const value = values[name]
    return [name, typeof value === 'string' ? value.trim() : value] as const
  })
  return Object.fromEntries(given.filter(([, value]) => !empty(value)))
}
