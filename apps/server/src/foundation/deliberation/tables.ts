import type { TopicOutcome, TopicState, topicBy, topicKind, topicMethod } from '@balian/contract/deliberation'
import type { ForumName } from '@balian/contract/forums'
import type { Day, Id, Instant, PlaceCode } from '@balian/contract/ids'
import type { z } from 'zod'
import type { Tx } from '../../platform/db/index.ts'

export interface TopicTable {
  county: string
  id: Id
  place: PlaceCode
  in_group: Id | null
  forum: ForumName
  kind: z.output<typeof topicKind>
  title: string
  proposal: string
  put_by: z.output<typeof topicBy>
  proposer: string
  person: Id | null
  method: z.output<typeof topicMethod>
  options: string[]
  meet_on: Day | null
  meet_at: string
  meet_place: string
  objection_days: number
  state: TopicState
  outcome: TopicOutcome | null
  took: number | null
  votes: Record<string, number> | null
  blank: number | null
  invalid: number | null
  chosen: string | null
  decided_on: Day | null
  notice: string | null
  published_on: Day | null
  objections_until: Day | null
  done_on: Day | null
  note: string
  opened_by: Id
  opened_at: Instant
  version: number
}

export interface PostTable {
  county: string
  id: Id
  topic: Id
  account: Id
  person: Id | null
  name: string
  office: boolean
  meeting: boolean
  text: string
  at: Instant
}

export interface MinutesTable {
  county: string
  topic: Id
  held_on: Day
  began: string
  ended: string
  chair: string
  recorder: string
  watchers: string
  text: string
  attended: Id[]
  written_by: string
  written_at: Instant
}

export interface StepTable {
  county: string
  id: Id
  topic: Id
  title: string
  who: string
  due: Day
  done_on: Day | null
  note: string
}

export interface RepresentativeTable {
  county: string
  id: Id
  place: PlaceCode
  person: Id
  households: number
  from_day: Day
  to_day: Day | null
}

export const t = (tx: Tx) =>
  tx.withTables<{
    topics: TopicTable
    topic_posts: PostTable
    topic_minutes: MinutesTable
    topic_steps: StepTable
    representatives: RepresentativeTable
  }>()
