import type { GroupKind, GroupSub, leaderChosen, leaderOrigin } from '@balian/contract/groups'
import type { Day, Id, Instant, PlaceCode } from '@balian/contract/ids'
import type { z } from 'zod'
import type { Tx } from '../../platform/db/index.ts'

export interface GroupTable {
  county: string
  id: Id
  place: PlaceCode
  kind: GroupKind
  sub: GroupSub
  name: string
  pinyin: string
  initials: string
  purpose: string
  joining: 'free' | 'confirmed'
  founded_on: Day
  ended_on: Day | null
  ended_why: string | null
  version: number
  made_at: Instant
}

export interface MemberTable {
  county: string
  id: Id
  in_group: Id
  place: PlaceCode
  person: Id
  joined_on: Day
  left_on: Day | null
}

export interface LeaderTable {
  county: string
  id: Id
  in_group: Id
  place: PlaceCode
  person: Id
  origin: z.output<typeof leaderOrigin>
  chosen: z.output<typeof leaderChosen>
  from_day: Day
  to_day: Day | null
  ended_at: Instant | null
  ended_why: string | null
}

export interface RequestTable {
  county: string
  id: Id
  in_group: Id
  place: PlaceCode
  person: Id
  name: string
  note: string
  asked_at: Instant
  state: 'waiting' | 'joined' | 'refused' | 'withdrawn'
  answer: string | null
  answered_at: Instant | null
}

type GroupTables = {
  group_requests: RequestTable
  groups: GroupTable
  group_members: MemberTable
  group_leaders: LeaderTable
}
export const t = (tx: Tx) => tx.withTables<GroupTables>()
