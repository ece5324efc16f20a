import { type GroupKind, type GroupSub, groupKinds } from '@balian/contract/groups'
import type { Day } from '@balian/contract/ids'

/** Whether the sub-kind belongs to the kind: 红白喜事 is of neighbours, 运输 of a trade. */
export const holdsSub = (kind: GroupKind, sub: GroupSub): boolean => (groupKinds[kind] as readonly GroupSub[]).includes(sub)

/** A leader's term, by its days and by the moment at which it was ended before the last of them. */
export interface Term {
  readonly from_day: Day
  readonly to_day: Day | null
  readonly ended_at: string | null
}

/** Whether the term gives the lead on that day. */
export const leads = (term: Term, day: Day): boolean => term.ended_at === null && term.from_day <= day && (term.to_day === null || day <= term.to_day)

/** Whether two terms of one person would run at once; what was ended counts no more. */
export const clashes = (term: Term, from: Day, to: Day | null): boolean =>
  term.ended_at === null && (to === null || term.from_day <= to) && (term.to_day === null || from <= term.to_day)
