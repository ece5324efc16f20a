import type { RegisterItem } from '@balian/contract/registers'
import dayjs, { type Dayjs } from 'dayjs'

type Values = Readonly<Record<string, unknown>>

/** A value as a form holds it. A masked phone is left alone unless a new one is typed. */
const entered = (item: RegisterItem, value: unknown): unknown => {
  if (value === null || value === undefined) return undefined
  if (item.kind === 'day') return dayjs(String(value))
  if (item.kind === 'money') return Number(value) / 100
  return item.kind === 'phone' ? undefined : value
}

/** A value as a command takes it; undefined where nothing is to be sent. */
const sent = (item: RegisterItem, value: unknown): unknown => {
  if (value === undefined || value === '') return item.kind === 'phone' ? undefined : null
  if (item.kind === 'day') return value === null ? null : (value as Dayjs).format('YYYY-MM-DD')
  if (item.kind === 'money') return value === null ? null : Math.round(Number(value) * 100)
  return value
}

/** What stands in the form of these items at first. */
export const enteredItems = (items: readonly RegisterItem[], values: Values = {}): Record<string, unknown> =>
  Object.fromEntries(items.map((item) => [item.name, entered(item, values[item.name])]))

/** What is sent of these items. Something new leaves out what is empty; a change tells it, to take the old value away. */
export function sentItems(items: readonly RegisterItem[], values: Values = {}, whole: 'new' | 'change' = 'new'): Record<string, unknown> {
  const pairs = items.map((item) => [item.name, sent(item, values[item.name])] as const).filter(([, value]) => value !== undefined)
  return Object.fromEntries(whole === 'new' ? pairs.filter(([, value]) => value !== null) : pairs)
}
