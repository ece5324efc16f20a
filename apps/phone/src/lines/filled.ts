import { newId } from '@balian/contract/ids'
import { askedFor } from '@balian/touch/faults'
import type { Item, Value, Values } from '@balian/touch/item'
import { writeCard } from './errands/card.ts'

/** How a test fills a form: everything that is asked, or only what must be answered; which of some values; and what stands for what a test has no hand for. */
export interface Filling {
  readonly today: string
  readonly all: boolean
  /** Which of the values to choose. */
  readonly n: number
  /** Photos and signatures. */
  readonly blob?: Blob
  /** What is scanned, by item. */
  readonly scanned?: Readonly<Record<string, string>>
}

const scanned: Readonly<Record<string, string>> = {
  card: writeCard({ account: newId(), name: 'Zhao Liu' }),
  code: `https://example.org/desk/sign/${newId()}?code=123456`,
}

const later = '2027-03-01'

/** A valid answer. */
async function answer(item: Item, values: Values, { n, today, blob = new Blob(['x']), ...more }: Filling): Promise<Value> {
  const option = item.options?.[Math.min(n, item.options.length - 1)]?.value
  const found = (await item.find?.(''))?.find(({ value }) => !item.wrong?.(value, values))?.value
  const kinds: Record<Item['kind'], () => Value> = {
    text: () => 'told'.repeat(Math.max(1, item.least ?? 1)).slice(0, item.most),
    long: () => 'as told '.repeat(Math.max(1, item.least ?? 1)).trim(),
    count: () => Math.max(1, item.least ?? 0),
    money: () => 12_300,
    day: () => (item.wrong?.(today, values) ? later : today),
    time: () => '08:30',
    yes: () => n % 2 === 0,
    choice: () => option,
    choices: () => (option === undefined ? [] : [option]),
    phone: () => '13800138000',
    code: () => null,
    one: () => found,
    several: () => (found === undefined ? [] : [found]),
    photos: () => [{ name: 'a.jpg', blob, url: 'blob:a' }],
    sign: () => blob,
    scan: () => (more.scanned ?? scanned)[item.name],
  }
  return kinds[item.kind]()
}

/** Answers what is asked until nothing more is asked. */
export async function filled(items: readonly Item[], start: Values, how: Filling): Promise<Values> {
  let values: Values = start
  for (let turn = 0; turn < 6; turn++)
    for (const { name } of askedFor(items, values)) {
      // Asked anew each time: what was answered before may have changed what is found.
      const item = askedFor(items, values).find((one) => one.name === name)
      if (!item) continue
      const value = values[name]
      const open = value === undefined || (Array.isArray(value) && value.length === 0) || (how.n > 0 && turn === 0 && item.kind === 'choice')
      if (open && (how.all || item.need)) values = { ...values, [name]: await answer(item, values, how) }
    }
  return values
}
