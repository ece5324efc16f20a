import type { Figure, IndicatorInfo } from '@balian/contract/indicators'
import type { ReportColumn } from '@balian/contract/report-requests'
import { numberText } from '../../indicators/number.ts'
import type { Say } from '../../words/use-words.ts'

type Infos = readonly IndicatorInfo[]
const figure = (value: number): Figure => ({ value, of: null, over: null })

export const infoOf = (column: ReportColumn, infos: Infos): IndicatorInfo | undefined =>
  column.kind === 'counted' ? infos.find((one) => one.name === column.indicator) : undefined

/** What a column is called. */
export function columnName(column: ReportColumn, infos: Infos, t: Say, language: 'zh' | 'en'): string {
  if (column.kind === 'asked') return column.label
  const name = infoOf(column, infos)?.[language] ?? column.indicator
  return column.span === 'year' ? t('requests.ofYear', { name }) : name
}

/** A cell as people read it. */
export function cellText(value: number | string | null, column: ReportColumn, infos: Infos, language: 'zh' | 'en'): string {
  if (value === null) return '—'
  if (typeof value === 'string') return value
  const info = infoOf(column, infos)
  return info ? numberText(figure(value), info, language) : value.toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB')
}
