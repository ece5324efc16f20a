import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** A figure as a report prints it. */
export interface Printed {
  readonly key: string
  readonly zh: string
  readonly value: number
  readonly unit: string
  readonly qualifier: 'exact' | 'more-than' | 'about'
}

/** The figures of the article of 4 December 2013, with the words in which it prints them. */
export const printed = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../data/figures-2013.json'), 'utf8')) as {
  readonly source: string
  readonly figures: readonly Printed[]
}

const rounded = (value: number, like: number): number => {
  const scale = 10 ** (String(like).split('.')[1] ?? '').length
  return Math.round(value * scale) / scale
}

/** Whether a recounted value is what was printed: at the precision of the print, or at least as much where it says "more than". */
export function agrees({ value: said, qualifier }: Pick<Printed, 'value' | 'qualifier'>, value: number | null): boolean {
  if (value === null) return false
  if (qualifier === 'more-than') return value >= said
  return rounded(value, said) === said
}
