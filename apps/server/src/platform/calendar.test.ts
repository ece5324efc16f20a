import { expect, it } from 'vitest'
import { addMonths, addWorkingDays, isKnown, isWorkingDay, lunarDate, workingDaysBetween } from './calendar.ts'

it('knows holidays and the Saturdays that make up for them', () => {
  expect(isWorkingDay('2013-02-16')).toBe(true) // Saturday, make-up day of the Spring Festival of 2013
  expect(isWorkingDay('2013-02-11')).toBe(false)
  expect(isWorkingDay('2026-10-01')).toBe(false)
  expect(isWorkingDay('2026-11-24')).toBe(true)
})

it('steps over National Day', () => {
  expect(addWorkingDays('2026-09-30', 1) > '2026-10-06').toBe(true)
  expect(workingDaysBetween('2026-09-30', addWorkingDays('2026-09-30', 15))).toBe(15)
})

it('says which years it does not know, and counts weekends there', () => {
  expect(isKnown(2026)).toBe(true)
  expect(isKnown(2027)).toBe(false)
  expect(isWorkingDay('2027-05-01')).toBe(false) // a Saturday
  expect(isWorkingDay('2027-05-03')).toBe(true) // Monday: its holiday is not published yet
})

it('counts months to the last day', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect(addMonths('2026-11-24', 2)).toBe('2027-01-24')
})

it('tells the lunar date', () => {
  expect(lunarDate('2013-12-04')).toContain('初二')
})
