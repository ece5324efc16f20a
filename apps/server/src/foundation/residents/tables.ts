import type { FileRequestKind, fileRequestStates, RefusalGround } from '@balian/contract/file-requests'
import type { Day, Id, Instant, PlaceCode } from '@balian/contract/ids'
import type { GuardianBasis } from '@balian/contract/residents'
import type { Tx } from '../../platform/db/index.ts'

export interface InvitationTable {
  county: string
  id: Id
  person: Id
  place: PlaceCode
  /** Hash of the code on the slip. */
  code: string
  made_by: Id
  made_name: string
  made_at: Instant
  expires_at: Instant
  used_at: Instant | null
  ended_at: Instant | null
}

export interface PhoneCodeTable {
  id: Id
  /** Keyed hash of the number, and the number sealed. */
  phone: string
  sealed: string
  invitation: Id | null
  /** Hash of the code; null when it lets nobody in. */
  code: string | null
  made_at: Instant
  expires_at: Instant
  tries: number
  used_at: Instant | null
}

interface PhoneTable {
  account: Id
  blind: string
  sealed: string
  since: Instant
}

export interface GuardianTable {
  county: string
  id: Id
  ward: Id
  guardian: Id
  place: PlaceCode
  basis: GuardianBasis
  paper: string
  from_day: Day
  to_day: Day | null
  made_by: Id | null
  made_name: string
  made_at: Instant
  version: number
}

export interface FileRequestTable {
  county: string
  id: Id
  person: Id
  place: PlaceCode
  kind: FileRequestKind
  words: string
  asked_by: Id
  asked_at: Instant
  due: Day
  state: (typeof fileRequestStates)[number]
  answer: string | null
  ground: RefusalGround | null
  answered_by: string | null
  answered_at: Instant | null
  version: number
}

export const t = (tx: Tx) =>
  tx.withTables<{
    resident_invitations: InvitationTable
    resident_phones: PhoneTable
    phone_codes: PhoneCodeTable
    guardians: GuardianTable
    file_requests: FileRequestTable
  }>()
