import type { Day, Id, Instant, PlaceCode } from '@balian/contract/ids'
import type { paperKinds } from '@balian/contract/library'
import type { LineName } from '@balian/contract/lines'
import type { Role } from '@balian/contract/roles'
import type { Tx } from '../../platform/db/index.ts'

export interface PaperTable {
  county: string
  id: Id
  place: PlaceCode
  kind: (typeof paperKinds)[number]
  line: LineName | null
  title: string
  number: string
  issuer: string
  audience: Role[]
  asks_receipt: boolean
  ended_on: Day | null
  ended_why: string
  opened_by: Id
  opened_at: Instant
  version: number
}

export interface VersionTable {
  county: string
  paper: Id
  number: number
  from_day: Day
  text: string
  change: string
  by: Id
  by_name: string
  at: Instant
}

export const t = (tx: Tx) =>
  tx.withTables<{
    library_papers: PaperTable
    library_versions: VersionTable
    library_reads: { county: string; paper: Id; number: number; account: Id; at: Instant }
  }>()
