import type { Day } from '@balian/contract/ids'
import type { Role } from '@balian/contract/roles'

interface Versioned {
  readonly number: number
  readonly from_day: Day
}

/** The version in force on a day: the latest that has begun, or the first when none has. */
export const inForce = <V extends Versioned>(versions: readonly V[], today: Day): V =>
  versions.filter((one) => one.from_day <= today).toSorted((a, b) => b.number - a.number)[0] ?? versions.toSorted((a, b) => a.number - b.number)[0]!

/** Until when a version holds: the day on which the next begins, or the paper ends. */
export const untilOf = (versions: readonly Versioned[], one: Versioned, ended: Day | null): Day | null =>
  versions.filter(({ number }) => number > one.number).toSorted((a, b) => a.number - b.number)[0]?.from_day ?? ended

export function stateOf(versions: readonly Versioned[], one: Versioned, ended: Day | null, today: Day): 'ahead' | 'in-force' | 'superseded' | 'ended' {
  if (ended !== null && ended <= today) return 'ended'
  if (one.from_day > today) return 'ahead'
  return one.number === inForce(versions, today).number ? 'in-force' : 'superseded'
}

/** Whether somebody with these roles belongs to the audience; none told means everybody in office. */
export const addressed = (audience: readonly Role[], roles: readonly string[]): boolean =>
  roles.length > 0 && (audience.length === 0 || audience.some((role) => roles.includes(role)))
