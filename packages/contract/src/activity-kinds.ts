import { z } from 'zod'
import { type ActivityKind, declareActivity } from './activity-kind.ts'
import { careScreening, careService } from './care-activities.ts'
import { groupActivity } from './group-activities.ts'
import { lecture } from './lectures.ts'
import { liaisonVisit } from './organizations-visits.ts'

/** A kind that tells no more than every deed does. */
const plain = (
  line: ActivityKind['line'],
  [zh, en]: readonly [string, string],
  [aboutZh, aboutEn]: readonly [string, string],
  more: Partial<ActivityKind> = {},
) => declareActivity({ line, zh, en, about: { zh: aboutZh, en: aboutEn }, ...more })

/** The kinds of activities of all lines, by name. A kind with items of its own is declared in its line's file, and named here. */
export const activityKinds = {
  screening: plain('disputes', ['矛盾纠纷排查', 'Screening for disputes'], ['定期和专项排查的上报。', 'Reports of the rounds of screening.'], { byLine: true }),
  patrol: plain('safety', ['治安巡逻', 'Patrol'], ['联防队伍的日常和专项巡逻。', 'Daily and special patrols.']),
  'clean-up': plain('safety', ['重点地区整治', 'Clean-up of a key area'], ['治安重点地区的排查整治。', 'Work on areas where public order is poor.']),
  'population-check': plain('population', ['人口核查', 'Population check'], ['入户核对实有人口。', 'Visits that check who lives where.']),
  'help-talk': plain('reintegration', ['帮教活动', 'Help activity'], ['对帮教对象的集体帮教活动。', 'Help for several people together.'], { seenBy: 'line' }),
  'care-service': careService,
  'care-screening': careScreening,
  'liaison-visit': liaisonVisit,
  'errand-day': plain('errands', ['集中代办', 'Errand day'], ['进村入户集中受理代办。', 'Days on which errands are taken in at a village.']),
  lecture,
  'group-activity': groupActivity,
} as const satisfies Record<string, ActivityKind>
export type ActivityKindName = keyof typeof activityKinds

const names = Object.keys(activityKinds) as [ActivityKindName, ...ActivityKindName[]]
export const activityKind = z.enum(names)

/** A kind by its name, as it was declared. */
export const activityKindOf = (name: ActivityKindName): ActivityKind => activityKinds[name]

/** The kinds that `activities.record` writes; the others are written by commands of their lines. */
export const recordedKinds = names.filter((name) => !activityKindOf(name).byLine) as [ActivityKindName, ...ActivityKindName[]]
