import type { Day } from '@balian/contract/ids'
import chineseDays from 'chinese-days'
import { SolarDay } from 'tyme4ts'

/** The years whose holidays and make-up days the calendar knows; chinese-days answers other years silently with weekends only. */
const known = { from: 2004, to: 2026 }

/**
 * Days that the State Council announced after the library's data ends, or that a place decided itself: true is a working day.
 * Fill it when the next year's notice is published; until then `isKnown` says no for that year.
 */
const overrides: Readonly<Record<Day, boolean>> = {}

/** Whether the holidays of this year are published; if not, only weekends count as free. */
export const isKnown = (year: number): boolean => year >= known.from && year <= known.to

/** A working day on the Chinese calendar: make-up Saturdays are, public holidays are not. */
export const isWorkingDay = (day: Day): boolean => overrides[day] ?? (isKnown(Number(day.slice(0, 4))) ? chineseDays.isWorkday(day) : isWeekday(day))

const isWeekday = (day: Day): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday >= 1 && weekday <= 5
}

/** The day `n` calendar days later (earlier when negative). */
export const addDays = (day: Day, n: number): Day => new Date(Date.parse(`${day}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10)

/** The day `n` working days after `day`, which itself does not count (民法典 art. 201); `n` ≥ 0. */
export function addWorkingDays(day: Day, n: number): Day {
  let at = day
  for (let left = n; left > 0; ) {
    at = addDays(at, 1)
    if (isWorkingDay(at)) left -= 1
  }
  return at
}

/** The same day of the month `n` months later, or that month's last day (民法典 art. 202). */
export function addMonths(day: Day, n: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month - 1 + n + 1, 0))
  last.setUTCDate(Math.min(date, last.getUTCDate()))
  return last.toISOString().slice(0, 10)
}

/** How many working days lie after `from` up to and with `to`; negative when `to` is before. */
export function workingDaysBetween(from: Day, to: Day): number {
  if (to < from) return -workingDaysBetween(to, from)
  let count = 0
  for (let at = from; at < to; ) {
    at = addDays(at, 1)
    if (isWorkingDay(at)) count += 1
  }
  return count
}

/** Calendar days from one day to another. */
export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** The lunar date in words, `冬月初二`. */
export function lunarDate(day: Day): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const lunar = SolarDay.fromYmd(year, month, date).getLunarDay()
  return `${lunar.getLunarMonth().getName()}${lunar.getName()}`
}
