import type { Indicator, Source } from '../indicators/index.ts'

const source: Source = {
  name: 'activities',
  from: 'activities a',
  id: 'a.id',
  place: 'a.place',
  title: 'a.theme',
  opens: 'activity',
  route: 'activities.list',
}

const flow = { kind: 'flow', line: null, source, day: 'a.on_day', where: 'a.withdrawn_at is null' } as const

/** What is counted of the activities of all lines. */
export const indicators: readonly Indicator[] = [
  {
    ...flow,
    name: 'activities.held',
    unit: 'count',
    zh: '开展活动',
    en: 'Activities',
    meaningZh: '期内开展的活动场次，撤销的不计。',
    meaningEn: 'Activities held in the period; withdrawn ones do not count.',
  },
  {
    ...flow,
    name: 'activities.reached',
    unit: 'people',
    amount: 'a.reached',
    zh: '参加活动人次',
    en: 'People reached',
    meaningZh: '期内各项活动参加或受益的人次合计。',
    meaningEn: 'People who took part in or were reached by the activities of the period, counted once for each activity.',
  },
  {
    ...flow,
    name: 'activities.patrols',
    line: 'safety',
    unit: 'count',
    where: "a.kind = 'patrol' and a.withdrawn_at is null",
    zh: '治安巡逻',
    en: 'Patrols',
    meaningZh: '期内治安巡逻次数。',
    meaningEn: 'Patrols of the period.',
  },
  {
    ...flow,
    name: 'activities.lectures',
    line: 'learning',
    unit: 'count',
    where: "a.kind = 'lecture' and a.withdrawn_at is null",
    zh: '法律政策宣讲',
    en: 'Lectures',
    meaningZh: '期内法律政策宣讲场次。',
    meaningEn: 'Law and policy lectures of the period.',
  },
]
