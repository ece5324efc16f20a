import { informationOfficers, keyAreas, policeRooms, protectedSites } from '@balian/contract/safety'
import { patrolMembers, patrolTeams } from '@balian/contract/safety-patrols'
import { patrolPlans, patrolSpots, weekdays } from '@balian/contract/safety-plans'
import type { RegisterKind, Values } from '../../foundation/registers/index.ts'
import { wrong } from '../../platform/problem.ts'
import { officers } from './policy.ts'

const window = { roles: ['safety-officer', 'manager', 'window-clerk'] } as const

function checkClock(values: Values, name: string): void {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(String(values[name])))
    wrong(`values.${name}`, 'time', '请按“时:分”填写，如 20:00', 'Write hours and minutes, as in 20:00')
}

function checkPlan(values: Values): void {
  checkClock(values, 'startsAt')
  checkClock(values, 'endsAt')
  if (!weekdays.some((name) => values[name])) wrong('values.monday', 'no-day', '请至少选一个巡逻日', 'Choose at least one day')
  if (Number(values.everyWeeks) < 1) wrong('values.everyWeeks', 'too-few', '至少每一周一轮', 'At least every week')
  if (Number(values.people) < 1) wrong('values.people', 'too-few', '每班至少一人', 'At least one person')
  if (values.endsOn && String(values.endsOn) < String(values.beginsOn))
    wrong('values.endsOn', 'before-start', '截止日期不能早于开始日期', 'It cannot end before it begins')
}

/** The registers of the line, with who reads and keeps each. */
export const kinds: readonly RegisterKind[] = [
  { register: policeRooms, reading: window, keeping: officers },
  { register: informationOfficers, reading: officers, keeping: officers },
  { register: patrolTeams, reading: window, keeping: officers },
  { register: patrolMembers, reading: officers, keeping: officers },
  { register: patrolPlans, reading: officers, keeping: officers, check: checkPlan },
  { register: patrolSpots, reading: officers, keeping: officers },
  { register: protectedSites, reading: officers, keeping: officers },
  { register: keyAreas, reading: officers, keeping: officers },
]
