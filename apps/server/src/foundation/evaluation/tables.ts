import type { RunState } from '@balian/contract/evaluation'
import type { EvaluationAbout, EvaluationPeriod, EvaluationRule } from '@balian/contract/evaluation-rules'
import type { Day, Id, Instant, PlaceCode } from '@balian/contract/ids'
import type { OfficerRole } from '@balian/contract/lines'
import type { Tx } from '../../platform/db/index.ts'
import type { Line } from './rules.ts'

export interface SchemeTable {
  county: string
  id: Id
  place: PlaceCode
  title: string
  about: EvaluationAbout
  period: EvaluationPeriod
  source: string
  made_by: Id
  made_at: Instant
  ended_on: Day | null
  version: number
}

export interface VersionTable {
  county: string
  scheme: Id
  n: number
  place: PlaceCode
  state: 'draft' | 'in-force' | 'replaced'
  rules: EvaluationRule[]
  note: string
  from_day: Day | null
  changed_at: Instant
  changed_by: string
}

export interface RunTable {
  county: string
  id: Id
  scheme: Id
  place: PlaceCode
  n: number
  period_key: string
  from_day: Day
  to_day: Day
  up_to: Day
  state: RunState
  contest_until: Day | null
  reckoned_at: Instant
  signed_at: Instant | null
  signed_by: string | null
  version: number
}

export interface PostPart {
  role: OfficerRole
  place: PlaceCode
  placeName: string
  from: Day
  to: Day
  days: number
  marks: number | null
}

export interface MarkTable {
  county: string
  id: Id
  run: Id
  place: PlaceCode
  account: Id | null
  name: string
  posts: PostPart[]
  lines: Line[]
  marks: number | null
  adjust: number
}

export interface ContestTable {
  county: string
  id: Id
  run: Id
  mark: Id
  place: PlaceCode
  account: Id | null
  rule: string | null
  text: string
  made_by: Id
  made_name: string
  made_at: Instant
  answer: string | null
  adjust: number | null
  answered_name: string | null
  answered_at: Instant | null
}

export const t = (tx: Tx) =>
  tx.withTables<{
    evaluation_schemes: SchemeTable
    evaluation_versions: VersionTable
    evaluation_runs: RunTable
    evaluation_marks: MarkTable
    evaluation_contests: ContestTable
  }>()
