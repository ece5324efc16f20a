import type { Register } from '@balian/contract/registers'
import type { Source, Stock } from '../indicators/index.ts'

const sourceOf = (register: Register): Source => ({
  name: register.name,
  from: `${register.table} r`,
  id: 'r.id',
  place: 'r.place',
  title: 'r.title',
  opens: register.name,
  route: `${register.name}List`,
})

/** An indicator that counts a register's standing rows: all of them, or those of `where`, or what `amount` says of each. */
export const countedOf = (register: Register, more: Pick<Stock, 'name' | 'zh' | 'en' | 'meaningZh' | 'meaningEn'> & Partial<Stock>): Stock => ({
  kind: 'stock',
  line: register.line,
  source: sourceOf(register),
  unit: 'count',
  from: "(r.made_at at time zone 'Asia/Shanghai')::date",
  until: 'r.ended_on',
  ...more,
})

/** How many rows of a register stand. */
export const standing = (register: Register): Stock =>
  countedOf(register, {
    name: register.name,
    zh: register.zh,
    en: register.en,
    meaningZh: `期末登记在册的${register.zh}数。`,
    meaningEn: `${register.en} on the register at the end of the period.`,
  })
