import type { Id, Instant, PlaceCode } from '@balian/contract/ids'
import type { Tx } from '../../platform/db/index.ts'

export interface Waiting {
  readonly route: string
  readonly state: 'waiting' | 'stuck'
  readonly because: string
  readonly since: Instant
}

export interface PhoneTable {
  account: Id
  id: Id
  place: PlaceCode | null
  name: string
  app: string
  villages: PlaceCode[]
  since: Instant
  seen: Instant
  synced: Instant | null
  waiting: Waiting[]
  cut_at: Instant | null
  cut_by: Id | null
  cut_why: string
}

export interface ParkedTable {
  county: string
  id: Id
  place: PlaceCode
  account: Id
  phone: Id
  command: Id
  route: string
  title: string
  /** Sealed. */
  input: string
  files: Id[]
  why: 'refused' | 'cut-off' | 'given-up'
  problem: string
  said: string
  written: Instant
  parked: Instant
  state: 'waiting' | 'taken' | 'dismissed'
  taker: Id | null
  note: string
}

export const t = (tx: Tx) => tx.withTables<{ phones: PhoneTable; parked_items: ParkedTable }>()
