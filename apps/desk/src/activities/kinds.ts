import { writersOf } from '@balian/contract/activity-kind'
import { type ActivityKindName, activityKindOf, activityKinds, recordedKinds } from '@balian/contract/activity-kinds'
import type { LineName } from '@balian/contract/lines'
import type { Me } from '@balian/contract/session'

/** The kinds of a line; of all lines when none is told. */
export const kindsOf = (line: LineName | null): ActivityKindName[] =>
  (Object.keys(activityKinds) as ActivityKindName[]).filter((name) => line === null || activityKindOf(name).line === line)

/** The kinds that the caller writes down somewhere. */
export const mineToWrite = (me: Me, line: LineName | null): (typeof recordedKinds)[number][] =>
  recordedKinds.filter((name) => {
    const kind = activityKindOf(name)
    const writers = writersOf(kind)
    return (
      (line === null || kind.line === line) && (me.posts.some((post) => writers.includes(post.role)) || (writers.includes('leader') && me.groups.length > 0))
    )
  })
