import { addFile, getFile } from '@balian/contract/files'
import { newId } from '@balian/contract/ids'
import { messageList } from '@balian/contract/messages'
import { peopleAdd, peopleChange, peopleDeath } from '@balian/contract/people'
import { cutPhone, openParked, parkedList, parkItem, phoneList, phoneReport, settleParked, syncCompare, syncStream } from '@balian/contract/sync'
import { bucketOf, digestsOf } from '@balian/contract/sync-digest'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { Phone } from '../../../test/phone.ts'
import { samples } from '../../../test/sample-files.ts'
import { world } from '../../../test/world.ts'

const w = await world()
afterAll(() => w.close())
const { village1, village2, code: township } = w.place.a

const names = (phone: Phone, key: string) =>
  phone
    .rows(key)
    .map((row) => row.data.name)
    .toSorted()

let born = 0
const person = (place: string, name: string) => ({
  id: newId(),
  place,
  name,
  sex: '1' as const,
  birth: `1960-01-${String((born++ % 28) + 1).padStart(2, '0')}`,
})

describe('what a phone fetches', () => {
  it('is what the list shows, and from then on only what changed', async () => {
    const officer = await w.officer('population-registrar', village1)
    const [zhang, li] = [person(village1, '张三'), person(village1, '李四')]
    await officer.do(peopleAdd, { ...zhang, identity: null, phone: '13800000000' })
    await officer.do(peopleAdd, li)
    const phone = new Phone(officer, village1)
    expect(await phone.round()).toContain(`people@${village1}`)
    expect(names(phone, `people@${village1}`)).toEqual(['张三', '李四'])
    expect(JSON.stringify([...phone.held])).not.toContain('13800000000')
    expect(await phone.round()).toEqual([])
    await officer.do(peopleChange, { id: li.id, version: 1, name: '李四光' })
    await officer.do(peopleDeath, { id: zhang.id, version: 1, day: '2026-11-20' })
    expect(await phone.round()).toEqual([`people@${village1}`])
    expect(names(phone, `people@${village1}`)).toEqual(['李四光'])
  })

  it('is nothing of another village, and goes when the post ends', async () => {
    const officer = await w.officer('population-registrar', village2)
    await officer.do(peopleAdd, person(village2, '王五'))
    const phone = new Phone(officer, `${village2},${village1}`)
    await phone.round()
    expect([...phone.held.keys()].filter((key) => key.endsWith(village1))).toEqual([])
    expect(names(phone, `people@${village2}`)).toEqual(['王五'])
    await expect(officer.read(syncStream, { phone: phone.id, key: `people@${village1}` })).rejects.toMatchObject({ code: 'not-found' })
    await w.services.db.system((tx) => sql`update posts set ended_at = now() where account = ${officer.login!.id}`.execute(tx))
    await phone.round()
    expect([...phone.held.keys()].filter((key) => key.includes('@'))).toEqual([])
  })

  it('misses nothing that is committed late, under a time and an id of before', async () => {
    const officer = await w.officer('population-registrar', w.place.b.village2)
    await officer.do(peopleAdd, person(w.place.b.village2, '早到'))
    const phone = new Phone(officer, w.place.b.village2)
    const key = `people@${w.place.b.village2}`
    const id = newId(Date.parse('2026-11-01T00:00:00Z'))
    const write = (meanwhile: () => Promise<unknown>) =>
      w.services.db.system(async (tx) => {
        await sql`insert into people (county, id, place, name, pinyin, initials, sex, birth, made_at)
          values (${w.county}, ${id}, ${w.place.b.village2}, '晚到', 'x', 'x', '1', '1960-01-01', '2026-11-01T00:00:00Z')`.execute(tx)
        await meanwhile()
      })
    // PostgreSQL holds the writing open while the phone reads; the embedded database has one session, and writes afterwards.
    if (w.services.db.engine === 'postgres') await write(() => phone.round())
    else {
      await phone.round()
      await write(() => Promise.resolve())
    }
    expect(names(phone, key)).toEqual(['早到'])
    expect(await phone.round()).toContain(key)
    expect(names(phone, key)).toEqual(['早到', '晚到'].toSorted())
  })

  it('comes in the buckets that differ, whole', async () => {
    const officer = await w.officer('population-registrar', w.place.b.village1)
    await Promise.all(Array.from({ length: 12 }, (_, i) => officer.do(peopleAdd, person(w.place.b.village1, `人${i}`))))
    const phone = new Phone(officer, w.place.b.village1)
    await phone.round()
    const key = `people@${w.place.b.village1}`
    const rows = phone.rows(key)
    expect(rows).toHaveLength(12)
    const gone = rows[0]!
    const have = digestsOf(rows.slice(1), 256)
    const { changed } = await officer.read(syncStream, { phone: phone.id, key, have })
    expect(changed.map((one) => one.n)).toEqual([bucketOf(gone.id, 256)])
    expect(changed[0]!.rows).toContainEqual(gone)
  })
})

const waiting = { route: 'people.change', state: 'stuck' as const, because: 'forbidden', since: '2026-11-23T00:00:00.000Z' }
const report = { name: 'Android', app: '1', synced: true }

describe('the office over the phones', () => {
  it('sees what waits in them, and cuts one off: it gets nothing more, but hands in what it holds', async () => {
    const [officer, manager, other] = [
      await w.officer('care-helper', village1, { name: '赵助' }),
      await w.officer('manager', township),
      await w.officer('manager', w.place.b.code),
    ]
    const phone = newId()
    await officer.do(phoneReport, { ...report, phone, waiting: [waiting] })
    const list = await manager.read(phoneList, { state: 'waiting' })
    expect(list.items).toMatchObject([{ id: phone, holder: '赵助', place: village1, state: 'fresh', waiting: [waiting] }])
    expect((await other.read(phoneList, {})).items).toEqual([])
    await expect(other.do(cutPhone, { id: phone, why: '手机丢失' })).rejects.toMatchObject({ code: 'not-found' })
    await expect(officer.read(phoneList, {})).rejects.toMatchObject({ code: 'forbidden' })
    await manager.do(cutPhone, { id: phone, why: '手机丢失' })
    await expect(officer.read(syncCompare, { phone })).rejects.toMatchObject({ code: 'phone-cut-off' })
    await expect(officer.read(syncStream, { phone, key: 'messages' })).rejects.toMatchObject({ code: 'phone-cut-off' })
    await expect(officer.do(phoneReport, { ...report, phone })).rejects.toMatchObject({ code: 'phone-cut-off' })
    const item = { id: newId(), phone, command: newId(), route: 'care.saw', input: '{"note":"身体好"}', title: '走访', why: 'cut-off' as const }
    await officer.do(parkItem, { ...item, written: '2026-11-23T00:00:00.000Z' })
    await officer.do(parkItem, { ...item, id: newId(), written: '2026-11-23T00:00:00.000Z' })
    expect(await manager.read(parkedList, {})).toMatchObject({ total: 1, items: [{ by: '赵助', title: '走访', state: 'waiting' }] })
    await manager.do(cutPhone, { id: phone, cut: false, why: '手机找回' })
    await officer.do(phoneReport, { ...report, phone })
  })

  it('opens what was parked, settles it, and its writer is told; what was written is sealed in the database', async () => {
    const officer = await w.officer('mediator', village2)
    const [manager, other] = [await w.officer('manager', township), await w.officer('manager', w.place.b.code)]
    const [id, photo] = [newId(), newId()]
    const input = JSON.stringify({ note: '两家已经说和' })
    await officer.upload(addFile, { id: photo, place: village2 }, { name: '现场.jpg', bytes: samples.jpeg })
    await officer.do(parkItem, {
      id,
      phone: newId(),
      command: newId(),
      route: 'disputes.remark',
      input,
      title: '宅基地纠纷',
      why: 'refused',
      problem: 'wrong-step',
      written: '2026-11-23T00:00:00.000Z',
      // One that never arrived does not hold it up.
      files: [photo, newId()],
    })
    const { rows } = await w.services.db.system((tx) => sql<{ input: string }>`select input from parked_items where id = ${id}`.execute(tx))
    expect(rows[0]!.input).not.toContain('说和')
    await expect(other.do(openParked, { id })).rejects.toMatchObject({ code: 'not-found' })
    expect(await manager.do(openParked, { id })).toMatchObject({ input, problem: 'wrong-step', files: [{ id: photo, type: 'image/jpeg' }] })
    expect((await manager.download(getFile, { id: photo })).bytes.equals(samples.jpeg)).toBe(true)
    await expect(other.download(getFile, { id: photo })).rejects.toMatchObject({ code: 'not-found' })
    await manager.do(settleParked, { id, as: 'taken', note: '已补记' })
    await expect(manager.do(settleParked, { id, as: 'dismissed', note: '再来' })).rejects.toMatchObject({ code: 'wrong-step' })
    expect((await officer.read(messageList, {})).items[0]).toMatchObject({ key: 'sync.taken', params: { title: '宅基地纠纷', note: '已补记' } })
  })

  it('stays over the phone of somebody whose post has ended', async () => {
    const officer = await w.officer('mediator', village1)
    const phone = newId()
    await officer.do(phoneReport, { ...report, phone })
    await w.services.db.system((tx) => sql`update posts set ended_at = now() where account = ${officer.login!.id}`.execute(tx))
    await officer.do(parkItem, {
      id: newId(),
      phone,
      command: newId(),
      route: 'x.y',
      input: '{}',
      title: '交接',
      why: 'refused',
      written: '2026-11-23T00:00:00.000Z',
    })
    const manager = await w.officer('manager', township)
    expect((await manager.read(parkedList, { place: village1 })).items.map((one) => one.title)).toContain('交接')
  })
})
