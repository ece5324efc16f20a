import type { Indicator, Source } from '../../../foundation/indicators/index.ts'

const source: Source = {
  name: 'screening',
  from: 'screening_duties d join screening_rounds r on r.county = d.county and r.id = d.round',
  id: 'd.round',
  place: 'd.place',
  title: "r.from_day::text || ' – ' || r.to_day::text",
  opens: 'screening',
  route: 'screening.rounds',
}

// A duty counts on the day by which it is due, whenever the report came: so a rate compares the same rounds.
const flow = { kind: 'flow', line: 'disputes', source, day: 'd.due_day', unit: 'count' } as const

/** How the screening rounds are kept. */
export const indicators: readonly Indicator[] = [
  {
    ...flow,
    name: 'screening.expected',
    zh: '应报排查',
    en: 'Screening reports due',
    meaningZh: '期内到期应报的排查轮次（一地一轮计一次）。',
    meaningEn: 'Screening reports that fall due in the period, one for each place and round.',
  },
  {
    ...flow,
    name: 'screening.inTime',
    where: 'd.reported_on <= d.due_day',
    zh: '按时上报',
    en: 'Reported in time',
    meaningZh: '期内到期的排查中按时上报的。',
    meaningEn: 'Of the reports due in the period, those that came in time.',
  },
  {
    ...flow,
    name: 'screening.zero',
    where: 'd.nothing',
    zh: '零报告',
    en: 'Reports of nothing found',
    meaningZh: '期内到期的排查中明确报告未发现矛盾纠纷的。',
    meaningEn: 'Of the reports due in the period, those that expressly found nothing.',
  },
  {
    ...flow,
    name: 'screening.found',
    amount: 'd.found',
    zh: '排查发现',
    en: 'Matters found',
    meaningZh: '期内到期的排查发现的矛盾纠纷件数。',
    meaningEn: 'Matters found by the rounds due in the period.',
  },
  {
    kind: 'ratio',
    line: 'disputes',
    name: 'screening.inTimeRate',
    of: 'screening.inTime',
    over: 'screening.expected',
    zh: '排查按时上报率',
    en: 'Reported in time (rate)',
    meaningZh: '按时上报 ÷ 应报排查。',
    meaningEn: 'Reported in time ÷ reports due.',
  },
]
