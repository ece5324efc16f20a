import { newId } from '@balian/contract/ids'
import { markRead, messageList, messageUnread } from '@balian/contract/messages'
import { afterAll, describe, expect, it } from 'vitest'
import type { As } from '../../../test/as.ts'
import { world } from '../../../test/world.ts'
import { clearings, notify, notifyOffice } from './index.ts'

const w = await world()
afterAll(() => w.close())
const now = new Date('2026-11-24T02:00:00Z')
const { village1, village10, code: township } = w.place.a

/** Tells in the transaction of an officer of another village: whoever acts may tell anybody. */
const tell = (by: As, to: readonly As[], more: object = {}) =>
  w.services.db.as({ prefixes: [village10], account: by.login!.id, person: null, groups: [] }, (tx) =>
    notify(tx, { key: 'cases.handedOn', params: { place: '甲镇' }, to: to.map((one) => one.login!.id), now, ...more }),
  )

describe('a notice', () => {
  it('reaches its account only, counts as unread, and is marked by its reader', async () => {
    const [teller, reader, other] = [await w.officer('mediator', village10), await w.officer('mediator', village1), await w.officer('manager', township)]
    await tell(teller, [reader, reader], { about: { kind: 'case', id: 'c1', place: village1 }, urgent: true })
    await tell(teller, [reader], { now: new Date(now.getTime() + 1) })
    const list = await reader.read(messageList, {})
    expect(list).toMatchObject({ total: 2, unread: 2 })
    expect(list.items[1]).toMatchObject({ key: 'cases.handedOn', params: { place: '甲镇' }, about: { kind: 'case', id: 'c1' }, urgent: true, readAt: null })
    expect(await reader.read(messageUnread, {})).toEqual({ unread: 2, urgent: 1 })
    expect((await other.read(messageList, {})).items).toEqual([])
    await other.do(markRead, { ids: list.items.map((one) => one.id) })
    expect(await reader.do(markRead, { ids: [list.items[1]!.id] })).toEqual({ unread: 1 })
    expect((await reader.read(messageList, { unread: 'true' })).items.map((one) => one.id)).toEqual([list.items[0]!.id])
    expect(await reader.do(markRead, { upTo: list.items[0]!.id })).toEqual({ unread: 0 })
    await expect(w.nobody.read(messageList, {})).rejects.toMatchObject({ code: 'not-signed-in' })
  })

  it('of one occasion is told once', async () => {
    const [teller, reader] = [await w.officer('mediator', village10), await w.officer('mediator', village1)]
    const once = `deadline:${newId()}`
    await tell(teller, [reader], { once })
    await tell(teller, [reader], { once })
    expect((await reader.read(messageUnread, {})).unread).toBe(1)
  })

  it('is not told when the act fails', async () => {
    const reader = await w.officer('mediator', village1)
    const act = w.services.db.system(async (tx) => {
      await notify(tx, { key: 'x', to: [reader.login!.id], now })
      throw new Error('the act failed')
    })
    await expect(act).rejects.toThrow('the act failed')
    expect((await reader.read(messageUnread, {})).unread).toBe(0)
  })

  it('goes once read and old', async () => {
    const [teller, reader] = [await w.officer('mediator', village10), await w.officer('mediator', village1)]
    await tell(teller, [reader])
    await tell(teller, [reader])
    await reader.do(markRead, { ids: [(await reader.read(messageList, {})).items[0]!.id] })
    const time = { before: new Date('2026-12-23T02:00:00Z'), held: { places: [], records: [] }, limit: 500 }
    await w.services.db.system((tx) => clearings[0]!.clear({ tx, ...time }))
    expect(await reader.read(messageList, {})).toMatchObject({ total: 1, unread: 1 })
  })
})

it('an office is the nearest tier that holds the role today', async () => {
  const [upper, former, deputy] = [
    await w.officer('law-tutor', township),
    await w.officer('law-tutor', village1, { to: '2026-11-23' }),
    await w.officer('law-tutor', village10),
  ]
  const call = (place: string) =>
    w.services.db.system((tx) => notifyOffice(tx, { key: 'x', roles: ['law-tutor'], place, today: '2026-11-24', now, once: `call:${place}` }))
  const unread = async () => Promise.all([upper, former, deputy].map(async (one) => (await one.read(messageUnread, {})).unread))
  await call(`${village10}01`)
  expect(await unread()).toEqual([0, 0, 1])
  await call(village1)
  expect(await unread()).toEqual([1, 0, 1])
})
