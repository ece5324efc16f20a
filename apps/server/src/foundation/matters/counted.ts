import type { MatterKind } from '@balian/contract/matters'
import type { Flow, Indicator, Source, Stock } from '../indicators/index.ts'
import type { MatterDeclared } from './declared.ts'

/** The matters of a kind as records that are counted: `c` is the case, `t` its items. Sealed ones are never among them. */
export const countedMatters = ({ module, line, kind, table }: MatterKind): Source => ({
  name: line,
  from: `cases c join ${table} t on t.county = c.county and t.id = c.id and not c.sealed`,
  id: 'c.id',
  place: 'c.place',
  title: 'c.title',
  opens: kind,
  route: `${module}.list`,
})

type Said = 'name' | 'zh' | 'en' | 'meaningZh' | 'meaningEn'
const closedDay = "(c.closed_at at time zone 'Asia/Shanghai')::date"

/** An indicator over a kind's matters as they come in (or on the `day` told), all or those of `where`. */
export const openedOf = (kind: MatterKind, more: Pick<Flow, Said> & Partial<Flow>): Flow => ({
  kind: 'flow',
  line: kind.line,
  source: countedMatters(kind),
  unit: 'count',
  day: 'c.opened_day',
  ...more,
})

/** An indicator over a kind's matters as they end. */
export const closedOf = (kind: MatterKind, more: Pick<Flow, Said> & Partial<Flow>): Flow => openedOf(kind, { day: closedDay, ...more })

/** An indicator over a kind's matters as long as they stand open. */
export const standingOf = (kind: MatterKind, more: Pick<Stock, Said> & Partial<Stock>): Stock => ({
  kind: 'stock',
  line: kind.line,
  source: countedMatters(kind),
  unit: 'count',
  from: 'c.opened_day',
  until: closedDay,
  ...more,
})

/** What is counted of every declared kind: opened, closed and open. A kind that is sealed is counted by its line alone, if at all. */
export function indicatorsOf({ matter, sealed }: MatterDeclared): readonly Indicator[] {
  if (sealed) return []
  const { module, zh, en } = matter
  return [
    openedOf(matter, {
      name: `${module}.opened`,
      zh: `${zh}登记`,
      en: `${en}: opened`,
      meaningZh: `期内登记的${zh}件数。`,
      meaningEn: `${en} opened in the period.`,
    }),
    closedOf(matter, {
      name: `${module}.closed`,
      zh: `${zh}办结`,
      en: `${en}: closed`,
      meaningZh: `期内办结的${zh}件数。`,
      meaningEn: `${en} closed in the period.`,
    }),
    standingOf(matter, {
      name: `${module}.open`,
      zh: `在办${zh}`,
      en: `${en}: in hand`,
      meaningZh: `期末尚未办结的${zh}件数。`,
      meaningEn: `${en} not closed at the end of the period.`,
    }),
  ]
}
