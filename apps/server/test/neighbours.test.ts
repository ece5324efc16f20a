import { addFile, getFile } from '@balian/contract/files'
import { type Id, newId } from '@balian/contract/ids'
import { peopleMine } from '@balian/contract/people-mine'
import { addGuardian, helpResident } from '@balian/contract/residents'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handlers, policy } from '../src/app.ts'
import type { Handler } from '../src/platform/handler.ts'
import { As } from './as.ts'
import { type Neighbours, neighbours, nextDoor, secrets } from './neighbours.ts'
import { inputWith, takesIds } from './put-into.ts'
import { samples } from './sample-files.ts'
import { world } from './world.ts'

// Whatever id of a neighbour's a resident puts into whatever field of whatever route is open to residents: no word of the neighbour's
// comes back, and nothing of theirs changes.

const w = await world()
afterAll(() => w.close())
const { village1 } = w.place.a
let them: Neighbours
let me: As
let registrar: As

beforeAll(async () => {
  registrar = await w.officer('population-registrar', village1)
  const officers = { registrar, mediator: await w.officer('mediator', village1) }
  them = await neighbours(w, officers)
  me = await nextDoor(w, officers)
})

const myself = async (): Promise<Id> =>
  (await w.services.db.system((tx) => sql<{ person: Id }>`select person from accounts where id = ${me.login!.id}`.execute(tx))).rows[0]!.person

/** Routes that somebody without a post may be let in to; but those of the session itself, which would end it. */
const open = handlers.filter(({ route }) => {
  const rule = policy[route.name]!
  return (rule.own || rule.signedIn || rule.leaders || rule.public) && route.carries !== 'upload' && !route.name.startsWith('session.')
})

/** Fields that ask for a person or a group get the neighbour's, whatever else is tried. */
const fields: Readonly<Record<string, string>> = { person: 'person', of: 'child', guardian: 'person', ward: 'child', group: 'group', household: 'household' }

/** What the routes of a module are asked for besides; every one is tried with the person and with a matter of theirs. */
const ofModule: Readonly<Record<string, readonly string[]>> = {
  audit: ['opening'],
  deliberation: ['topic'],
  disputes: ['dispute'],
  elections: ['election'],
  'file-requests': ['request'],
  files: ['file', 'paper'],
  groups: ['group'],
  people: ['opening', 'question', 'child'],
  residents: ['dispute', 'guardian'],
}
const tries = ({ route }: Handler): readonly string[] => (takesIds(route) ? ['person', 'said', ...(ofModule[route.name.split('.')[0]!] ?? [])] : ['person'])

interface Answer {
  readonly status: number
  readonly code: string
  readonly told: string
}

async function put(as: As, { route }: Handler, name: string): Promise<Answer> {
  const id = (field: string): Id => them.ids[fields[field] ?? name]!
  const reply = await as.send(route, inputWith(route, { id, place: w.place.a.village10 }))
  const code = reply.statusCode === 200 ? 'done' : (reply.json() as { code: string }).code
  return { status: reply.statusCode, code, told: route.carries === 'download' && reply.statusCode === 200 ? '' : reply.body }
}

const theirs = async (): Promise<string[]> =>
  w.services.db.system(async (tx) => {
    const found = []
    for (const [table, column, id] of them.rows) {
      const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(table)} t where ${sql.ref(column)} = ${id} order by 1`.execute(tx)
      found.push(`${table}: ${rows.map(({ row }) => row).join('; ')}`)
    }
    return found
  })

/** Everything that came back of theirs, by route and id. */
async function tried(as: As): Promise<{ wrongs: string[]; codes: string[] }> {
  const wrongs: string[] = []
  const codes: string[] = []
  for (const handler of open) {
    const { route } = handler
    for (const name of tries(handler)) {
      const { code, told } = await put(as, handler, name)
      codes.push(code)
      const said = secrets.filter((word) => told.includes(word))
      if (said.length > 0) wrongs.push(`${route.name} with the ${name}: tells ${said.join()}`)
      if (code === 'broken') wrongs.push(`${route.name} with the ${name}: breaks`)
      // An export is a list of the caller's own reach, as the list beside it shows it.
      if (code === 'done' && route.carries === 'download' && takesIds(route) && !route.name.endsWith('.export'))
        wrongs.push(`${route.name} with the ${name}: hands out a file`)
    }
  }
  return { wrongs, codes }
}

describe('a resident', () => {
  it('reaches no other household by any route, identifier or file', async () => {
    expect(open.length).toBeGreaterThan(100)
    const before = await theirs()
    const { wrongs, codes } = await tried(me)
    expect(wrongs).toEqual([])
    expect(await theirs()).toEqual(before)
    // Most must have been refused for whose it is, and not for the form of what was sent.
    const share = (...of: string[]) => codes.filter((code) => of.includes(code)).length / codes.length
    expect(
      [share('invalid') < 0.25, share('not-found', 'forbidden') > 0.4],
      JSON.stringify(
        Object.groupBy(codes, (code) => code),
        (_, v) => (Array.isArray(v) ? v.length : v),
      ),
    ).toEqual([true, true])
  }, 300_000)

  it('would be seen to: as a guardian by record the same question tells of the child', async () => {
    const handler = handlers.find((one) => one.route.name === peopleMine.name)!
    const record = { id: newId(), person: them.ids['child']!, guardian: await myself(), basis: 'entrusted' as const, paper: '委托书', fromDay: '2026-01-01' }
    await registrar.do(addGuardian, record)
    expect((await put(me, handler, 'child')).told).toContain('欧阳秘二')
    await w.services.db.system((tx) => sql`delete from guardians where id = ${record.id}`.execute(tx))
    expect((await put(me, handler, 'child')).code).toBe('not-found')
  })

  it('reaches none either with somebody helping at the office’s machine', async () => {
    const clerk = await w.officer('window-clerk', village1)
    const help = await clerk.send(helpResident, { person: await myself(), presence: 'known' })
    const helped = new As(w.http, null, `balian_my=${help.cookies[0]!.value}`, 'my')
    const reads = {
      said: 'residents.matter',
      child: 'people.openings',
      request: 'file-requests.mine',
      opening: 'audit.proof',
      file: 'files.get',
      topic: 'deliberation.page',
    }
    for (const [name, route] of Object.entries(reads)) {
      const handler = handlers.find((one) => one.route.name === route)!
      const { told } = await put(helped, handler, name)
      expect({ route, said: secrets.filter((word) => told.includes(word)) }).toEqual({ route, said: [] })
    }
  })

  it('reaches no file by its name: an upload of the same name is another file', async () => {
    const own = newId()
    const same = { name: '秘密文书.jpg', bytes: samples.jpeg }
    await me.upload(addFile, { id: own, place: village1 }, same)
    expect((await me.download(getFile, { id: own })).bytes).toHaveLength(samples.jpeg.length)
    await expect(me.download(getFile, { id: '秘密文书.jpg' as Id })).rejects.toMatchObject({ code: 'invalid' })
    await expect(me.upload(addFile, { id: them.ids['file']!, place: village1 }, same)).rejects.toMatchObject({ code: 'command-reused' })
  })
})
