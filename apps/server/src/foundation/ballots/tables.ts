import type { Id, Instant, PlaceCode } from '@balian/contract/ids'
import type { Tx } from '../../platform/db/index.ts'

export interface BallotTable {
  county: string
  /** The id of what is voted on. */
  id: Id
  place: PlaceCode
  in_group: Id | null
  method: 'ballot' | 'hands'
  state: 'made' | 'open' | 'closed'
}

export interface RollTable {
  county: string
  ballot: Id
  place: PlaceCode
  person: Id
  voted: 'own' | 'paper' | null
}

export interface CountTable {
  county: string
  ballot: Id
  account: Id
  name: string
  present: number
  votes: Record<string, number>
  blank: number
  invalid: number
}

export interface ObjectionTable {
  county: string
  id: Id
  ballot: Id
  person: Id | null
  text: string
  made_at: Instant
  answer: string | null
  upheld: boolean | null
  answered_at: Instant | null
}

export const t = (tx: Tx) =>
  tx.withTables<{
    ballots: BallotTable
    ballot_roll: RollTable
    ballot_counts: CountTable
    ballot_objections: ObjectionTable
  }>()
