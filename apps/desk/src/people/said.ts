import { type CodeTableName, codeName } from '@balian/contract/codes'
import type { PersonState } from '@balian/contract/people'
import { purposeText } from '@balian/contract/purposes'
import { type RegisterField, registerField, registerFields } from '@balian/contract/register-fields'
import type { Tone } from '@balian/ui/status-tag'

/** Today in China. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())

/** Whole years since a birth date, on a day. */
export function ageOf(birth: string, day: string = today()): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4))
  return day.slice(5) < birth.slice(5) ? years - 1 : years
}

type Language = 'zh' | 'en'

/** What a code of a field says. */
export const codeSaid = (table: CodeTableName, code: string | null | undefined, language: Language): string => codeName(table, code, language)

/** A field's value in words. */
export function valueSaid(key: string, value: string | null | undefined, language: Language): string {
  const table = registerField(key)?.table
  return table ? codeName(table, value, language) : (value ?? '')
}

export const stateTones: Record<PersonState, Tone> = { present: 'good', away: 'info', gone: 'plain', dead: 'plain', merged: 'warn' }

/** A purpose in words; the caller's own words stay. */
export const purposeSaid = (purpose: string, language: Language): string => purposeText(purpose, language)

const fields: readonly RegisterField[] = registerFields
/** Items that forms show folded: filled only where the work at hand asks for them. */
export const optionalFields = fields.filter((field) => field.collect === 'optional').map((field) => field.key)
