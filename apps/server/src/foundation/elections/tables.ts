import type { ElectionOutcome, ElectionState, electionKind, electionMethod, electionTie, nomineeBy } from '@balian/contract/elections'
import type { leaderOrigin } from '@balian/contract/groups'
import type { Day, Id, Instant, PlaceCode } from '@balian/contract/ids'
import type { z } from 'zod'
import type { Tx } from '../../platform/db/index.ts'

export interface ElectionTable {
  county: string
  id: Id
  in_group: Id
  place: PlaceCode
  kind: z.output<typeof electionKind>
  method: z.output<typeof electionMethod>
  seats: number
  tie: z.output<typeof electionTie>
  replaces: boolean
  recalled: Id | null
  why: string
  vote_on: Day
  vote_place: string
  objection_days: number
  from_day: Day | null
  to_day: Day | null
  state: ElectionState
  outcome: ElectionOutcome | null
  winners: Id[]
  votes_for: number | null
  votes_against: number | null
  blank: number | null
  invalid: number | null
  present: number | null
  opened_by: Id
  opened_at: Instant
  objections_until: Day | null
  decided_on: Day | null
  note: string
  version: number
}

export interface NomineeTable {
  county: string
  id: Id
  election: Id
  person: Id
  name: string
  origin: z.output<typeof leaderOrigin>
  put_by: z.output<typeof nomineeBy>
  stood_down: boolean
  votes: number | null
}

export const t = (tx: Tx) =>
  tx.withTables<{
    group_elections: ElectionTable
    group_nominees: NomineeTable
  }>()
