import { boarderBoard, boarderCard, boarderGroup, boarderPrint, boarderSeen, boarderUnseen } from '@balian/contract/boarders'
import { foundGroup, joinGroup, leadGroup } from '@balian/contract/groups'
import { type Id, newId } from '@balian/contract/ids'
import { peopleAdd } from '@balian/contract/people'
import { boarderRoutes } from '@balian/contract/residence'
import { sql } from 'kysely'
import { afterAll, expect, it } from 'vitest'
import { world } from '../../../../test/world.ts'

const w = await world()
afterAll(() => w.close())
const { a } = w.place
const registrar = await w.officer('population-registrar', a.village1)
const manager = await w.officer('manager', a.code)

const person = async (name: string): Promise<Id> => (await registrar.do(peopleAdd, { id: newId(), place: a.village1, name, sex: '1', birth: '2010-09-01' })).id
const phone = '13800000000'
const whole = {
  schoolParty: '李老师',
  schoolPhone: phone,
  policeParty: '民警王',
  policePhone: phone,
  parentParty: '张父',
  phone,
  landlordParty: '房东',
  landlordPhone: phone,
  groupParty: '组长',
  groupPhone: phone,
  signed: true,
  signedOn: '2026-09-01',
  fromOn: '2026-09-01',
  untilOn: '2027-07-01',
}
const board = async (name: string, values: object = whole): Promise<Id> => {
  const id = newId()
  await registrar.do(boarderRoutes.add, { id, place: a.village1, values: { person: await person(name), school: '甲镇中学', ...values } as never })
  return id
}
const gapsOf = async (id: Id) => (await registrar.read(boarderCard, { id })).gaps

it('shows what a card lacks, and a mended gap leaves the board', async () => {
  const id = await board('王全', { ...whole, groupParty: '', landlordPhone: null })
  expect(await gapsOf(id)).toEqual(['landlord', 'group'])
  const before = await registrar.read(boarderBoard, {})
  expect(before).toMatchObject({ boarders: 1, complete: 0 })
  expect(before.counts.filter((one) => one.count > 0).map((one) => one.gap)).toEqual(['landlord', 'group'])
  expect((await manager.read(boarderBoard, {})).places).toMatchObject([{ place: a.village1, boarders: 1, gaps: 1 }])
  await registrar.do(boarderRoutes.change, { id, version: 1, values: { groupParty: '组长', groupPhone: phone, landlordPhone: phone } })
  expect(await registrar.read(boarderBoard, {})).toMatchObject({ total: 0, complete: 1 })
  expect((await (await w.officer('population-registrar', a.village10)).read(boarderBoard, { show: 'all' })).boarders).toBe(0)
})

it('an agreement that ran out is a gap, and so is a pupil whom nobody saw for a fortnight', async () => {
  const id = await board('李远', { ...whole, untilOn: '2026-10-01' })
  expect(await gapsOf(id)).toEqual(['over'])
  await w.services.db.system((tx) => sql`update boarders set made_at = '2026-11-10T02:00:00Z' where id = ${id}`.execute(tx))
  expect(await gapsOf(id)).toEqual(['over', 'unseen'])
  const { checkIn } = await registrar.do(boarderSeen, { id, checkIn: newId() })
  expect(await gapsOf(id)).toEqual(['over'])
  await registrar.do(boarderSeen, { id, checkIn })
  expect((await registrar.read(boarderCard, { id })).checkIns).toHaveLength(1)
  await expect(registrar.do(boarderSeen, { id, checkIn: newId(), on: '2026-11-25' })).rejects.toMatchObject({ code: 'invalid' })
  await expect(registrar.do(boarderSeen, { id, checkIn: newId(), on: '2026-10-01' })).rejects.toMatchObject({ code: 'invalid' })
  await expect(manager.do(boarderUnseen, { id: checkIn })).rejects.toMatchObject({ code: 'invalid' })
  await manager.do(boarderUnseen, { id: checkIn, why: '记错了' })
  expect(await gapsOf(id)).toEqual(['over', 'unseen'])
  await expect(manager.do(boarderUnseen, { id: checkIn, why: '记错了' })).rejects.toMatchObject({ code: 'wrong-step' })
})

it('the leader of the group that looks after a pupil sees that one alone, and checks in', async () => {
  const [mine, other] = [await board('赵一'), await board('赵二')]
  const head = await person('组长')
  const group = newId()
  await registrar.do(foundGroup, { id: group, place: a.village1, kind: 'living', sub: 'boarders-parents', name: '家长互助组', foundedOn: '2025-01-01' })
  await registrar.do(joinGroup, { id: group, membership: newId(), person: head, on: '2025-01-01' })
  await registrar.do(leadGroup, { id: group, term: newId(), person: head, origin: 'warm-hearted', chosen: 'elected', fromDay: '2025-01-01' })
  const leader = await w.account(head, '组长')
  await expect(leader.read(boarderCard, { id: mine })).rejects.toMatchObject({ status: 404 })
  await registrar.do(boarderGroup, { id: mine, version: 1, group })
  await expect(registrar.do(boarderGroup, { id: mine, version: 1, group: null })).rejects.toMatchObject({ code: 'stale' })
  expect((await leader.read(boarderBoard, { show: 'all' })).items.map((one) => one.id)).toEqual([mine])
  await leader.do(boarderSeen, { id: mine, checkIn: newId(), how: 'lodging', note: '屋里暖和' })
  expect((await leader.read(boarderCard, { id: mine })).checkIns[0]).toMatchObject({ by: '组长', asLeader: true })
  await expect(leader.do(boarderSeen, { id: other, checkIn: newId() })).rejects.toMatchObject({ status: 404 })
  await expect(leader.do(boarderGroup, { id: mine, version: 2, group: null })).rejects.toMatchObject({ code: 'forbidden' })
})

it('card and agreement print as Word and PDF', async () => {
  const id = await board('孙印')
  for (const what of ['card', 'agreement'] as const) {
    const docx = await registrar.download(boarderPrint, { id, what, as: 'docx' })
    const pdf = await registrar.download(boarderPrint, { id, what, as: 'pdf' })
    expect([docx.bytes.subarray(0, 2).toString(), pdf.bytes.subarray(0, 4).toString()]).toEqual(['PK', '%PDF'])
  }
})
