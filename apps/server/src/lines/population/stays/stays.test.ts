import { floatingBoard, floatingLeft, floatingRenew, floatingSettle, floatingStay } from '@balian/contract/floating'
import { type Id, newId } from '@balian/contract/ids'
import { messageList } from '@balian/contract/messages'
import { peopleAdd, peopleOpen } from '@balian/contract/people'
import { floatingResidentRoutes, rentalHouseRoutes } from '@balian/contract/residence'
import { houseCheckRoutes, policeReferralRoutes } from '@balian/contract/residence-checks'
import { housePage, tenantIn, tenantOut } from '@balian/contract/tenancies'
import { afterAll, expect, it } from 'vitest'
import { world } from '../../../../test/world.ts'
import { remindOfRenewals } from './remind.ts'

const w = await world()
afterAll(() => w.close())
const { a } = w.place
const registrar = await w.officer('population-registrar', a.village1)

const person = async (name: string): Promise<Id> => (await registrar.do(peopleAdd, { id: newId(), place: a.village1, name, sex: '1', birth: '1990-05-01' })).id
async function stay(name: string, expiresOn: string): Promise<{ id: Id; person: Id }> {
  const who = await person(name)
  const values = { person: who, reason: '01', dwelling: '02', registeredOn: '2025-12-01', expiresOn }
  const { id } = await registrar.do(floatingResidentRoutes.add, { id: newId(), place: a.village1, values })
  return { id, person: who }
}
const house = async (): Promise<Id> => {
  const values = { title: `东街${newId().slice(-6)}`, landlord: await person('房东'), use: '02' }
  return (await registrar.do(rentalHouseRoutes.add, { id: newId(), place: a.village1, values })).id
}

it('a registration that runs out is called to mind, renewed within a year, and keeps every period', async () => {
  const soon = await stay('周来', '2026-12-10')
  await stay('周晚', '2026-11-01')
  await stay('周久', '2027-11-01')
  expect((await registrar.read(floatingBoard, {})).counts).toEqual({ soon: 1, over: 1, all: 3, left: 0 })
  for (let n = 0; n < 2; n += 1) await remindOfRenewals(w.services)
  expect((await registrar.read(messageList, {})).items.map((one) => one.key).toSorted()).toEqual(['population.stayOver', 'population.staySoon'])
  const renew = (until: string, version = 1) => registrar.do(floatingRenew, { id: soon.id, version, until })
  await expect(renew('2026-12-10')).rejects.toMatchObject({ code: 'invalid' })
  await expect(renew('2028-01-10')).rejects.toMatchObject({ code: 'invalid' })
  await renew('2027-12-01')
  await expect(renew('2028-01-01')).rejects.toMatchObject({ code: 'stale' })
  const shown = await registrar.read(floatingStay, { id: soon.id })
  expect(shown).toMatchObject({ expiresOn: '2027-12-01', renewals: 1 })
  expect(shown.periods.map((one) => [one.from, one.until])).toEqual([
    ['2026-12-10', '2027-12-01'],
    ['2025-12-01', '2026-12-10'],
  ])
  expect((await registrar.read(floatingBoard, {})).counts.soon).toBe(0)
})

it('who leaves is gone from register, house and e-file; who settles stays a resident', async () => {
  const [gone, settled] = [await stay('吴去', '2027-01-01'), await stay('吴留', '2027-01-01')]
  const home = await house()
  for (const { person: who } of [gone, settled]) await registrar.do(tenantIn, { id: home, tenancy: newId(), person: who, from: '2026-03-01' })
  const version = async ({ id }: { id: Id }) => (await registrar.read(floatingStay, { id })).version
  await registrar.do(floatingLeft, { id: gone.id, version: await version(gone), on: '2026-11-20', whereTo: '兰州' })
  await registrar.do(floatingSettle, { id: settled.id, version: await version(settled), on: '2026-11-20', registered: true })
  expect(await registrar.read(peopleOpen, { id: gone.person })).toMatchObject({ state: 'gone', whereabouts: '兰州' })
  expect(await registrar.read(peopleOpen, { id: settled.person })).toMatchObject({ state: 'present', registeredPlace: a.village1 })
  const { tenants } = await registrar.read(housePage, { id: home })
  expect(tenants.map((one) => [one.name, one.endedOn])).toEqual([
    ['吴留', null],
    ['吴去', '2026-11-20'],
  ])
  await expect(registrar.do(floatingRenew, { id: gone.id, version: await version(gone), until: '2027-06-01' })).rejects.toMatchObject({ code: 'wrong-step' })
})

it('a house keeps its tenants from–to and shows its newest check until what was amiss is mended', async () => {
  const home = await house()
  const [one, who] = [newId(), await person('郑租')]
  await registrar.do(tenantIn, { id: home, tenancy: one, person: who, from: '2026-03-01', until: '2027-03-01', contract: true })
  await expect(registrar.do(tenantIn, { id: home, tenancy: newId(), person: who, from: '2026-04-01' })).rejects.toMatchObject({ code: 'already-there' })
  await expect(registrar.do(tenantOut, { id: one, version: 1, on: '2026-02-01' })).rejects.toMatchObject({ code: 'invalid' })
  await registrar.do(tenantOut, { id: one, version: 1, on: '2026-11-01', why: '搬走' })
  await expect(registrar.do(tenantOut, { id: one, version: 2, on: '2026-11-02' })).rejects.toMatchObject({ code: 'wrong-step' })
  const check = (values: object) => registrar.do(houseCheckRoutes.add, { id: newId(), place: a.village1, values: { house: home, ...values } as never })
  await expect(check({ checkedOn: '2026-11-01', hazard: '01' })).rejects.toMatchObject({ body: { fields: [{ path: 'values.dueOn' }] } })
  const { id } = await check({ checkedOn: '2026-11-01', hazard: '01', finding: '电线老化', dueOn: '2026-11-10' })
  expect((await registrar.read(rentalHouseRoutes.page, { id: home })).values).toMatchObject({ checkedOn: '2026-11-01', hazard: '01', mendedOn: null })
  await registrar.do(houseCheckRoutes.change, { id, version: 1, values: { recheckedOn: '2026-11-12', result: 'mended' } })
  expect((await registrar.read(rentalHouseRoutes.page, { id: home })).values.mendedOn).toBe('2026-11-12')
  expect(await registrar.read(housePage, { id: home })).toMatchObject({ nextCheck: '2027-04-30', checks: [{ result: 'mended' }] })
})

it('numbers of the police name a month that is over or runs, once a place', async () => {
  const numbers = (month: string) =>
    registrar.do(policeReferralRoutes.add, { id: newId(), place: a.village1, values: { month, referred: 3, security: 2, criminal: 1 } })
  await expect(numbers('2026-13')).rejects.toMatchObject({ code: 'invalid' })
  await expect(numbers('2026-12')).rejects.toMatchObject({ code: 'invalid' })
  await numbers('2026-10')
  await expect(numbers('2026-10')).rejects.toMatchObject({ code: 'already-there' })
})
