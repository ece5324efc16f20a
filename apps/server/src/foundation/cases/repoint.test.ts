import { disputePage, reportDispute } from '@balian/contract/disputes'
import { duplicateList, duplicateMerge, duplicateScan, duplicateUnmerge } from '@balian/contract/duplicates'
import { newId } from '@balian/contract/ids'
import { peopleAdd } from '@balian/contract/people'
import { afterAll, expect, it } from 'vitest'
import { aMatter } from '../../../test/disputes.ts'
import { world } from '../../../test/world.ts'

const w = await world()
afterAll(() => w.close())

it('a case follows when two e-files turn out to be of one person, and back when that was a mistake', async () => {
  const { village1, group1 } = w.place.a
  const registrar = await w.officer('population-registrar', village1)
  const mediator = await w.officer('mediator', village1)
  const add = async () => {
    const id = newId()
    await registrar.do(peopleAdd, { id, name: '周全', sex: '1', birth: '1970-05-01', place: group1 })
    return id
  }
  const [kept, gone] = [await add(), await add()]
  const matter = aMatter(village1)
  const party = { id: newId(), kind: 'person' as const, person: gone, role: 'applicant' as const }
  const { id } = await mediator.do(reportDispute, { ...matter, parties: [party, matter.parties[1]!] })
  const partyNow = async () => (await mediator.read(disputePage, { id })).parties[0]!.person
  await registrar.do(duplicateScan, { place: village1 })
  const [pair] = (await registrar.read(duplicateList, {})).items
  await registrar.do(duplicateMerge, { id: pair!.id, kept })
  expect(await partyNow()).toBe(kept)
  const resident = await w.account(kept, '周全')
  expect((await resident.read(disputePage, { id })).head.id).toBe(id)
  await registrar.do(duplicateUnmerge, { id: pair!.id })
  expect(await partyNow()).toBe(gone)
  await expect(resident.read(disputePage, { id })).rejects.toMatchObject({ code: 'not-found' })
})
