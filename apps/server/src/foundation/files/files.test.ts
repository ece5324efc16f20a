import { addFile, getFile } from '@balian/contract/files'
import { newId } from '@balian/contract/ids'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import type { As } from '../../../test/as.ts'
import { samples } from '../../../test/sample-files.ts'
import { world } from '../../../test/world.ts'
import type { Caller } from '../../platform/caller.ts'
import { execute } from '../../platform/engine.ts'
import type { Download } from '../../platform/handler.ts'
import { may } from '../access/index.ts'
import { clearings, filesOf, getFileHandler, takeFiles } from './index.ts'

const w = await world()
afterAll(() => w.close())
const { village1, village2, village10 } = w.place.a

const send = (as: As, bytes: Buffer, name = '现场.jpg', id: string = newId()) => as.upload(addFile, { id, place: village1 }, { name, bytes })

/** A caller as the engine sees an officer with one post. */
const callerOf = (as: As, place: string): Caller => ({
  account: as.login!.id,
  session: null,
  name: as.login!.name,
  language: 'zh',
  posts: [{ id: newId(), role: 'mediator', place, placeName: place }],
  person: null,
  groups: [],
})
const scopeOf = (me: Caller) => ({ prefixes: me.posts.map((post) => post.place), account: me.account, person: null, groups: [] })

describe('an upload', () => {
  it('is kept as it is, under the ending of what it is, and shown in place when that is safe', async () => {
    const officer = await w.officer('mediator', village1)
    const kept = await send(officer, samples.png, '现场.照片.exe')
    expect(kept).toMatchObject({ name: '现场.照片.exe.png', type: 'image/png', size: samples.png.length, by: '干部' })
    const reply = await officer.send(getFile, { id: kept.id })
    expect(reply.rawPayload.equals(samples.png)).toBe(true)
    expect(reply.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'content-type': 'image/png' })
    expect(reply.headers['content-disposition']).toMatch(/^inline; filename\*=UTF-8''/)
    expect(reply.headers['content-security-policy']).toContain('sandbox')
    const sheet = await officer.send(getFile, { id: (await send(officer, samples.xlsx, '台账.xlsx')).id })
    expect(sheet.headers['content-disposition']).toMatch(/^attachment;/)
  })

  it('is refused in words when it is a renamed program, too large, or nothing', async () => {
    const officer = await w.officer('mediator', village1)
    await expect(send(officer, samples.exe, '照片.jpg')).rejects.toMatchObject({ code: 'wrong-file', body: { detail: expect.stringContaining('PDF') } })
    await expect(send(officer, Buffer.concat([samples.jpeg, Buffer.alloc(10 * 1024 * 1024)]))).rejects.toMatchObject({ code: 'too-large' })
    await expect(send(officer, Buffer.alloc(0))).rejects.toMatchObject({ body: { fields: [{ path: 'file' }] } })
    await expect(send(w.nobody, samples.jpeg)).rejects.toMatchObject({ code: 'not-signed-in' })
  })

  it('belongs to its sender until a record takes it; after a day it is gone', async () => {
    const [sender, other] = [await w.officer('mediator', village1), await w.officer('mediator', village1)]
    const { id } = await send(sender, samples.jpeg)
    await expect(other.download(getFile, { id })).rejects.toMatchObject({ code: 'not-found' })
    await expect(send(other, samples.jpeg, 'x.jpg', id)).rejects.toMatchObject({ code: 'command-reused' })
    const clear = (before: string) =>
      w.services.db.system((tx) => clearings[0]!.clear({ tx, before: new Date(before), held: { places: [], records: [] }, limit: 500 }))
    await clear('2026-11-23T02:00:00Z')
    expect((await sender.download(getFile, { id })).type).toBe('image/jpeg')
    await clear('2026-11-24T02:00:01Z')
    await expect(sender.download(getFile, { id })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a file of a record', () => {
  const record = { kind: 'test-record', id: newId(), place: village1 }
  const assigned: string[] = []
  const policy = { 'test.page': { roles: ['mediator'], assigned: true } } as const
  // A record that its place's officers see, and whoever is assigned to it.
  const handler = getFileHandler({
    policy,
    owners: [
      {
        kind: record.kind,
        route: 'test.page',
        find: async (tx) => {
          const { rows } = await sql<{ seen: boolean; me: string }>`select in_scope(${village1}) as seen, me_account() as me`.execute(tx)
          return rows[0]!.seen || assigned.includes(rows[0]!.me) ? { place: village1, assigned } : null
        },
      },
    ],
  })
  const get = (me: Caller, id: string) => {
    const hooks = { identify: async () => null, may: () => ({ yes: true }) as const, reading: (me: Caller) => me, audit: async () => undefined }
    const exchange = { device: '', setSession: () => undefined }
    return execute({ services: w.services, hooks, hearers: [], constraints: {} }, handler, {
      me,
      input: { id },
      command: null,
      file: null,
      exchange,
    }) as Promise<Download>
  }

  it('opens to whoever may read the record, and to nobody else', async () => {
    const sender = await w.officer('mediator', village1)
    const { id } = await send(sender, samples.pdf, '笔录.pdf')
    const me = callerOf(sender, village1)
    await w.services.db.as(scopeOf(me), (tx) => takeFiles(tx, [id], record))
    expect(samples.pdf.equals((await get(me, id)).body as Buffer)).toBe(true)
    for (const place of [village2, village10]) await expect(get(callerOf(await w.officer('mediator', place), place), id)).rejects.toThrow(/Not found/)
    const clerk = callerOf(await w.officer('window-clerk', village1), village1)
    await expect(get({ ...clerk, posts: [{ ...clerk.posts[0]!, role: 'window-clerk' }] }, id)).rejects.toThrow(/Not found/)
    const helper = callerOf(await w.officer('mediator', village10), village10)
    assigned.push(helper.account!)
    expect((await get(helper, id)).name).toBe('笔录.pdf')
    expect(may(helper, policy['test.page'], { place: village1 }).yes).toBe(false)
    expect(await w.services.db.as(scopeOf(helper), (tx) => filesOf(tx, record))).toMatchObject([{ id, name: '笔录.pdf' }])
  })

  it('is taken once, by its sender', async () => {
    const [sender, other] = [await w.officer('mediator', village1), await w.officer('mediator', village1)]
    const { id } = await send(sender, samples.jpeg)
    const take = (as: As) => w.services.db.as(scopeOf(callerOf(as, village1)), (tx) => takeFiles(tx, [id], record))
    await expect(take(other)).rejects.toMatchObject({ code: 'invalid', fields: [{ path: 'files', key: 'file-gone' }] })
    await take(sender)
    await expect(take(sender)).rejects.toMatchObject({ code: 'invalid' })
  })
})
