import type { Day } from '@balian/contract/ids'
import { addDays } from '../../platform/calendar.ts'

/**
 * The last quarters that have ended, the latest first. Numbers are told of whole quarters only: of a page that changed daily, one day's
 * number could be taken from the next.
 */
export function lastQuarters(today: Day, count: number): { from: Day; to: Day }[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const first = year * 4 + Math.floor((month - 1) / 3)
  const start = (quarter: number): Day => `${Math.floor(quarter / 4)}-${String((quarter % 4) * 3 + 1).padStart(2, '0')}-01`
  return Array.from({ length: count }, (_, i) => ({ from: start(first - 1 - i), to: addDays(start(first - i), -1) }))
}
