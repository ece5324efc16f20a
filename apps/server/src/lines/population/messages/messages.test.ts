import { type Id, newId } from '@balian/contract/ids'
import { messageList } from '@balian/contract/messages'
import { peopleAdd } from '@balian/contract/people'
import {
  serviceApprove,
  serviceEdit,
  serviceEstimate,
  serviceHandIn,
  serviceList,
  serviceMine,
  serviceOptOut,
  servicePage,
  serviceRead,
  serviceReturn,
  serviceWithdraw,
  serviceWrite,
} from '@balian/contract/service-messages'
import { afterAll, expect, it } from 'vitest'
import { world } from '../../../../test/world.ts'
import { sendDue } from '../../../foundation/messages/index.ts'
import { next, serviceSteps } from './rules.ts'
import { sendServiceMessages } from './send.ts'

const w = await world()
afterAll(() => w.close())
const { a } = w.place
const writer = await w.officer('population-registrar', a.village1, { name: '写信人' })
const manager = await w.officer('manager', a.code, { name: '审批人' })

const person = async (name: string, birth: string, place: string = a.village1): Promise<Id> =>
  (await (place === a.village1 ? writer : manager).do(peopleAdd, { id: newId(), place, name, sex: '1', birth })).id
const [old, young, far] = [await person('老人', '1950-01-01'), await person('青年', '2000-01-01'), await person('外村', '1950-01-01', a.village10)]
const [elder, youth] = [await w.account(old, '老人'), await w.account(young, '青年')]
const farAway = await w.account(far, '外村')

const draft = async (more: object = {}): Promise<Id> => {
  const id = newId()
  await writer.do(serviceWrite, { id, place: a.village1, kind: 'farm', title: '种子补贴开始申请', text: '请带身份证到村站办理。', ...more })
  return id
}
const send = async () => {
  await sendServiceMessages(w.services)
  await sendDue(w.services)
}
const version = async (id: Id): Promise<number> => (await writer.read(servicePage, { id })).version
const step = async (by: typeof writer, route: typeof serviceHandIn, id: Id, more: object = {}) => by.do(route, { id, version: await version(id), ...more })

it('every state allows the steps of its row, and no others', () => {
  const allowed = Object.keys(serviceSteps).map((one) => [
    one,
    ['draft', 'waiting', 'returned', 'approved', 'sent', 'withdrawn'].filter((s) => next(s as never, one as never)),
  ])
  expect(Object.fromEntries(allowed)).toEqual({
    edit: ['draft', 'returned'],
    handIn: ['draft', 'returned'],
    approve: ['waiting'],
    return: ['waiting'],
    withdraw: ['draft', 'waiting', 'returned', 'approved'],
    send: ['approved'],
  })
})

it('is written by one, returned and approved by another, sent once, and read by its receivers alone', async () => {
  const id = await draft({ ageFrom: 60 })
  expect(await writer.read(serviceEstimate, { place: a.village1, kind: 'farm', ageFrom: 60 })).toMatchObject({
    people: 1,
    reachable: 1,
    optedOut: 0,
    ways: [{ channel: 'in-app', takes: 1, first: 1 }],
  })
  await expect(step(manager, serviceApprove, id)).rejects.toMatchObject({ code: 'wrong-step' })
  await step(writer, serviceHandIn, id)
  await expect(step(writer, serviceApprove, id)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(step(writer, serviceReturn as never, id, { why: '不行' })).rejects.toMatchObject({ code: 'forbidden' })
  await step(manager, serviceReturn as never, id, { why: '写明截止日期' })
  expect((await writer.read(messageList, {})).items[0]).toMatchObject({ key: 'population.serviceReturned' })
  const { audience, kind, title } = await writer.read(servicePage, { id })
  await writer.do(serviceEdit, { ...audience, id, version: await version(id), kind, title, text: '截止十二月底。' } as never)
  await step(writer, serviceHandIn, id)
  await expect(manager.do(serviceApprove, { id, version: 1 })).rejects.toMatchObject({ code: 'stale' })
  await step(manager, serviceApprove, id)
  for (let n = 0; n < 2; n += 1) await send()
  expect((await elder.read(serviceMine, {})).items).toMatchObject([{ id, title: '种子补贴开始申请', text: '截止十二月底。', readAt: null }])
  for (const other of [youth, farAway]) expect((await other.read(serviceMine, {})).items).toEqual([])
  expect((await elder.read(messageList, {})).items.map((one) => one.key)).toEqual(['messages.received'])
  await expect(youth.do(serviceRead, { id })).rejects.toMatchObject({ status: 404 })
  await elder.do(serviceRead, { id })
  const page = await writer.read(servicePage, { id })
  expect(page).toMatchObject({ state: 'sent', totals: { people: 1, delivered: 1, read: 1, unreached: 0, optedOut: 0 } })
  expect(page.steps.map((one) => one.step)).toEqual(['write', 'handIn', 'return', 'edit', 'handIn', 'approve', 'send'])
  expect((await (await w.officer('manager', a.village10)).read(serviceList, {})).total).toBe(0)
})

it('who wants no messages of a kind gets none; the day of sending is kept; a withdrawn one never goes out', async () => {
  await elder.do(serviceOptOut, { kind: 'jobs', out: true, reason: '用不上' })
  await expect(youth.do(serviceOptOut, { person: old, kind: 'jobs', out: false })).rejects.toMatchObject({ status: expect.any(Number) })
  const [now, later, gone] = [await draft({ kind: 'jobs' }), await draft({ kind: 'jobs', sendOn: '2026-12-01' }), await draft({ kind: 'jobs' })]
  for (const id of [now, later, gone]) {
    await step(writer, serviceHandIn, id)
    await step(manager, serviceApprove, id)
  }
  await step(writer, serviceWithdraw as never, gone, { why: '写错了' })
  await send()
  expect((await youth.read(serviceMine, {})).items.map((one) => one.id)).toEqual([now])
  expect(await writer.read(servicePage, { id: now })).toMatchObject({ totals: { optedOut: 1 } })
  expect(await writer.read(servicePage, { id: later })).toMatchObject({ state: 'approved' })
  expect((await elder.read(serviceMine, {})).optedOut).toMatchObject([{ kind: 'jobs', reason: '用不上' }])
  await elder.do(serviceOptOut, { kind: 'jobs', out: false })
  expect((await elder.read(serviceMine, {})).optedOut).toEqual([])
})

it('each line tells audiences of its own; another line neither reads nor approves that', async () => {
  const mediator = await w.officer('mediator', a.village1)
  const id = newId()
  const text = { id, place: a.village1, kind: 'other' as const, title: '有矛盾早说', text: '请告诉村调解员。' }
  await expect(mediator.do(serviceWrite, text)).rejects.toMatchObject({ code: 'forbidden' })
  const own = { ...text, forLine: 'disputes' as const }
  await expect(mediator.do(serviceWrite, { ...own, register: 'boarders' })).rejects.toMatchObject({ body: { fields: [{ path: 'register' }] } })
  await expect(mediator.do(serviceWrite, { ...own, line: 'care' })).rejects.toMatchObject({ body: { fields: [{ path: 'line' }] } })
  await mediator.do(serviceWrite, { ...own, text: '{日期}来开会。' })
  await expect(mediator.do(serviceHandIn, { id, version: 1 })).rejects.toMatchObject({ body: { fields: [{ path: 'text' }] } })
  await mediator.do(serviceEdit, { ...own, version: 1, place: undefined } as never)
  await mediator.do(serviceHandIn, { id, version: 2 })
  expect((await mediator.read(serviceList, {})).items.map((one) => one.id)).toEqual([id])
  expect((await writer.read(serviceList, {})).items.map((one) => one.id)).not.toContain(id)
  await expect(writer.do(serviceApprove, { id, version: 3 })).rejects.toMatchObject({ code: 'not-found' })
  await manager.do(serviceApprove, { id, version: 3 })
})
