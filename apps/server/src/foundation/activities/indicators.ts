import { type ActivityKindName, activityKindOf } from '@balian/contract/activity-kinds'
import type { Flow, Indicator, Source } from '../indicators/index.ts'
import { kindNames, tabled } from './kind.ts'

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

type More = Pick<Flow, 'name' | 'zh' | 'en' | 'meaningZh' | 'meaningEn'> & Partial<Pick<Flow, 'unit' | 'amount' | 'where'>>

/**
 * An indicator over the activities of a kind: their number, or what `amount` says of each; `a` is the activity, `v` the row of the
 * kind's own items, as in `amount: 'v.households'`. What was taken back does not count.
 */
export function countedActivity(name: ActivityKindName, { where, ...more }: More): Flow {
  const kind = tabled(name)
  const from = kind ? `activities a join ${kind.table} v on v.county = a.county and v.id = a.id` : source.from
  const counts = `a.kind = '${name}' and a.withdrawn_at is null`
  return { ...flow, line: activityKindOf(name).line, source: { ...source, from }, unit: 'count', where: where ? `${counts} and (${where})` : counts, ...more }
}

/** `clean-up` → `activities.cleanUp`. */
const nameOf = (name: ActivityKindName): string => `activities.${name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())}`

const held = (name: ActivityKindName): Flow => {
  const { zh, en, about } = activityKindOf(name)
  return countedActivity(name, { name: nameOf(name), zh, en, meaningZh: `期内次数。${about.zh}`, meaningEn: `How many in the period. ${about.en}` })
}

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
  ...kindNames.map(held),
]
