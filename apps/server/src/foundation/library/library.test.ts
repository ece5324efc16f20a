import { newId } from '@balian/contract/ids'
import { confirmRead, endPaper, issuePaper, paperList, paperPage, paperPrint, paperReaders, revisePaper } from '@balian/contract/library'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { world } from '../../../test/world.ts'
import { clearings } from './clearings.ts'
import { addressed, inForce, stateOf, untilOf } from './rules.ts'

describe('versions', () => {
  const versions = [
    { number: 1, from_day: '2024-01-01' },
    { number: 2, from_day: '2026-01-01' },
    { number: 3, from_day: '2027-01-01' },
  ]
  const [first, second, third] = versions as [(typeof versions)[0], (typeof versions)[0], (typeof versions)[0]]
  it('the latest that has begun is in force, until the next begins', () => {
    expect(inForce(versions, '2026-11-24')).toBe(second)
    expect(inForce(versions, '2020-01-01')).toBe(first)
    expect(untilOf(versions, first, null)).toBe('2026-01-01')
    expect(untilOf(versions, third, '2028-01-01')).toBe('2028-01-01')
    expect(versions.map((one) => stateOf(versions, one, null, '2026-11-24'))).toEqual(['superseded', 'in-force', 'ahead'])
    expect(stateOf(versions, second, '2026-11-01', '2026-11-24')).toBe('ended')
  })
  it('an audience of nobody is everybody in office', () => {
    expect(addressed([], ['mediator'])).toBe(true)
    expect(addressed([], [])).toBe(false)
    expect(addressed(['care-helper'], ['mediator'])).toBe(false)
  })
})

const w = await world()
afterAll(() => w.close())
const { a, b } = w.place
const township = await w.officer('manager', a.code, { name: '镇综治办' })
const mediator = await w.officer('mediator', a.village1, { name: '赵调解' })
const care = await w.officer('care-helper', a.village1, { name: '钱帮扶' })
const elsewhere = await w.officer('mediator', b.village1)

const circular = {
  place: a.code,
  kind: 'circular' as const,
  title: '关于做好冬季走访的通知',
  number: '甲镇综治〔2026〕9号',
  issuer: '甲镇综治办',
  audience: ['mediator' as const],
  asksReceipt: true,
  fromDay: '2026-11-01',
  text: '入冬以后，各村每周走访一次独居老人。',
}

it('a circular reaches whom it is for, is confirmed version by version, and its office sees who has not read it', async () => {
  const id = newId()
  await township.do(issuePaper, { id, ...circular })
  expect((await mediator.read(paperList, { toRead: 'true' })).items).toMatchObject([{ id, toRead: true, version: 1 }])
  expect((await care.read(paperList, {})).items).toMatchObject([{ id, toRead: false }])
  expect((await elsewhere.read(paperList, {})).items).toEqual([])
  await expect(elsewhere.read(paperPage, { id })).rejects.toMatchObject({ code: 'not-found' })
  await expect(care.do(confirmRead, { id, number: 1 })).rejects.toMatchObject({ code: 'wrong-step' })
  await expect(mediator.read(paperReaders, { id })).rejects.toMatchObject({ code: 'forbidden' })
  expect(await township.read(paperReaders, { id })).toMatchObject({ read: 0, all: 1, items: [{ name: '赵调解', readAt: null }] })
  await mediator.do(confirmRead, { id, number: 1 })
  expect(await township.read(paperReaders, { id, unread: 'true' })).toMatchObject({ read: 1, all: 1, items: [] })

  const { edit } = await township.read(paperPage, { id })
  await expect(township.do(revisePaper, { id, version: edit, fromDay: '2026-11-20', text: circular.text, change: '没有改动' })).rejects.toMatchObject({
    body: { fields: [{ key: 'unchanged' }] },
  })
  await township.do(revisePaper, { id, version: edit, fromDay: '2026-11-20', text: '入冬以后，各村每周走访两次独居老人。', change: '走访加密' })
  const page = await mediator.read(paperPage, { id, against: 1 })
  expect(page).toMatchObject({ shown: 2, toRead: true, against: { number: 1, text: circular.text }, versions: [{ number: 2 }, { untilDay: '2026-11-20' }] })
  expect(page.can).toMatchObject({ revise: 'role' })
  await expect(mediator.do(confirmRead, { id, number: 1 })).rejects.toMatchObject({ code: 'wrong-step' })
  expect((await mediator.read(paperList, { q: '走访两次' })).items).toHaveLength(1)
  expect((await mediator.read(paperList, { q: '走访一次' })).items).toEqual([])
  expect((await mediator.download(paperPrint, { id, number: 1 })).bytes.subarray(0, 4).toString()).toBe('%PDF')
  await township.do(endPaper, { id, version: page.edit, on: '2026-11-24', why: '冬季走访结束' })
  expect((await mediator.read(paperList, {})).items).toEqual([])
  expect((await mediator.read(paperList, { state: 'ended' })).items).toMatchObject([{ id, state: 'ended', toRead: false }])
})

it('forgets who confirmed a paper a while after it was ended; the paper stays', async () => {
  const id = newId()
  await township.do(issuePaper, { id, ...circular })
  await mediator.do(confirmRead, { id, number: 1 })
  const reads = () => w.services.db.system(async (tx) => (await sql`select from library_reads where paper = ${id}`.execute(tx)).rows.length)
  const clear = (before: string) =>
    w.services.db.system((tx) => clearings[0]!.clear({ tx, before: new Date(before), held: { places: [], records: [] }, limit: 1000 }))
  await clear('2027-01-01')
  expect(await reads()).toBe(1)
  const { version } = await township.read(paperPage, { id })
  await township.do(endPaper, { id, version, on: '2026-11-24', why: '冬季已过' })
  await clear('2026-11-24T00:00:00Z')
  expect(await reads()).toBe(1)
  await clear('2027-01-01')
  expect(await reads()).toBe(0)
  expect(await township.read(paperPage, { id })).toMatchObject({ title: circular.title })
})
