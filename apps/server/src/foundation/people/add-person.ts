import type { Id, PlaceCode } from '@balian/contract/ids'
import { type PersonFields, peopleAdd, peopleBirth } from '@balian/contract/people'
import { command } from '../../platform/command.ts'
import type { Keys } from '../../platform/crypto.ts'
import { fail } from '../../platform/problem.ts'
import { columnsOf } from './columns.ts'
import { note } from './history.ts'
import { joinHousehold } from './membership.ts'
import { newPersonRows } from './new-person-rows.ts'
import { claimIdentity, sealIdentity, sealPhone } from './sealed.ts'
import { householdOf, insertPeople } from './store.ts'
import { allowAt, checkLiving, notLater } from './subject.ts'
import type { PersonTable } from './tables.ts'

type Fresh = Partial<PersonFields> & Pick<PersonFields, 'name' | 'sex' | 'birth'>
interface Stand {
  readonly id: Id
  readonly place: PlaceCode
  readonly household: Id | null
  readonly relation: string | null
}

/** A new e-file from what a form sent. */
export function freshPerson(keys: Keys, fields: Fresh, at: Stand, now: Date, today: string): PersonTable {
  notLater('birth', fields.birth, today)
  const { name, sex, birth } = fields
  const [row] = newPersonRows(keys, [{ ...columnsOf(fields), ...at, name, sex, birth }], now).people
  return { ...row!, ...sealIdentity(keys, fields.identity ?? null, today, fields), ...sealPhone(keys, fields.phone ?? null) }
}

export const peopleAddHandler = command(peopleAdd, {
  subject: async ({ input }) => ({ place: input.place }),
  audit: ({ input }) => ({ on: ['person', input.id], place: input.place, people: [input.id], purpose: 'upkeep' }),
  run: async (c) => {
    const { tx, me, input, now, today, services } = c
    await checkLiving(tx, input.place, today)
    const household = input.household ?? null
    if (household) {
      const home = await joinHousehold(tx, household, { id: input.id, relation: input.relation ?? null })
      if (home.place !== input.place) allowAt(me, 'people.add', home.place)
      input.place = home.place
      input.address ??= home.address
    }
    const at = { id: input.id, place: input.place, household, relation: input.relation ?? null }
    const row = freshPerson(services.keys, input, at, now, today)
    await claimIdentity(tx, row.identity_blind, row.id)
    await insertPeople(tx, [row])
    await note(c, row, { kind: 'added' })
    return { id: row.id, version: 1 }
  },
})

/** A newborn takes place and address of the household. */
export const peopleBirthHandler = command(peopleBirth, {
  subject: async ({ tx, input }) => {
    const home = (await householdOf(tx, input.household)) ?? fail('not-found')
    return { place: home.place, home }
  },
  audit: ({ input, subject }) => ({ on: ['person', input.id], place: subject.place, people: [input.id], purpose: 'upkeep' }),
  run: async (c) => {
    const { tx, input, subject, now, today, services } = c
    const home = await joinHousehold(tx, input.household, input)
    const at = { id: input.id, place: subject.place, household: home.id, relation: input.relation }
    const row = freshPerson(services.keys, { ...input, address: home.address, marital: '10' }, at, now, today)
    await claimIdentity(tx, row.identity_blind, row.id)
    await insertPeople(tx, [row])
    await note(c, row, { kind: 'born' })
    return { id: row.id, version: 1 }
  },
})
