import { duplicateDifferent, duplicateList, duplicateMerge, duplicateOpen, duplicateScan, duplicateUnmerge } from '@balian/contract/duplicates'
import { householdAdd, householdOpen } from '@balian/contract/households'
import { identityCheck } from '@balian/contract/identity-number'
import { type Id, newId } from '@balian/contract/ids'
import { peopleAdd, peopleFind, peopleList, peopleOpen } from '@balian/contract/people'
import { afterAll, describe, expect, it } from 'vitest'
import type { As } from '../../../../test/as.ts'
import { world } from '../../../../test/world.ts'
import { near } from './near.ts'

const w = await world()
afterAll(() => w.close())
const { a, b } = w.place

const identity = (first: string): string => first + identityCheck(first)
async function add(as: As, name: string, more: Record<string, unknown> = {}): Promise<Id> {
  const id = newId()
  await as.do(peopleAdd, { id, name, sex: '1', birth: '1970-05-01', place: a.group1, ...more })
  return id
}

describe('duplicates', () => {
  it('are found with the reason, and namesakes with two numbers are not', async () => {
    const manager = await w.officer('manager', a.code)
    const one = identity('62119919700501001')
    const typo = identity('62119919700501091')
    await add(manager, '张三丰', { identity: one })
    await add(manager, '张三丰', { identity: typo })
    await add(manager, '张三丰', { identity: identity('62119919700501777') })
    await add(manager, '李四海', { identity: identity('62119919700501021') })
    await add(manager, '李四海', { place: `${a.village2}01` })
    await add(manager, '赵六', { phone: '13893201111', birth: '1980-01-01' })
    await add(manager, '赵六', { phone: '13893201111', birth: '1981-01-01' })
    await add(manager, '钱七', { phone: '13893201111' })
    expect(await manager.do(duplicateScan, { place: a.code })).toMatchObject({ found: 3 })
    expect(await manager.do(duplicateScan, { place: a.code })).toMatchObject({ found: 0 })
    const { items } = await manager.read(duplicateList, {})
    expect(items.map((item) => [item.a.name, item.reasons]).toSorted()).toEqual([
      ['张三丰', ['near-identity']],
      ['李四海', ['name-birth']],
      ['赵六', ['phone']],
    ])
    const village = await w.officer('population-registrar', a.village1)
    expect((await village.read(duplicateList, {})).items.map((item) => item.a.name).toSorted()).toEqual(['张三丰', '赵六'])
    const across = items.find((item) => item.a.name === '李四海')!
    await expect(village.read(duplicateOpen, { id: across.id })).rejects.toMatchObject({ code: 'not-found' })
    const neighbour = await w.officer('population-registrar', a.village10)
    await expect(neighbour.do(duplicateMerge, { id: across.id, kept: across.a.id })).rejects.toMatchObject({ code: 'not-found' })
    const mediator = await w.officer('mediator', a.code)
    await expect(mediator.read(duplicateList, {})).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('are compared, merged with what is chosen, and unmerged to what was', async () => {
    const registrar = await w.officer('population-registrar', b.village1)
    const home = newId()
    await registrar.do(householdAdd, { id: home, place: b.group1, number: '0201' })
    const number = identity('62119919700501031')
    const kept = await add(registrar, '周全', { place: b.group1, phone: '13893202222', occupation: '木匠' })
    const gone = await add(registrar, '周全', { place: b.group1, identity: number, education: '71', household: home, relation: '02' })
    const wife = await add(registrar, '周妻', { place: b.group1, sex: '2', birth: '1971-01-01', household: home, relation: '10' })
    await registrar.do(duplicateScan, { place: b.village1 })
    const [pair] = (await registrar.read(duplicateList, {})).items
    const opened = await registrar.read(duplicateOpen, { id: pair!.id })
    expect(opened).toMatchObject({ sameIdentity: false, merge: null })
    expect(opened.differ).toEqual(['identity', 'phone', 'householdNumber', 'relation', 'education', 'occupation'])
    expect([opened.a.values.education, opened.b.values.education].toSorted()).toEqual(['', '初中毕业'])
    await registrar.do(duplicateMerge, { id: pair!.id, kept, take: ['identity', 'education'], note: '同一个人' })
    await expect(registrar.do(duplicateMerge, { id: pair!.id, kept })).rejects.toMatchObject({ code: 'wrong-step' })
    expect(await registrar.read(peopleOpen, { id: kept })).toMatchObject({
      education: '71',
      occupation: '木匠',
      identity: expect.stringMatching(/^621/) as unknown,
    })
    expect(await registrar.read(peopleOpen, { id: gone })).toMatchObject({ state: 'merged', mergedInto: kept, identity: null })
    expect((await registrar.read(householdOpen, { id: home })).people.map((one) => [one.name, one.head])).toEqual([['周妻', true]])
    expect((await registrar.read(peopleFind, { q: number })).items.map((item) => item.id)).toEqual([kept])
    expect((await registrar.read(peopleList, { name: '周全' })).total).toBe(1)
    await registrar.do(duplicateUnmerge, { id: pair!.id })
    expect(await registrar.read(peopleOpen, { id: kept })).toMatchObject({ education: null, identity: null, occupation: '木匠' })
    expect(await registrar.read(peopleOpen, { id: gone })).toMatchObject({ state: 'present', education: '71', household: home })
    expect((await registrar.read(peopleFind, { q: number })).items.map((item) => item.id)).toEqual([gone])
    await registrar.do(duplicateDifferent, { id: pair!.id, note: '堂兄弟' })
    await registrar.do(duplicateScan, { place: b.village1 })
    expect((await registrar.read(duplicateList, {})).items).toEqual([])
    expect((await registrar.read(peopleOpen, { id: wife })).state).toBe('present')
  })
})

it('near numbers are slips of the pen', () => {
  expect(near('621199197005010011', '621199197005010911')).toBe(true)
  expect(near('621199197005010011', '621199197050010011')).toBe(true)
  expect(near('621199197005010011', '621199197005010011')).toBe(false)
  expect(near('621199197005010011', '621199198006010011')).toBe(false)
  expect(near('621199197005010011', '621199197005020029')).toBe(false)
})
