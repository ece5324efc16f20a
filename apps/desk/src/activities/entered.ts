import type { activityPage, amendActivity } from '@balian/contract/activities'
import { type ActivityKindName, activityKindOf } from '@balian/contract/activity-kinds'
import type { Reply, Sent } from '@balian/contract/route'
import dayjs, { type Dayjs } from 'dayjs'
import { enteredItems, sentItems } from '../items/entered.ts'

export type Page = Reply<typeof activityPage>

interface Who {
  readonly name?: string
  readonly duty?: string
}

/** The form of an activity, as entered. */
export interface Entered {
  readonly place?: string
  readonly day: Dayjs
  readonly from?: Dayjs | null
  readonly to?: Dayjs | null
  readonly theme: string
  readonly spot?: string
  readonly groups?: string[]
  readonly who?: readonly Who[]
  readonly reached?: number | null
  readonly findings?: string
  readonly values?: Readonly<Record<string, unknown>>
}

const clock = (time: string | null) => (time ? dayjs(`2000-01-01T${time}`) : null)

/** What stands in the form at first. */
export function enteredOf(kind: ActivityKindName, page: Page | undefined, place: string): Record<string, unknown> {
  const items = activityKindOf(kind).items ?? []
  if (!page) return { ...(place.length >= 9 ? { place } : {}), day: dayjs(), values: enteredItems(items), who: [] }
  const { day, from, to, theme, spot, reached, findings, groups, who, values } = page
  const same = { theme, spot, reached, findings, who, groups: groups.map((group) => group.id), values: enteredItems(items, values) }
  return { ...same, day: dayjs(day), from: clock(from), to: clock(to) }
}

/** What is sent of it, besides id and place. */
export function sentOf(kind: ActivityKindName, entered: Entered, files: readonly string[], page?: Page): Omit<Sent<typeof amendActivity>, 'id' | 'version'> {
  const { day, from, to, theme, spot = '', groups = [], who = [], reached, findings = '', values } = entered
  // An account that stood there keeps standing there while its name does.
  const account = (name: string) => page?.who.find((one) => one.name === name)?.account ?? null
  const named = who.flatMap(({ name = '', duty = '' }) => (name.trim() ? [{ account: account(name.trim()), name: name.trim(), duty: duty.trim() }] : []))
  return {
    day: day.format('YYYY-MM-DD'),
    from: from?.format('HH:mm') ?? null,
    to: to?.format('HH:mm') ?? null,
    theme,
    spot,
    groups,
    who: named,
    reached: reached ?? 0,
    findings,
    values: sentItems(activityKindOf(kind).items ?? [], values) as never,
    files: [...files],
  }
}
