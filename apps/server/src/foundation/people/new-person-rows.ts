import type { Id, PlaceCode } from '@balian/contract/ids'
import type { Keys } from '../../platform/crypto.ts'
import { nameColumns } from './names.ts'
import { identityColumns, phoneColumns } from './sealed.ts'
import { countyOf } from './store.ts'
import type { PersonTable } from './tables.ts'

type Optional = Partial<Omit<PersonTable, 'county' | 'id' | 'place' | 'name' | 'sex' | 'birth' | 'made_at' | 'version'>>

/** A resident whose items are known to be right (the demo, a migration): no checks. */
export interface NewPerson extends Optional {
  readonly id: Id
  readonly place: PlaceCode
  readonly name: string
  readonly sex: PersonTable['sex']
  readonly birth: string
  readonly identity?: string | null
  readonly phone?: string | null
}

const empty = {
  household: null,
  relation: null,
  used_name: '',
  ethnicity: null,
  marital: null,
  political: null,
  education: null,
  occupation_class: null,
  occupation: '',
  work_place: '',
  identity_sealed: null,
  identity_blind: null,
  phone_sealed: null,
  phone_blind: null,
  address: '',
  registered_place: null,
  registered_address: '',
  consistent: null,
  state: 'present',
  state_day: null,
  whereabouts: '',
  merged_into: null,
  version: 1,
} as const

/**
 * Rows for COPY (as the owner: COPY does not work under row-level security): sealed, hashed and with their pinyin. `identities` go into the
 * table of that name in the same transaction.
 */
export function newPersonRows(keys: Keys, people: readonly NewPerson[], now: Date): { people: PersonTable[]; identities: { blind: string; person: Id }[] } {
  const rows = people.map(
    ({ identity, phone, ...person }): PersonTable => ({
      ...empty,
      ...person,
      ...nameColumns(person.name),
      county: countyOf(person.place),
      ...(identity ? identityColumns(keys, identity) : {}),
      ...(phone ? phoneColumns(keys, phone) : {}),
      made_at: now.toISOString(),
    }),
  )
  return { people: rows, identities: rows.flatMap((row) => (row.identity_blind ? { blind: row.identity_blind, person: row.id } : [])) }
}
