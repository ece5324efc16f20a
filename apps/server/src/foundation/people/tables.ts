import type { DuplicateReason } from '@balian/contract/duplicates'
import type { Day, Id, Instant, PlaceCode } from '@balian/contract/ids'
import type { PersonState } from '@balian/contract/people'

export interface PersonTable {
  county: string
  id: Id
  place: PlaceCode
  household: Id | null
  relation: string | null
  name: string
  used_name: string
  pinyin: string
  initials: string
  sex: '0' | '1' | '2' | '9'
  birth: Day
  ethnicity: string | null
  marital: string | null
  political: string | null
  education: string | null
  occupation_class: string | null
  occupation: string
  work_place: string
  identity_sealed: string | null
  identity_blind: string | null
  phone_sealed: string | null
  phone_blind: string | null
  address: string
  registered_place: string | null
  registered_address: string
  consistent: string | null
  state: PersonState
  state_day: Day | null
  whereabouts: string
  merged_into: Id | null
  version: number
  made_at: Instant
}

export interface HouseholdTable {
  county: string
  id: Id
  place: PlaceCode
  number: string
  address: string
  head: Id | null
  state: 'open' | 'ended'
  version: number
  made_at: Instant
}

export interface PersonChangeTable {
  county: string
  id: Id
  person: Id
  place: PlaceCode
  at: Instant
  account: Id | null
  name: string
  kind: string
  changes: string
  reason: string
}

export interface QuestionTable {
  county: string
  id: Id
  person: Id
  audit: Id
  place: PlaceCode
  asked_at: Instant
  /** Who asked: the person, or whoever stands for the person; none of those asked before it was kept. */
  asked_by: Id | null
  question: string
  /** About a sealed file: for the supervisor only. */
  sealed: boolean
  answer: string | null
  answered_by: string | null
  answered_at: Instant | null
  due: Day | null
}

export interface ImportTable {
  county: string
  id: Id
  place: PlaceCode
  account: Id | null
  name: string
  file: string
  headers: string
  at: Instant
  state: 'checking' | 'checked' | 'applying' | 'applied'
  rows: number
  done: number
  finished_at: Instant | null
}

export interface ImportRowTable {
  county: string
  import: Id
  row: number
  cells_sealed: string
  verdict: string
  name: string
  person: Id | null
  faults: string
  differs: string
  applied: boolean
}

export interface DuplicateTable {
  county: string
  id: Id
  a: Id
  b: Id
  place: PlaceCode
  place_b: PlaceCode
  reasons: DuplicateReason[]
  state: 'open' | 'merged' | 'different'
  found_at: Instant
  decided_by: string | null
  decided_at: Instant | null
  note: string
}

export interface MergeTable {
  county: string
  id: Id
  duplicate: Id
  place: PlaceCode
  kept: Id
  gone: Id
  kept_before: PersonTable
  gone_before: PersonTable
  at: Instant
  undone_at: Instant | null
}

export type PeopleTables = {
  people: PersonTable
  households: HouseholdTable
  identities: { blind: string; person: Id }
  person_changes: PersonChangeTable
  opening_questions: QuestionTable
  imports: ImportTable
  import_rows: ImportRowTable
  duplicates: DuplicateTable
  merges: MergeTable
  merge_moves: { county: string; merge: Id; what: string; record: Id }
}
