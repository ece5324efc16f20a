import { bases } from '@balian/contract/reintegration-bases'
import type { Flow, Indicator, Source, Stock } from '../../foundation/indicators/index.ts'
import { countedOf } from '../../foundation/registers/index.ts'

// What dingxi-2013.json counts of the line. Everything but the bases is sealed: it is counted for counties, never for a village.

const sourceOf = (part: string | null): Source => ({
  name: 'reintegration',
  from: part === null ? 'help_files f' : `help_files f join ${part} x on x.county = f.county and x.file_id = f.id`,
  id: part === null ? 'f.id' : 'x.id',
  place: 'left(f.place, 6)',
  title: "''",
  opens: 'help-file',
  route: 'reintegration.files',
})

type Told = Pick<Stock, 'name' | 'zh' | 'en' | 'meaningZh' | 'meaningEn'> & Partial<Pick<Stock, 'where' | 'amount' | 'unit'>> & { readonly records?: string }

/** Numbers of records in steps of five; sums of money in steps of ten thousand yuan. */
const sealedOf = (told: Told) =>
  ({
    line: 'reintegration',
    unit: told.unit ?? 'count',
    sealed: { step: told.unit === 'fen' ? 1_000_000 : 5, ...(told.records ? { records: told.records } : {}) },
  }) as const

const flow = (part: string | null, day: string, { records, ...told }: Told): Flow => ({
  kind: 'flow',
  source: sourceOf(part),
  day,
  ...told,
  ...sealedOf({ ...told, ...(records ? { records } : {}) }),
})

const teams: Stock = {
  kind: 'stock',
  source: sourceOf(null),
  from: 'f.started_on',
  until: 'f.closed_on',
  name: 'reintegration.teams',
  zh: '帮教小组',
  en: 'Help teams',
  meaningZh: '期末正在帮教的小组数。只到县级，少于 5 个不显示，按 5 取整。',
  meaningEn: 'Help teams at work at the end of the period. For counties and above only; fewer than 5 are not told; in steps of 5.',
  ...sealedOf({ name: '', zh: '', en: '', meaningZh: '', meaningEn: '' }),
}

const loan = 'help_loans'
export const indicators: readonly Indicator[] = [
  teams,
  flow(loan, 'x.granted_on', {
    name: 'reintegration.loans',
    where: 'not x.carried',
    zh: '担保贷款笔数',
    en: 'Guaranteed loans',
    meaningZh: '期内为帮教对象落实的担保贷款笔数。只到县级，少于 5 笔不显示，按 5 取整。',
    meaningEn: 'Loans guaranteed for people in help in the period. For counties and above only; fewer than 5 are not told; in steps of 5.',
  }),
  flow(loan, 'x.granted_on', {
    name: 'reintegration.loanSum',
    where: 'not x.carried',
    amount: 'x.fen',
    unit: 'fen',
    records: 'reintegration.loans',
    zh: '担保贷款金额',
    en: 'Sum of guaranteed loans',
    meaningZh: '期内担保贷款的总额。只到县级，少于 5 笔不显示，按万元取整。',
    meaningEn: 'Sum of the loans guaranteed in the period. For counties and above only; of fewer than 5 loans it is not told; in steps of 10,000 yuan.',
  }),
  flow('help_jobs', 'x.contacted_on', {
    name: 'reintegration.jobs',
    unit: 'people',
    zh: '联系就业',
    en: 'Job contacts',
    meaningZh: '期内联系就业的人次。只到县级，少于 5 人次不显示，按 5 取整。',
    meaningEn: 'Job contacts in the period. For counties and above only; fewer than 5 are not told; in steps of 5.',
  }),
  flow('help_stays', 'x.from_day', {
    name: 'reintegration.stays',
    unit: 'people',
    zh: '安置过渡',
    en: 'Stays in transitional bases',
    meaningZh: '期内在过渡性安置基地安置的人次。只到县级，少于 5 人次不显示，按 5 取整。',
    meaningEn: 'Stays in transitional bases that began in the period. For counties and above only; fewer than 5 are not told; in steps of 5.',
  }),
  flow('help_children', 'x.on_day', {
    name: 'reintegration.schooling',
    where: 'not x.carried',
    unit: 'people',
    zh: '帮助子女就学',
    en: 'Schooling of the children',
    meaningZh: '期内为帮教对象子女办理助学贷款、落实就学、减免费用等的人次。只到县级，少于 5 人次不显示，按 5 取整。',
    meaningEn: 'Help with the schooling of children in the period. For counties and above only; fewer than 5 are not told; in steps of 5.',
  }),
  countedOf(bases, {
    name: 'reintegration.basePlaces',
    amount: 'r.capacity',
    zh: '安置基地容量',
    en: 'Places in transitional bases',
    meaningZh: '期末过渡性安置基地可安置的人数。',
    meaningEn: 'People whom the transitional bases can take at the end of the period.',
  }),
]
