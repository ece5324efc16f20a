import { errand, errandModes } from '@balian/contract/errand-matters'
import { stations } from '@balian/contract/errands'
import type { MatterKind } from '@balian/contract/matters'
import type { Indicator, Source } from '../../foundation/indicators/index.ts'
import { closedOf, countedMatters, openedOf } from '../../foundation/matters/index.ts'
import { countedOf } from '../../foundation/registers/index.ts'

const kind = errand as unknown as MatterKind
const names: Readonly<Record<string, string>> = { 'at-once': 'errands.atOnce', 'for-you': 'errands.forYou', 'lead-you': 'errands.leadYou' }

const rated: Source = {
  ...countedMatters(kind),
  from: 'case_ratings r join cases c on c.county = r.county and c.id = r.case_id and not c.sealed join errand_matters t on t.county = c.county and t.id = c.id',
}
const inTime = `exists (select from case_deadlines d where d.county = c.county and d.case_id = c.id and d.what = 'whole' and d.done_at is not null
  and (d.done_at at time zone 'Asia/Shanghai')::date <= d.due_day)`

/** 马上办、代着办、领着办 apart, as the 2013 article counts them; in time; content. */
export const errandIndicators: readonly Indicator[] = [
  ...errandModes.map(({ value, zh, en }) =>
    openedOf(kind, {
      name: names[value]!,
      where: `t.mode = '${value}'`,
      zh,
      en: `Errands: ${en.toLowerCase()}`,
      meaningZh: `期内收办的“${zh}”事项件数。`,
      meaningEn: `Errands of this mode (${en.toLowerCase()}) taken in during the period.`,
    }),
  ),
  closedOf(kind, {
    name: 'errands.limited',
    where: `exists (select from case_deadlines d where d.county = c.county and d.case_id = c.id and d.what = 'whole')`,
    zh: '有承诺时限的办结件',
    en: 'Closed with a promised limit',
    meaningZh: '期内归档、定有承诺时限的事项件数。',
    meaningEn: 'Errands filed in the period for which a limit had been promised.',
  }),
  closedOf(kind, {
    name: 'errands.inTime',
    where: inTime,
    zh: '承诺时限内办结',
    en: 'Done within the promised time',
    meaningZh: '期内归档的事项中，在承诺时限内办结的件数。',
    meaningEn: 'Of the errands filed in the period, those done within the promised limit.',
  }),
  {
    kind: 'ratio',
    line: 'errands',
    name: 'errands.inTimeRate',
    of: 'errands.inTime',
    over: 'errands.limited',
    zh: '按时办结率',
    en: 'Share done in time',
    meaningZh: '承诺时限内办结 ÷ 有承诺时限的办结件。',
    meaningEn: 'Done within the promised time ÷ closed with a promised limit.',
  },
  openedOf(kind, {
    name: 'errands.rated',
    source: rated,
    day: 'r.on_day',
    zh: '群众评价',
    en: 'Ratings',
    meaningZh: '期内群众对代办事项的评价次数。',
    meaningEn: 'Ratings of errands in the period.',
  }),
  openedOf(kind, {
    name: 'errands.content',
    source: rated,
    day: 'r.on_day',
    where: 'r.level >= 4',
    zh: '满意和非常满意',
    en: 'Content or very content',
    meaningZh: '期内评价为满意、非常满意的次数。',
    meaningEn: 'Ratings of four or five out of five in the period.',
  }),
  {
    kind: 'ratio',
    line: 'errands',
    name: 'errands.contentRate',
    of: 'errands.content',
    over: 'errands.rated',
    zh: '群众满意率',
    en: 'Share that is content',
    meaningZh: '满意和非常满意 ÷ 群众评价。',
    meaningEn: 'Content or very content ÷ ratings.',
  },
  countedOf(stations, {
    name: 'errands.villageStations',
    where: "r.level <> 'centre'",
    zh: '村（社）服务站点',
    en: 'Village stations and points',
    meaningZh: '期末登记在册的村站和社点数，不含乡镇中心。',
    meaningEn: 'Village stations and points at the end of the period, without township centres.',
  }),
]
