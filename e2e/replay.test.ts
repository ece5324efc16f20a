import { type Id, newId } from '@balian/contract/ids'
import { peopleAdd } from '@balian/contract/people'
import { whoAmI } from '@balian/contract/session'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createApp } from '../apps/server/src/app.ts'
import type { As } from '../apps/server/test/as.ts'
import { type World, world } from '../apps/server/test/world.ts'
import { badLine, chances, wire } from './replay-line.ts'
import { newPhone, type Phone } from './replay-phone.ts'
import { faultsIn, writeWork } from './replay-work.ts'

const count = 120

let w: World
let http: World['http']
let address = ''
let phone: Phone
let line: ReturnType<typeof badLine>
let reachable = false
const people: Id[] = []

const listen = async (): Promise<void> => void (address = await http.listen({ port: 0, host: '127.0.0.1' }))

/** The server ends in the middle of the work, and another stands up over the same database. */
async function restart(): Promise<void> {
  await http.close()
  http = await createApp(w.services)
  await listen()
}

/** An officer with three posts in the village. */
async function officerOf(village: string): Promise<As> {
  const officer = await w.officer('mediator', village)
  for (const role of ['population-registrar', 'safety-officer'])
    await w.services.db.system((tx) =>
      sql`insert into posts (id, account, role, place, from_day, made_at)
          values (${newId()}, ${officer.login!.id}, ${role}, ${village}, '2020-01-01', now())`.execute(tx),
    )
  return officer
}

beforeAll(async () => {
  w = await world()
  http = w.http
  await listen()
  const { village1 } = w.place.a
  const officer = await officerOf(village1)
  for (let n = 0; n < 8; n += 1) {
    people.push(newId())
    await officer.do(peopleAdd, { id: people[n]!, place: village1, name: `张${n}`, sex: '1', birth: `1960-01-0${n + 1}` })
  }
  let asked = 0
  line = badLine(await wire(() => address, officer.login!), chances(2013), async () => {
    asked += 1
    if (asked === count / 2) await restart()
  })
  // Other tests may have read the phone's modules before there was a storage.
  vi.resetModules()
  const me = await officer.read(whoAmI, {})
  phone = await newPhone(me, (path, init) => (reachable ? line.carry(path, init) : Promise.reject(new TypeError('No network.'))))
})
afterAll(async () => {
  phone.close()
  await http.close()
  await w.close()
})

it(`${count} commands over a bad line and a restarted server: each acts exactly once, in order`, async () => {
  const written = await writeWork(phone, count, w.place.a.village1, people)
  expect(await phone.states()).toEqual({ waiting: count })
  await phone.reopen()
  reachable = true
  const begun = await phone.sendAll()
  expect(await phone.states()).toEqual({ done: count })
  expect(await w.services.db.system((tx) => faultsIn(tx, written))).toEqual([])
  expect(begun).toBe(line.met.lost + line.met['reply-lost'] + line.met.stranger)
  expect(Math.min(...Object.values(line.met))).toBeGreaterThan(3)
}, 300_000)
