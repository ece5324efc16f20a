import { newId } from '@balian/contract/ids'
import dayjs, { type Dayjs } from 'dayjs'
import type { Say } from '../../words/use-words.ts'
import type { CasePage } from '../case-page.ts'
import { fenOf } from '../money.ts'
import type { Field } from './field.ts'

type Values = Readonly<Record<string, unknown>>

/** What was entered, as the command takes it: days and moments as texts, yuan as fen; what is empty or hidden is left out. */
export function inputOf<P extends CasePage>(fields: readonly Field<P>[], values: Values, page: P): Record<string, unknown> {
  const shown = fields.filter((field) => field.when?.(values, page) ?? true)
  const pairs = shown.map((field) => [field.name, valueOf(field, values[field.name], page)] as const)
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined && value !== null && value !== ''))
}

function valueOf<P extends CasePage>(field: Field<P>, value: unknown, page: P): unknown {
  if (value === undefined || value === null) return undefined
  switch (field.kind) {
    case 'day':
      return (value as Dayjs).format('YYYY-MM-DD')
    case 'moment':
      return (value as Dayjs).toISOString()
    case 'yuan':
      return fenOf(value as number)
    case 'rows':
      return (value as Values[]).map((row) => ({ id: newId(), ...inputOf(field.fields ?? [], row ?? {}, page) }))
    case 'text':
    case 'area':
      return String(value).trim()
    default:
      return value
  }
}

/** What stands in the form at first. */
export const startOf = <P extends CasePage>(fields: readonly Field<P>[], page: P, t: Say): Record<string, unknown> =>
  Object.fromEntries(fields.flatMap((field) => (field.start ? [[field.name, field.start(page, t)]] : [])))

/** Today and now, as date fields hold them. */
export const today = (): Dayjs => dayjs()
