import type { Day, Id, Instant, PlaceCode } from '@balian/contract/ids'
import type { Tx } from '../../platform/db/index.ts'

export interface SessionTable {
  county: string
  id: Id
  place: PlaceCode
  theme: string
  area: string
  plan: Id | null
  tutor: Id | null
  material: Id | null
  secret: string
  opened_by: Id
  opened_name: string
  opened_at: Instant
  closed_at: Instant | null
  activity: Id | null
}

export interface SignTable {
  county: string
  id: Id
  session: Id
  place: PlaceCode
  person: Id | null
  account: Id | null
  name: string
  count: number
  own: boolean
  at: Instant
}

export interface VersionTable {
  county: string
  id: Id
  material: Id
  place: PlaceCode
  label: string
  from_day: Day
  note: string
  made_at: Instant
}

export interface HolderTable {
  county: string
  id: Id
  material: Id
  version: Id
  place: PlaceCode
  holder: string
  copies: number
  on_day: Day
}

export interface AnswerTable {
  county: string
  id: Id
  place: PlaceCode
  area: string
  question: string
  answer: string
  basis: string
  consultation: Id
  published_at: Instant
  withdrawn_at: Instant | null
  withdrawn_why: string | null
}

interface PlanTable {
  county: string
  id: Id
  place: PlaceCode
  state: 'planned' | 'done' | 'missed'
  version: number
}

interface MaterialTable {
  county: string
  id: Id
  place: PlaceCode
}

export const t = (tx: Tx) =>
  tx.withTables<{
    lecture_sessions: SessionTable
    lecture_signs: SignTable
    law_plans: PlanTable
    law_materials: MaterialTable
    law_material_versions: VersionTable
    law_material_holders: HolderTable
    law_answers: AnswerTable
  }>()
