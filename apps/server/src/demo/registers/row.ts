import { creditCheck, creditCodeFault } from '@balian/contract/credit-code'
import type { Id, PlaceCode } from '@balian/contract/ids'
import type { Register } from '@balian/contract/registers'
import { columnOf } from '../../foundation/registers/index.ts'
import type { Keys } from '../../platform/crypto.ts'
import type { Division } from '../divisions.ts'
import type { DemoOfficer } from '../officers.ts'
import type { DemoHousehold, DemoPerson } from '../population/village.ts'
import type { Row } from '../rows.ts'
import type { Chance } from '../seed.ts'

/** A village with who lives there, for its registers. */
export interface VillageOf {
  readonly village: Division
  readonly homes: readonly DemoHousehold[]
  readonly people: readonly DemoPerson[]
  readonly officers: readonly DemoOfficer[]
  /** Members of the groups that the demo's group leader leads. */
  readonly ledMembers: ReadonlySet<Id>
  readonly own: Chance
}

/** A row of a register as it is told: its place and what its items say; people by themselves. */
export interface Told {
  readonly register: Register
  readonly id: Id
  readonly place: PlaceCode
  readonly title: string
  readonly values: Readonly<Record<string, string | number | boolean | null>>
}

/** Tells a row of a register; at the village itself when no other place is told. */
export type Tell = (register: Register, title: string, values: Told['values'], place?: string) => Told

/** As titles name a resident. */
export const named = ({ name, birth }: DemoPerson): string => `${name}（${birth.slice(0, 4)}）`

const nothing = (kind: string): string | boolean | null => (kind === 'text' || kind === 'long' ? '' : kind === 'yes' ? false : null)

/** The columns of a told row, all of them. */
export function registerRow({ register, id, place, title, values }: Told, at: Date, keys: Keys): Row {
  const items = register.items.map((item) => {
    const value = values[item.name] ?? nothing(item.kind)
    return [columnOf(item), item.kind === 'phone' && value !== null ? keys.seal(String(value)) : value] as const
  })
  return { ...Object.fromEntries(items), county: place.slice(0, 6), id, place, title, made_at: at }
}

/** How a row came onto its register; one a row, so the row's id serves as its own. */
export const addedRow = ({ register, id, place }: Told, at: Date): Row => ({
  county: place.slice(0, 6),
  id,
  register: register.name,
  record: id,
  place,
  at,
  name: '台账集中登记',
  kind: 'imported',
})

/** A code of the form of GB 32100 with right check characters, for an organization that does not exist. */
export function creditCode(own: Chance, county: PlaceCode): string {
  const first = `91${county}MA${own.between(100_000, 999_999)}`
  const codes = [...'0123456789X'].map((letter) => first + letter).map((code) => code + creditCheck(code))
  return codes.find((code) => creditCodeFault(code) === null)!
}

export const phone = (own: Chance): string => `0932-8${own.between(100_000, 999_999)}`
/** A day between two years. */
export const dayIn = (own: Chance, from: number, to: number): string =>
  `${own.between(from, to)}-${String(own.between(1, 12)).padStart(2, '0')}-${String(own.between(1, 28)).padStart(2, '0')}`
