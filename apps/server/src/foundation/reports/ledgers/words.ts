import type { Figure, IndicatorInfo } from '@balian/contract/indicators'

/** A cell, column or table in both languages; numbers and names are the same in both. */
export interface Said {
  readonly zh: string
  readonly en: string
}

export const said = (zh: string, en: string = zh): Said => ({ zh, en })

/** An indicator's number as a table shows it: money in yuan, shares with a percent sign, nothing for what is not told. */
export function cellOf({ value }: Figure, unit: IndicatorInfo['unit']): string {
  if (value === null) return ''
  if (unit === 'percent') return `${value}%`
  return String(unit === 'fen' ? value / 100 : value)
}
