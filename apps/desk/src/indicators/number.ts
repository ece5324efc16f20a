import type { Figure, IndicatorInfo } from '@balian/contract/indicators'

/** An indicator's number as people read it: counts with separators, money in yuan, ratios in percent; `—` where there is none. */
export function numberText({ value }: Figure, { unit }: Pick<IndicatorInfo, 'unit'>, language: 'zh' | 'en'): string {
  if (value === null) return '—'
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB'
  if (unit === 'percent') return `${value.toLocaleString(locale, { maximumFractionDigits: 1 })}%`
  if (unit === 'fen') return new Intl.NumberFormat(locale, { style: 'currency', currency: 'CNY', maximumFractionDigits: 0 }).format(value / 100)
  return value.toLocaleString(locale)
}
