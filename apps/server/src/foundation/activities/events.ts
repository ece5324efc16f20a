import type { ActivityKindName } from '@balian/contract/activity-kinds'
import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { eventKind } from '../../platform/event.ts'

interface Recorded {
  readonly id: Id
  readonly kind: ActivityKindName
  readonly place: PlaceCode
  readonly day: Day
  readonly groups: readonly Id[]
  /** The kind's own items, as sent. */
  readonly values: Readonly<Record<string, unknown>>
  /** 1 when it is new; more when it was amended. */
  readonly version: number
}

/** Somebody wrote a deed down, or mended it; whoever hears it may still refuse with `wrong`. */
export const activityRecorded = eventKind<Recorded>('activities.recorded')

/** It was taken back. */
export const activityWithdrawn = eventKind<Pick<Recorded, 'id' | 'kind' | 'place' | 'day'>>('activities.withdrawn')
