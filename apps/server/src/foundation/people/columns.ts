import type { PersonFields } from '@balian/contract/people'
import type { PersonTable } from './tables.ts'

/** The plain items of an e-file: the contract's key and the column that holds it. Sealed items are sealed.ts's. */
export const columns = {
  name: 'name',
  usedName: 'used_name',
  sex: 'sex',
  birth: 'birth',
  ethnicity: 'ethnicity',
  marital: 'marital',
  political: 'political',
  education: 'education',
  occupationClass: 'occupation_class',
  occupation: 'occupation',
  workPlace: 'work_place',
  address: 'address',
  registeredPlace: 'registered_place',
  registeredAddress: 'registered_address',
  consistent: 'consistent',
} as const satisfies Record<Exclude<keyof PersonFields, 'identity' | 'phone'>, keyof PersonTable>

export type PlainKey = keyof typeof columns
const pairs = Object.entries(columns) as [PlainKey, (typeof columns)[PlainKey]][]

/** The columns of the plain items that were sent; what was not sent is not there. */
export function columnsOf(fields: Partial<PersonFields>): Partial<PersonTable> {
  return Object.fromEntries(pairs.filter(([key]) => fields[key] !== undefined).map(([key, column]) => [column, fields[key]]))
}

/** The plain items of a row by the contract's keys. */
export const fieldsOf = (row: PersonTable): Omit<PersonFields, 'identity' | 'phone'> =>
  Object.fromEntries(pairs.map(([key, column]) => [key, row[column]])) as never

export interface FieldChange {
  field: string
  old: string | null
  new: string | null
}

const also = [
  ['place', 'place'],
  ['relation', 'relation'],
  ['household', 'household'],
  ['state', 'state'],
  ['whereabouts', 'whereabouts'],
] as const
const sealed = [
  ['identity', 'identity_blind'],
  ['phone', 'phone_blind'],
] as const

/** What differs between two states of an e-file. Of sealed items only the name is told, never a value. */
export function differences(before: PersonTable, after: PersonTable): FieldChange[] {
  const plain = [...pairs, ...also].filter(([, column]) => (before[column] ?? null) !== (after[column] ?? null))
  return [
    ...plain.map(([field, column]) => ({ field, old: before[column] ?? null, new: after[column] ?? null })),
    ...sealed.filter(([, column]) => before[column] !== after[column]).map(([field]) => ({ field, old: null, new: null })),
  ]
}
