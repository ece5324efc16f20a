import type { Day } from '@balian/contract/ids'
import type { StreamRow } from '@balian/contract/streams'
import { reads } from '../deeds/around.ts'

/** Whether a resident fits what was typed: part of the name, of the address, of the place or the household's number; or how the name is read. */
export function matches(row: StreamRow<'people'>, text: string): boolean {
  return reads(row, text) || [row.name, row.address, row.placeName, row.householdNumber ?? ''].some((one) => one.includes(text))
}

/** Whole years on a day. */
export const ageOn = (birth: Day, day: Day): number => Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0)
