import { householdAdd, householdChange, householdList, householdMoveIn, householdOpen, householdSplit } from '@balian/contract/households'
import { identityCheck } from '@balian/contract/identity-number'
import { type Id, newId } from '@balian/contract/ids'
import {
  peopleAdd,
  peopleBirth,
  peopleChange,
  peopleDeath,
  peopleDeparture,
  peopleFind,
  peopleList,
  peopleMarriage,
  peopleMove,
  peopleOpen,
  peopleReveal,
} from '@balian/contract/people'
import { peopleAnswerWhy, peopleAskWhy, peopleMine, peopleOpenings, peopleQuestions } from '@balian/contract/people-mine'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import type { As } from '../../../test/as.ts'
import { world } from '../../../test/world.ts'

const w = await world()
afterAll(() => w.close())
const { a, b } = w.place

let sequence = 0
/** A synthetic identity number (621199), always another one. */
function identity(birth: string, sex: '1' | '2'): string {
  sequence += 1
  const first = `621199${birth.replaceAll('-', '')}${String(sequence).padStart(2, '0')}${sex === '1' ? 1 : 2}`
  return first + identityCheck(first)
}

async function add(as: As, name: string, more: Partial<Parameters<typeof as.do<typeof peopleAdd>>[1]> = {}): Promise<Id> {
  const id = newId()
  await as.do(peopleAdd, { id, name, sex: '1', birth: '1970-05-01', place: a.group1, ...more })
  return id
}
async function household(as: As, number: string, place = a.group1): Promise<Id> {
  const id = newId()
  await as.do(householdAdd, { id, place, number, address: `${number}号` })
  return id
}
const version = async (as: As, id: Id) => (await as.read(peopleOpen, { id })).version

describe('the e-file', () => {
  it('is opened, masked, and the resident sees who opened it and asks why', async () => {
    const registrar = await w.officer('population-registrar', a.village1)
    const number = identity('1970-05-01', '1')
    const id = await add(registrar, '王建国', { identity: number, phone: '13893200001', address: '大营村1号' })
    const mediator = await w.officer('mediator', a.village1, { name: '李调解' })
    const file = await mediator.read(peopleOpen, { id })
    expect(file).toMatchObject({ name: '王建国', identity: `621***********${number.slice(-4)}`, phone: '138****0001', placeName: '甲镇201村01社' })
    expect(file.can).toMatchObject({ reveal: true, change: 'role' })
    expect(await mediator.do(peopleReveal, { id, item: 'identity', purpose: '核对调解协议' })).toEqual({ value: number })
    const resident = await w.account(id, '王建国')
    expect((await resident.read(peopleMine, {})).name).toBe('王建国')
    const { items } = await resident.read(peopleOpenings, {})
    expect(items.map((item) => [item.name, item.verb, item.purpose])).toEqual([
      ['李调解', 'people.reveal', '核对调解协议'],
      ['李调解', 'people.open', 'mediation'],
      ['干部', 'people.add', 'upkeep'],
    ])
    const question = newId()
    await resident.do(peopleAskWhy, { id: question, opening: items[0]!.id, question: '为什么看我的身份证号？' })
    await expect(resident.do(peopleAskWhy, { id: newId(), opening: items[0]!.id })).rejects.toMatchObject({ code: 'asked-already' })
    expect((await mediator.read(peopleQuestions, {})).items).toMatchObject([{ personName: '王建国', openedBy: '李调解', purpose: '核对调解协议' }])
    await mediator.do(peopleAnswerWhy, { id: question, answer: '签调解协议要核对身份' })
    await expect(mediator.do(peopleAnswerWhy, { id: question, answer: '再答' })).rejects.toMatchObject({ code: 'answered-already' })
    expect((await resident.read(peopleOpenings, {})).items[0]!.question).toMatchObject({ answer: '签调解协议要核对身份', answeredBy: '李调解' })
  })

  it('keeps a revealed number nowhere in the clear, and seals what it stores', async () => {
    const registrar = await w.officer('population-registrar', a.village1)
    const number = identity('1982-02-03', '2')
    const id = await add(registrar, '赵秀', { sex: '2', birth: '1982-02-03', identity: number })
    await registrar.do(peopleReveal, { id, item: 'identity', purpose: 'identity' })
    const found = await w.services.db.system(async (tx) => {
      const { rows } = await sql<{ n: number }>`select (select count(*) from commands where reply::text like ${`%${number}%`})::int
        + (select count(*) from audit where audit::text like ${`%${number}%`})::int
        + (select count(*) from people where people::text like ${`%${number}%`})::int as n`.execute(tx)
      return rows[0]!.n
    })
    expect(found).toBe(0)
  })

  it('belongs to its village: not to 10 beside 01, not to a group leader, not to a stranger', async () => {
    const registrar = await w.officer('population-registrar', a.village1)
    const id = await add(registrar, '孙东')
    for (const place of [a.village10, a.village2, b.code]) {
      const other = await w.officer('population-registrar', place)
      await expect(other.read(peopleOpen, { id })).rejects.toMatchObject({ code: 'not-found' })
      expect((await other.read(peopleFind, { q: '孙东' })).items).toEqual([])
      await expect(other.do(peopleAdd, { id: newId(), name: '某', sex: '1', birth: '1990-01-01', place: a.group1 })).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
    const leader = await w.account(null, '组长')
    await expect(leader.read(peopleOpen, { id })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(leader.read(peopleList, {})).rejects.toMatchObject({ code: 'forbidden' })
    const neighbour = await w.account(await add(registrar, '邻居'), '邻居')
    await expect(neighbour.read(peopleOpen, { id })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(w.nobody.read(peopleOpen, { id })).rejects.toMatchObject({ code: 'not-signed-in' })
  })

  it('is changed with its version, checked, and remembers what changed without numbers', async () => {
    const registrar = await w.officer('population-registrar', a.village1)
    const id = await add(registrar, '周平', { birth: '1990-01-01' })
    const command = newId()
    const change = { id, version: 1, name: '周萍', phone: '138 9320 0002', reason: '核对户口簿' }
    expect(await registrar.do(peopleChange, change, command)).toEqual({ version: 2 })
    expect(await registrar.do(peopleChange, change, command)).toEqual({ version: 2 })
    await expect(registrar.do(peopleChange, { id, version: 1, name: '周' })).rejects.toMatchObject({ code: 'stale' })
    for (const [identityNumber, key] of [
      ['621199900101123', 'identity.length-15'],
      [identity('1991-01-01', '1'), 'identity.birth'],
      [identity('1990-01-01', '2'), 'identity.sex'],
    ])
      await expect(registrar.do(peopleChange, { id, version: 2, identity: identityNumber! })).rejects.toMatchObject({ body: { fields: [{ key }] } })
    const { history } = await registrar.read(peopleOpen, { id })
    expect(history[0]).toMatchObject({ kind: 'changed', reason: '核对户口簿' })
    expect(history[0]!.changes).toEqual([
      { field: 'name', old: '周平', new: '周萍' },
      { field: 'phone', old: null, new: null },
    ])
    const clerk = await w.officer('mediator', a.village1)
    await expect(clerk.do(peopleChange, { id, version: 2, name: '周' })).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('is one for an identity number, in all counties, without telling where', async () => {
    const here = await w.officer('population-registrar', a.village1)
    const there = await w.officer('population-registrar', b.village1)
    const number = identity('1970-05-01', '1')
    await add(here, '吴一', { identity: number })
    await expect(add(there, '吴一', { place: b.group1, identity: number })).rejects.toMatchObject({ code: 'identity-known' })
  })
})

describe('finding', () => {
  it('goes by name, pinyin, initials, number, phone, address and place; a full number only', async () => {
    const registrar = await w.officer('population-registrar', b.village2)
    const number = identity('1970-05-01', '1')
    const id = await add(registrar, '单雄信', { place: `${b.village2}01`, identity: number, phone: '13893207777', address: '北街8号' })
    const by = async (q: string) => (await registrar.read(peopleFind, { q })).items.filter((item) => item.id === id).map((item) => item.by)
    expect(await by('单雄')).toEqual(['name'])
    expect(await by('shanxiong')).toEqual(['pinyin'])
    expect(await by('sxx')).toEqual(['pinyin'])
    expect(await by(number)).toEqual(['identity'])
    expect(await by('138 9320 7777')).toEqual(['phone'])
    expect(await by('北街8')).toEqual(['address'])
    expect(await by('乙乡202村')).toEqual(['place'])
    expect(await by('01社')).toEqual(['place'])
    expect(await by(number.slice(0, 12))).toEqual([])
    expect((await registrar.read(peopleList, { name: 'sxx', ageFrom: 56, ageTo: 56, sex: '1' })).total).toBe(1)
    expect((await registrar.read(peopleList, { name: 'sxx', ageFrom: 57 })).total).toBe(0)
    expect((await registrar.read(peopleList, { place: a.village1 })).total).toBe(0)
  })
})

describe('households', () => {
  it('have a head who needs a successor, are split and moved into', async () => {
    const manager = await w.officer('manager', a.code)
    const home = await household(manager, '0001')
    await expect(household(manager, '0001')).rejects.toMatchObject({ code: 'household-known' })
    const father = await add(manager, '陈父', { household: home, relation: '02' })
    const mother = await add(manager, '陈母', { household: home, relation: '10', sex: '2' })
    const son = await add(manager, '陈子', { household: home, relation: '20', birth: '1995-01-01' })
    await expect(manager.do(peopleDeath, { id: father, version: 1, day: '2026-11-01' })).rejects.toMatchObject({ code: 'head-needed' })
    await manager.do(peopleDeath, { id: father, version: 1, day: '2026-11-01', newHead: mother })
    await expect(manager.do(peopleChange, { id: father, version: 2, name: '陈' })).rejects.toMatchObject({ code: 'file-closed' })
    expect((await manager.read(householdOpen, { id: home })).people.map((one) => [one.name, one.relation])).toEqual([
      ['陈母', '02'],
      ['陈子', '20'],
    ])
    const daughterInLaw = await add(manager, '杨妻', { sex: '2', birth: '1996-01-01', place: `${a.village2}01` })
    await manager.do(peopleMarriage, { id: son, version: await version(manager, son), spouse: daughterInLaw, day: '2026-11-02', moveIn: true, relation: '38' })
    await manager.do(peopleBirth, { id: newId(), household: home, name: '陈孙', sex: '2', birth: '2026-11-20', relation: '42' })
    const opened = await manager.read(householdOpen, { id: home })
    expect(opened).toMatchObject({ headName: '陈母', members: 4 })
    const split = newId()
    const members = [
      { id: son, relation: '02' },
      { id: daughterInLaw, relation: '10' },
    ]
    await manager.do(householdSplit, { id: home, version: opened.version, newId: split, number: '0002', members, day: '2026-11-21' })
    expect((await manager.read(householdList, { place: a.village1, q: '陈子' })).items).toMatchObject([{ number: '0002', members: 2, headName: '陈子' }])
    const now = await manager.read(householdOpen, { id: home })
    await manager.do(householdChange, { id: home, version: now.version, number: '0009' })
    await expect(manager.do(householdChange, { id: home, version: now.version, number: '0010' })).rejects.toMatchObject({ code: 'stale' })
    await expect(manager.do(householdChange, { id: home, version: now.version + 1, state: 'ended' })).rejects.toMatchObject({ code: 'household-lived-in' })
    await manager.do(householdMoveIn, {
      id: split,
      version: 1,
      members: [{ id: mother, relation: '52' }],
      day: '2026-11-22',
      newHead: opened.people.find((one) => one.name === '陈孙')!.id,
    })
    expect((await manager.read(householdOpen, { id: split })).members).toBe(3)
  })
})

describe('moves', () => {
  it('take the file and its history along, within what the caller may reach', async () => {
    const manager = await w.officer('manager', w.county)
    const id = await add(manager, '马迁')
    const village = await w.officer('population-registrar', a.village1)
    await expect(village.do(peopleMove, { id, version: 1, day: '2026-11-01', place: b.group1 })).rejects.toMatchObject({ code: 'forbidden' })
    await manager.do(peopleMove, { id, version: 1, day: '2026-11-01', place: b.group1, address: '乙乡' })
    const there = await w.officer('population-registrar', b.village1)
    const file = await there.read(peopleOpen, { id })
    expect(file.history.map((entry) => entry.kind)).toEqual(['moved', 'added'])
    await expect(village.read(peopleOpen, { id })).rejects.toMatchObject({ code: 'not-found' })
    await there.do(peopleDeparture, { id, version: file.version, day: '2026-11-02', state: 'away', whereabouts: '兰州务工' })
    expect((await there.read(peopleList, { state: 'away' })).items.map((row) => row.id)).toEqual([id])
  })
})
