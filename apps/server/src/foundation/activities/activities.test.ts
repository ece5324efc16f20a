import { activityExport, activityList, activityPage, amendActivity, recordActivity, withdrawActivity } from '@balian/contract/activities'
import { addFile, getFile } from '@balian/contract/files'
import { foundGroup, leadGroup } from '@balian/contract/groups'
import { newId } from '@balian/contract/ids'
import { peopleAdd } from '@balian/contract/people'
import type { Sent } from '@balian/contract/route'
import { afterAll, describe, expect, it } from 'vitest'
import { samples } from '../../../test/sample-files.ts'
import { world } from '../../../test/world.ts'

const w = await world()
afterAll(() => w.close())
const { village1, village10, group1, code: township } = w.place.a

const patrol = (more: Partial<Sent<typeof recordActivity>> = {}): Sent<typeof recordActivity> => ({
  id: newId(),
  kind: 'patrol',
  place: village1,
  day: '2026-11-23',
  from: '19:30',
  to: '21:00',
  theme: '冬夜巡逻',
  who: [{ name: '李四', duty: '志愿者' }],
  reached: 12,
  findings: '村口路灯不亮。',
  ...more,
})

describe('an activity', () => {
  it('is recorded with who did it and its photos, and read back by the officers of the place', async () => {
    const officer = await w.officer('safety-officer', village1)
    const photo = await officer.upload(addFile, { id: newId(), place: village1 }, { name: '夜巡.jpg', bytes: samples.jpeg })
    const { id } = await officer.do(recordActivity, patrol({ files: [photo.id] }))
    const manager = await w.officer('manager', township)
    const page = await manager.read(activityPage, { id })
    expect(page).toMatchObject({
      theme: '冬夜巡逻',
      placeName: '甲镇201村',
      by: '干部',
      who: [{ name: '李四', duty: '志愿者' }],
      files: [{ name: '夜巡.jpg' }],
    })
    expect(page.can).toEqual({ amend: true, withdraw: true })
    expect((await manager.download(getFile, { id: photo.id })).bytes.equals(samples.jpeg)).toBe(true)
    const tutor = await w.officer('law-tutor', village1)
    expect((await tutor.read(activityPage, { id })).can).toEqual({ amend: 'role', withdraw: 'role' })
    const elsewhere = await w.officer('safety-officer', village10)
    await expect(elsewhere.read(activityPage, { id })).rejects.toMatchObject({ code: 'not-found' })
    await expect(elsewhere.download(getFile, { id: photo.id })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('is written by the officer of its line only, where the post stands, and not of tomorrow', async () => {
    const officer = await w.officer('safety-officer', village1)
    const tutor = await w.officer('law-tutor', village1)
    await expect(tutor.do(recordActivity, patrol())).rejects.toMatchObject({ code: 'forbidden' })
    await expect(officer.do(recordActivity, patrol({ place: village10 }))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(officer.do(recordActivity, patrol({ day: '2026-11-25' }))).rejects.toMatchObject({ body: { fields: [{ path: 'day' }] } })
    await expect(officer.do(recordActivity, patrol({ from: '20:00', to: '19:00' }))).rejects.toMatchObject({ body: { fields: [{ path: 'to' }] } })
    await expect(officer.do(recordActivity, patrol({ place: `${village1}77` }))).rejects.toMatchObject({ body: { fields: [{ key: 'no-such-place' }] } })
    await expect(officer.do(recordActivity, patrol({ files: [newId()] }))).rejects.toMatchObject({ body: { fields: [{ key: 'file-gone' }] } })
    await expect(officer.do(recordActivity, { ...patrol(), kind: 'screening' as 'patrol' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(w.nobody.do(recordActivity, patrol())).rejects.toMatchObject({ code: 'not-signed-in' })
  })

  it('sent twice stands once, is mended on its latest version, and once withdrawn stays and no longer counts', async () => {
    const officer = await w.officer('safety-officer', group1)
    const input = patrol({ place: group1, theme: '社内巡逻' })
    const command = newId()
    await officer.do(recordActivity, input, command)
    await officer.do(recordActivity, input, command)
    await expect(officer.do(recordActivity, input)).rejects.toMatchObject({ code: 'command-reused' })
    const { kind: _, place: __, ...deed } = input
    expect(await officer.do(amendActivity, { ...deed, version: 1, reached: 30, who: [] })).toEqual({ version: 2 })
    await expect(officer.do(amendActivity, { ...deed, version: 1 })).rejects.toMatchObject({ code: 'stale' })
    const list = () => officer.read(activityList, { place: group1, text: '社内' })
    expect(await list()).toMatchObject({ total: 1, reached: 30, items: [{ reached: 30, withdrawn: false, version: 2 }] })
    await officer.do(withdrawActivity, { id: input.id, version: 2, why: '记错了日期' })
    expect(await list()).toMatchObject({ total: 1, reached: 0, items: [{ withdrawn: true }] })
    await expect(officer.do(withdrawActivity, { id: input.id, version: 3, why: '再来一次' })).rejects.toMatchObject({ code: 'wrong-step' })
  })
})

it('the list goes by place, kind and day, newest first', async () => {
  const manager = await w.officer('manager', w.place.b.code)
  for (const [place, day] of [
    [w.place.b.village1, '2026-11-01'],
    [w.place.b.village10, '2026-11-03'],
  ] as const) {
    await manager.do(recordActivity, patrol({ place, day }))
  }
  await manager.do(recordActivity, patrol({ place: w.place.b.village1, day: '2026-11-02', kind: 'lecture', theme: '宪法宣传', reached: 80 }))
  const days = async (more: Sent<typeof activityList>) => (await manager.read(activityList, more)).items.map((one) => one.day)
  expect(await days({})).toEqual(['2026-11-03', '2026-11-02', '2026-11-01'])
  expect(await days({ place: w.place.b.village1 })).toEqual(['2026-11-02', '2026-11-01'])
  expect(await days({ kind: 'lecture' })).toEqual(['2026-11-02'])
  expect(await days({ from: '2026-11-02', to: '2026-11-02' })).toEqual(['2026-11-02'])
  expect(await days({ size: 1, page: 2 })).toEqual(['2026-11-02'])
  expect((await manager.read(activityList, { place: w.place.a.code })).items).toEqual([])
})

describe('what a mutual-aid group does by itself', () => {
  const group = async () => {
    const place = w.place.a.village2
    const [person, id, fromDay] = [newId(), newId(), '2026-11-01']
    const registrar = await w.officer('population-registrar', place)
    await registrar.do(peopleAdd, { id: person, place, name: '带头人', sex: '1', birth: '1975-05-05' })
    const mediator = await w.officer('mediator', place)
    await mediator.do(foundGroup, { id, place, kind: 'living', sub: 'other', name: `互助组${id.slice(-6)}`, foundedOn: fromDay })
    await mediator.do(leadGroup, { id, term: newId(), person, origin: 'warm-hearted', chosen: 'recommended', fromDay })
    return { id, leader: await w.account(person) }
  }
  const deed = (of: string, more: Record<string, unknown> = {}) => ({
    id: newId(),
    kind: 'group-activity' as const,
    place: w.place.a.village2,
    day: '2026-11-20',
    theme: '帮独居老人收玉米',
    groups: [of],
    reached: 6,
    values: { form: 'fields', households: 2 },
    ...more,
  })

  it('is written down by its leader with a photo, and seen by the leader and the officers of the place', async () => {
    const { id: of, leader } = await group()
    const photo = await leader.upload(addFile, { id: newId(), place: w.place.a.village2 }, { name: '收玉米.jpg', bytes: samples.jpeg })
    const { id } = await leader.do(recordActivity, deed(of, { files: [photo.id] }))
    const page = await leader.read(activityPage, { id })
    expect(page).toMatchObject({ values: { form: 'fields', households: 2 }, groups: [{ id: of }], files: [{ id: photo.id }], can: { amend: true } })
    expect((await leader.read(activityList, { group: of })).items.map((one) => one.id)).toEqual([id])
    const other = await group()
    await expect(other.leader.read(activityPage, { id })).rejects.toMatchObject({ code: 'not-found' })
    await expect(other.leader.do(recordActivity, deed(of))).rejects.toMatchObject({ code: 'forbidden' })
    const officer = await w.officer('care-helper', w.place.a.village2)
    const { values, groups, ...rest } = deed(of, { id, version: 1, reached: 8 })
    const { kind: _, place: __, ...mended } = { ...rest, values: { ...values, households: 3 }, groups }
    expect(await officer.do(amendActivity, mended as never)).toEqual({ version: 2 })
    const list = await officer.read(activityList, { kind: 'group-activity', items: 'form:fields' })
    expect(list).toMatchObject({ total: 1, reached: 8, kinds: [{ kind: 'group-activity', count: 1, reached: 8 }], items: [{ values: { households: 3 } }] })
    expect((await officer.read(activityList, { kind: 'group-activity', items: 'form:study' })).total).toBe(0)
    const sheet = await officer.download(activityExport, { kind: 'group-activity', place: w.place.a.village2 })
    expect(sheet.bytes.subarray(0, 2).toString()).toBe('PK')
  })

  it('says what its kind asks for, of groups of the place', async () => {
    const { id: of } = await group()
    const officer = await w.officer('manager', township)
    const fields = async (more: Record<string, unknown>) =>
      officer.do(recordActivity, deed(of, more)).then(
        () => 'done',
        (problem: { body: { fields: { path: string }[] } }) => problem.body.fields.map((one) => one.path),
      )
    expect(await fields({ values: {} })).toEqual(['values.form'])
    expect(await fields({ values: { form: 'dancing' } })).toEqual(['values.form'])
    expect(await fields({ groups: [] })).toEqual(['groups'])
    expect(await fields({ place: village1 })).toEqual(['groups'])
    expect(await fields({})).toBe('done')
  })
})

it('a kind that is its line’s alone is not read by officers of other lines', async () => {
  const helper = await w.officer('reintegration-helper', village1)
  const photo = await helper.upload(addFile, { id: newId(), place: village1 }, { name: '谈心.jpg', bytes: samples.jpeg })
  const { id } = await helper.do(recordActivity, patrol({ kind: 'help-talk', theme: '集体谈心', files: [photo.id] }))
  const officer = await w.officer('safety-officer', village1)
  await expect(officer.read(activityPage, { id })).rejects.toMatchObject({ code: 'not-found' })
  await expect(officer.download(getFile, { id: photo.id })).rejects.toMatchObject({ code: 'not-found' })
  expect((await officer.read(activityList, { kind: 'help-talk' })).total).toBe(0)
  expect((await helper.read(activityList, { kind: 'help-talk' })).total).toBe(1)
})
