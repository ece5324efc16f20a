import { leftBehindRoutes } from '@balian/contract/care'
import { householdKnown } from '@balian/contract/household-known'
import { householdAdd, householdMoveIn } from '@balian/contract/households'
import { newId } from '@balian/contract/ids'
import { saidRoutes } from '@balian/contract/intake'
import { peopleAdd } from '@balian/contract/people'
import { floatingResidentRoutes } from '@balian/contract/residence'
import { afterAll, expect, it } from 'vitest'
import { world } from '../../../test/world.ts'

const w = await world()
afterAll(() => w.close())
const { a } = w.place

it('tells each officer what the lines know of a household as far as that officer reads them', async () => {
  const registrar = await w.officer('population-registrar', a.village1)
  const helper = await w.officer('care-helper', a.village1)
  const place = a.group1
  const add = async (name: string, birth: string) => (await registrar.do(peopleAdd, { id: newId(), place, name, sex: '2', birth })).id
  const [old, guest] = [await add('王秀英', '1950-05-01'), await add('何来', '1990-05-01')]
  const home = await registrar.do(householdAdd, { id: newId(), place, number: '12' })
  const members = [
    { id: old, relation: '02' },
    { id: guest, relation: '97' },
  ]
  await registrar.do(householdMoveIn, { id: home.id, version: home.version, members, day: '2026-11-24', newHead: old } as never)
  const cared = { person: old, category: '01', definition: 'elderly-2017', since: '2026-01-01' }
  await helper.do(leftBehindRoutes.add, { id: newId(), place, values: cared as never })
  const stay = { person: guest, reason: '01', dwelling: '02', registeredOn: '2026-01-01', expiresOn: '2027-01-01' }
  await registrar.do(floatingResidentRoutes.add, { id: newId(), place, values: stay as never })
  const parties = [{ id: newId(), kind: 'person' as const, person: old, role: 'speaker' }]
  const her = await w.account(old, '王秀英')
  const words = { words: '门前路灯坏了', channel: 'online' }
  await her.do(saidRoutes.open, { id: newId(), place: a.village1, title: '路灯坏了', parties: parties as never, values: words as never })

  const known = async (by: typeof registrar) => {
    const { rows, cases } = await by.read(householdKnown, { id: home.id })
    return [rows.map((row) => [row.register, row.people]), cases.map((row) => [row.kind, row.people])]
  }
  expect(await known(registrar)).toEqual([[['population.floatingResidents', [guest]]], []])
  expect((await known(await w.officer('errand-agent', a.village1)))[1]).toEqual([['said', [old]]])
  expect((await known(helper))[0]).toEqual([['care.leftBehind', [old]]])
  await expect((await w.officer('care-helper', a.village10)).read(householdKnown, { id: home.id })).rejects.toMatchObject({ code: 'not-found' })
  await expect(her.read(householdKnown, { id: home.id })).rejects.toMatchObject({ code: 'forbidden' })
})
