import { type NewPerson, newPersonRows } from '../foundation/people/index.ts'
import type { Loader, Row } from './loader.ts'
import type { Home, Resident } from './people.ts'
import type { Setting } from './setting.ts'

/** Where people who came from elsewhere are registered, by code and name. */
export interface Origin {
  readonly code: string
  readonly name: string
}

const newPerson = (one: Resident, origin: Origin | undefined): NewPerson => ({
  id: one.id,
  place: one.place,
  household: one.household,
  relation: one.relation,
  name: one.name,
  sex: one.sex,
  birth: one.birth,
  ethnicity: '01',
  marital: one.married ? '20' : one.relation === '51' || one.relation === '52' ? '30' : '10',
  identity: one.identity,
  phone: one.phone,
  address: one.address,
  registered_place: origin ? origin.code : one.place,
  registered_address: origin ? origin.name : one.address,
  consistent: origin ? '02' : '01',
  state: one.away ? 'away' : 'present',
  whereabouts: one.away ? '外出务工' : '',
})

/** A village's households and e-files, with how each e-file came to be. `from`: who is registered elsewhere. */
export function addPeople(to: Loader, homes: readonly Home[], from: ReadonlyMap<string, Origin>, setting: Setting): void {
  const { madeAt } = setting
  const county = homes[0]?.place.slice(0, 6)
  const people = homes.flatMap((home) => home.people)
  const rows = newPersonRows(
    setting.keys,
    people.map((one) => newPerson(one, from.get(one.id))),
    madeAt,
  )
  to.add(
    'households',
    homes.map(({ id, place, number, address, people: [head] }): Row => ({ county, id, place, number, address, head: head!.id, made_at: madeAt })),
  )
  to.add('people', rows.people as unknown as Row[])
  to.add('identities', rows.identities)
  to.add(
    'person_changes',
    people.map(({ id, place }): Row => ({ county, id, person: id, place, at: madeAt, name: '人口信息集中采集', kind: 'imported' })),
  )
}
