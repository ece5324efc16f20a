import { duplicateMerge, duplicateScan, duplicateUnmerge } from '@balian/contract/duplicates'
import {
  changeGroup,
  dissolveGroup,
  endLead,
  foundGroup,
  groupList,
  groupMembers,
  groupPage,
  joinGroup,
  leadGroup,
  leaveGroup,
  personGroups,
} from '@balian/contract/groups'
import { type Id, newId } from '@balian/contract/ids'
import { peopleAdd, peopleDeath, peopleList } from '@balian/contract/people'
import { peopleOpenings } from '@balian/contract/people-mine'
import { mergePlace } from '@balian/contract/places'
import { whoAmI } from '@balian/contract/session'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import type { As } from '../../../test/as.ts'
import { world } from '../../../test/world.ts'

const w = await world()
afterAll(() => w.close())
const { a } = w.place
const today = '2026-11-24'
const registrar = await w.officer('population-registrar', w.place.county)
const officer = await w.officer('mediator', a.village1)

const person = async (name: string, place = a.group1): Promise<Id> => {
  const id = newId()
  await registrar.do(peopleAdd, { id, name, sex: '1', birth: '1970-05-01', place })
  return id
}
let number = 0
const group = async (as: As = officer, place = a.village1): Promise<Id> => {
  number += 1
  const id = newId()
  await as.do(foundGroup, { id, place, kind: 'industry', sub: 'planting', name: `马铃薯种植${number}组`, foundedOn: '2026-03-01' })
  return id
}
const join = async (id: Id, who: Id): Promise<Id> => {
  const membership = newId()
  await officer.do(joinGroup, { id, membership, person: who, on: '2026-04-01' })
  return membership
}
const lead = async (id: Id, who: Id, more: object = {}): Promise<Id> => {
  const term = newId()
  await officer.do(leadGroup, { id, term, person: who, origin: 'able-person', chosen: 'elected', fromDay: '2026-04-01', ...more })
  return term
}

describe('a group', () => {
  it('is founded, joined, led and left, each with its day, and keeps its history', async () => {
    const [id, anna, bert] = [await group(), await person('马守田'), await person('牛耕地')]
    await join(id, anna)
    const second = await join(id, bert)
    await lead(id, anna)
    await officer.do(leaveGroup, { id, membership: second, on: today })
    const page = await officer.read(groupPage, { id })
    expect(page).toMatchObject({ members: 1, past: 1, leaders: [{ name: '马守田', origin: 'able-person' }], can: { leave: true, lead: true } })
    const past = await officer.read(groupMembers, { id, past: 'true' })
    expect(past.items).toMatchObject([{ id: second, person: bert, name: '牛耕地', joinedOn: '2026-04-01', leftOn: today }])
    await join(id, bert)
    expect((await officer.read(groupMembers, { id })).items.map((one) => [one.name, one.leads])).toEqual([
      ['马守田', true],
      ['牛耕地', false],
    ])
    expect((await officer.read(personGroups, { person: bert })).memberships.map((one) => one.leftOn)).toEqual([null, today])
  })

  it('takes nobody twice, no stranger, no day that cannot be, no sub-kind of another kind and no name that is taken', async () => {
    const [id, anna] = [await group(), await person('杨有粮')]
    await join(id, anna)
    const joins = (more: object) => expect(officer.do(joinGroup, { id, membership: newId(), person: anna, on: today, ...more })).rejects
    await joins({}).toMatchObject({ body: { fields: [{ path: 'person', key: 'member' }] } })
    await joins({ person: newId() }).toMatchObject({ body: { fields: [{ path: 'person', key: 'unknown' }] } })
    await joins({ person: await person('外村人', a.village10) }).toMatchObject({ body: { fields: [{ key: 'unknown' }] } })
    await joins({ on: '2026-02-28' }).toMatchObject({ body: { fields: [{ key: 'before-founding' }] } })
    await joins({ on: '2026-11-25' }).toMatchObject({ body: { fields: [{ key: 'day-ahead' }] } })
    const fresh = { id: newId(), place: a.village1, kind: 'geographic' as const, name: '邻里组', foundedOn: today }
    await expect(officer.do(foundGroup, { ...fresh, sub: 'transport' })).rejects.toMatchObject({ body: { fields: [{ path: 'sub' }] } })
    await officer.do(foundGroup, { ...fresh, sub: 'farming' })
    await expect(officer.do(foundGroup, { ...fresh, id: newId(), sub: 'farming' })).rejects.toMatchObject({
      body: { fields: [{ path: 'name', key: 'taken' }] },
    })
  })

  it('the same command twice acts once; an old version is told so', async () => {
    const [id, anna] = [await group(), await person('田宽')]
    const [command, membership] = [newId(), newId()]
    for (let i = 0; i < 2; i++) await officer.do(joinGroup, { id, membership, person: anna, on: today }, command)
    const facts = { id, kind: 'industry' as const, sub: 'trade' as const, name: `商贸组${number}` }
    expect(await officer.do(changeGroup, { ...facts, version: 1 })).toEqual({ version: 2 })
    await expect(officer.do(changeGroup, { ...facts, version: 1 })).rejects.toMatchObject({ code: 'stale' })
  })

  it('dissolved, it ends with all its memberships and terms, and nothing more is done with it', async () => {
    const [id, anna] = [await group(), await person('田实')]
    await join(id, anna)
    await lead(id, anna)
    await officer.do(dissolveGroup, { id, version: 1, on: today, why: '并入合作社' })
    expect(await officer.read(groupPage, { id })).toMatchObject({ members: 0, past: 1, leaders: [], endedOn: today, can: { join: 'dissolved' } })
    await expect(join(id, anna)).rejects.toMatchObject({ code: 'wrong-step' })
    const { items } = await officer.read(groupList, { size: 100 })
    expect(items.map((one) => one.id)).not.toContain(id)
  })
})

describe('leaders', () => {
  it('one leads several groups, and sees the members of these alone: their names, nothing else', async () => {
    const [one, two, other] = [await group(), await group(), await group()]
    const [leader, member, outsider] = [await person('王带头'), await person('李组员'), await person('赵外组')]
    await join(one, member)
    await join(other, outsider)
    await lead(one, leader)
    await lead(two, leader)
    const as = await w.account(leader)
    expect((await as.read(whoAmI, {})).groups.map((led) => led.id)).toEqual([one, two].toSorted())
    expect((await as.read(groupList, {})).items.map((led) => led.id).toSorted()).toEqual([one, two].toSorted())
    expect(await as.read(groupMembers, { id: one })).toMatchObject({ items: [{ person: member, name: '李组员' }], total: 1 })
    await expect(as.read(groupMembers, { id: other })).rejects.toMatchObject({ code: 'not-found' })
    await expect(as.read(groupMembers, { id: one, past: 'true' })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(as.read(peopleList, {})).rejects.toMatchObject({ code: 'forbidden' })
    await expect(as.do(joinGroup, { id: one, membership: newId(), person: outsider, on: today })).rejects.toMatchObject({ code: 'forbidden' })
    const scope = { prefixes: [], account: null, person: leader, groups: [one, two] }
    const seen = await w.services.db.as(scope, (tx) => sql<{ person: Id }>`select person from group_members`.execute(tx))
    expect(seen.rows).toEqual([{ person: member }])
  })

  it('a term that ends shuts the door at once; the last leader goes only with a reason', async () => {
    const [id, first, second] = [await group(), await person('孙老组长'), await person('周新组长')]
    const term = await lead(id, first)
    const as = await w.account(first)
    expect((await as.read(groupMembers, { id })).items).toEqual([])
    await expect(officer.do(endLead, { id, term })).rejects.toMatchObject({ body: { fields: [{ path: 'why', key: 'last-leader' }] } })
    const next = await lead(id, second)
    expect(await officer.do(endLead, { id, term })).toEqual({ leaderless: false })
    await expect(as.read(groupMembers, { id })).rejects.toMatchObject({ code: 'forbidden' })
    expect(await officer.do(endLead, { id, term: next, why: '本人辞任' })).toEqual({ leaderless: true })
    expect((await officer.read(groupList, { leaderless: 'true', size: 100 })).items.map((one) => one.id)).toContain(id)
    await expect(officer.do(endLead, { id, term: next, why: '本人辞任' })).rejects.toMatchObject({ code: 'wrong-step' })
  })

  it('a term runs by its days; nobody has two at once, and a leader hands over before leaving', async () => {
    const [id, anna] = [await group(), await person('吴任期')]
    const membership = await join(id, anna)
    await lead(id, anna, { toDay: today })
    const again = { id, term: newId(), person: anna, origin: 'able-person' as const, chosen: 'elected' as const }
    await expect(officer.do(leadGroup, { ...again, fromDay: today })).rejects.toMatchObject({ body: { fields: [{ path: 'person', key: 'leads' }] } })
    await expect(officer.do(leaveGroup, { id, membership, on: today })).rejects.toMatchObject({ code: 'leads-the-group' })
    const as = await w.account(anna)
    expect((await as.read(whoAmI, {})).groups).toHaveLength(1)
    w.at('2026-11-24T16:30:00Z') // half past midnight in Gansu: the term is over, the session is not… yet
    const later = await w.services.db.system((tx) => sql`update sessions set ends = '2026-12-01T00:00:00Z' returning id`.execute(tx))
    expect(later.rows.length).toBeGreaterThan(0)
    expect((await as.read(whoAmI, {})).groups).toEqual([])
    w.at('2026-11-24T02:00:00Z')
  })
})

describe('residents and places', () => {
  it('a member sees the own groups and who leads them, leaves them, and sees in the file who wrote it down', async () => {
    const [id, leader, anna] = [await group(), await person('郑组长'), await person('冯组员')]
    const membership = await join(id, anna)
    await lead(id, leader)
    const as = await w.account(anna)
    expect((await as.read(groupPage, { id })).terms.map((term) => term.name)).toEqual(['郑组长'])
    await expect(as.read(groupMembers, { id })).rejects.toMatchObject({ code: 'forbidden' })
    const { items } = await as.read(peopleOpenings, {})
    expect(items.map((one) => one.verb)).toContain('groups.join')
    await as.do(leaveGroup, { id, membership, on: today })
    await expect(as.read(groupPage, { id })).rejects.toMatchObject({ code: 'forbidden' })
    expect((await as.read(personGroups, { person: anna })).memberships).toMatchObject([{ leftOn: today }])
  })

  it('an officer of a village whose code starts alike sees and does nothing', async () => {
    const [id, anna] = [await group(), await person('陈邻人')]
    await join(id, anna)
    const neighbour = await w.officer('mediator', a.village10)
    await expect(neighbour.read(groupPage, { id })).rejects.toMatchObject({ code: 'not-found' })
    await expect(neighbour.do(dissolveGroup, { id, version: 1, on: today, why: '误会' })).rejects.toMatchObject({ code: 'not-found' })
    await expect(
      neighbour.do(foundGroup, { id: newId(), place: a.village1, kind: 'living', sub: 'left-behind', name: '越界组', foundedOn: today }),
    ).rejects.toMatchObject({ code: 'forbidden' })
    expect((await neighbour.read(groupList, {})).items).toEqual([])
    const clerk = await w.officer('window-clerk', a.code)
    await expect(clerk.do(dissolveGroup, { id, version: 1, on: today, why: '误会' })).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('who dies belongs to no group and leads none', async () => {
    const [id, anna] = [await group(), await person('卫长者')]
    await join(id, anna)
    await lead(id, anna)
    await registrar.do(peopleDeath, { id: anna, version: 1, day: today } as never)
    expect(await officer.read(groupPage, { id })).toMatchObject({ members: 0, leaders: [], terms: [{ now: false }] })
  })

  it('follows its village under another code, told apart where the name is taken there', async () => {
    const [{ village1, village2 }, admin] = [w.place.b, await w.officer('mediator', w.place.b.code)]
    const made = [village1, village2].map((place) => ({ id: newId(), place, kind: 'living' as const, sub: 'other' as const, name: '同名组', foundedOn: today }))
    for (const one of made) await admin.do(foundGroup, one)
    const manager = await w.officer('manager', w.place.county)
    await manager.do(mergePlace, { code: village1, into: village2, version: 1, day: today, note: '' })
    const { items } = await admin.read(groupList, { place: village2 })
    expect(items.map((one) => one.name).toSorted()).toEqual(['同名组', '同名组（乙乡201村）'])
    expect((await admin.read(groupList, { place: village1 })).items).toEqual([])
  })

  it('two e-files of one person become one membership, and two again when that was a mistake', async () => {
    const [id, other, kept, gone] = [await group(), await group(), await person('韩一人'), await person('韩一人')]
    for (const one of [kept, gone]) await join(id, one)
    const moved = await join(other, gone)
    await registrar.do(duplicateScan, { place: w.place.county })
    const pair = await w.services.db.system((tx) =>
      sql<{ id: Id }>`select id from duplicates where ${kept}::uuid in (a, b) and ${gone}::uuid in (a, b)`.execute(tx),
    )
    await registrar.do(duplicateMerge, { id: pair.rows[0]!.id, kept })
    expect(await officer.read(groupMembers, { id })).toMatchObject({ items: [{ person: kept }], total: 1 })
    expect(await officer.read(groupMembers, { id: other })).toMatchObject({ items: [{ id: moved, person: kept, name: '韩一人' }] })
    await registrar.do(duplicateUnmerge, { id: pair.rows[0]!.id })
    expect(await officer.read(groupMembers, { id: other })).toMatchObject({ items: [{ id: moved, person: gone }] })
  })

  it('is found by name, pinyin and initials, by kind and place', async () => {
    const id = newId()
    await officer.do(foundGroup, { id, place: a.group2, kind: 'geographic', sub: 'weddings-funerals', name: '河湾红白理事组', foundedOn: today })
    for (const q of ['红白', 'hewan', 'hwhb']) expect((await officer.read(groupList, { q })).items.map((one) => one.id)).toEqual([id])
    expect((await officer.read(groupList, { place: a.group2, kind: 'geographic' })).items).toHaveLength(1)
    expect((await officer.read(groupList, { place: a.group1 })).items).toHaveLength(0)
  })
})
