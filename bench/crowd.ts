import { disputeList, disputePage, remarkDispute, reportDispute } from '@balian/contract/disputes'
import { indicatorFigures } from '@balian/contract/indicators'
import { peopleChange, peopleFind, peopleList, peopleOpen } from '@balian/contract/people'
import type pg from 'pg'
import { aMatter } from '../apps/server/test/disputes.ts'
import { Client } from './client.ts'
import { type Ground, makeAccount, rowsOf } from './ground.ts'
import { type Pair, quantile, timed } from './measure.ts'

type Kind = Pair['kind']
const kindsTimed: readonly Kind[] = ['find', 'list', 'page', 'dashboard', 'write']

/** One of the fifty: the management of a township, with some of its residents and matters. */
interface User {
  readonly client: Client
  readonly place: string
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly disputes: readonly string[]
}

/** Times one request as of a kind. */
type Told = <T>(kind: Kind, request: () => Promise<T>) => Promise<T>
type Deed = (user: User, n: number, told: Told) => Promise<unknown>

const of = <T>(items: readonly T[], n: number): T => items[n % items.length]!
const year = new Date().toISOString().slice(0, 4)
const period = { from: `${year}-01-01`, to: `${year}-12-31` }

const find: Deed = ({ client, people }, n, told) => told('find', () => client.read(peopleFind, { q: of(people, n).name }))
const residents: Deed = ({ client, place }, n, told) => told('list', () => client.read(peopleList, { place, page: (n % 5) + 1 }))
const ledger: Deed = ({ client, place }, _, told) => told('list', () => client.read(disputeList, { place }))
const file: Deed = ({ client, people }, n, told) => told('page', () => client.read(peopleOpen, { id: of(people, n).id }))
const matter: Deed = ({ client, disputes }, n, told) => told('page', () => client.read(disputePage, { id: of(disputes, n) }))
const numbers: Deed = ({ client, place }, _, told) =>
  told('dashboard', () => client.read(indicatorFigures, { place, ...period, line: 'disputes', below: 'true' }))
const report: Deed = ({ client, place }, _, told) => told('write', () => client.do(reportDispute, aMatter(place)))
const change: Deed = async (user, n, told) => {
  const { id, version } = await file(user, n, told).then((shown) => shown as { id: string; version: number })
  return told('write', () => user.client.do(peopleChange, { id, version, occupation: `务农${n}` }))
}
const remark: Deed = async (user, n, told) => {
  const { head } = (await matter(user, n, told)) as { head: { id: string; version: number } }
  return told('write', () => user.client.do(remarkDispute, { id: head.id, version: head.version, note: '已约双方' }))
}

/** A hundred deeds as an office does them: mostly looking. */
const day: readonly Deed[] = [
  [find, 30],
  [residents, 10],
  [ledger, 12],
  [file, 14],
  [matter, 10],
  [numbers, 10],
  [report, 6],
  [change, 4],
  [remark, 4],
].flatMap(([deed, share]) => Array.from({ length: share as number }, () => deed as Deed))

async function userOf(sql: pg.Client, address: string, nth: number, place: string): Promise<User> {
  const login = `bench-crowd-${nth}`
  await makeAccount(sql, login, 'manager', place)
  const range = [place, `${place}:`]
  // Each has residents and matters of its own, so that two do not change the same one at once.
  const people = await rowsOf<User['people'][number]>(
    sql,
    'select id, name from people where place >= $1 and place < $2 order by id offset $3 limit 20',
    ...range,
    nth * 20,
  )
  const client = await Client.signIn(address, login)
  const disputes = await Promise.all(Array.from({ length: 3 }, () => client.do(reportDispute, aMatter(place))))
  return { client, place, people, disputes: disputes.map(({ id }) => id) }
}

export interface Crowd {
  readonly users: number
  readonly seconds: number
  /** Requests answered a second. */
  readonly rate: number
  readonly failed: number
  readonly kinds: readonly { readonly kind: Kind; readonly requests: number; readonly p50: number; readonly p95: number; readonly p99: number }[]
}

/** So many users at once, each doing one thing after another with half a second to one and a half between (`pause` 1), or none at all (0). */
export async function crowd(sql: pg.Client, on: Ground, { users, seconds, pause }: { users: number; seconds: number; pause: number }): Promise<Crowd> {
  const townships = await rowsOf<{ code: string }>(
    sql,
    'select left(place, 9) as code from people where place >= $1 and place < $2 group by 1 having count(*) > 200 order by count(*) desc limit $3',
    on.city,
    `${on.city}:`,
    users,
  )
  const all: User[] = []
  for (let n = 0; n < users; n += 1) all.push(await userOf(sql, on.address, n, townships[n % townships.length]!.code))
  const times = new Map<Kind, number[]>(kindsTimed.map((kind) => [kind, []]))
  let failed = 0
  const told: Told = async (kind, request) => {
    let reply: Awaited<ReturnType<typeof request>>
    const took = await timed(async () => (reply = await request()))
    times.get(kind)!.push(took)
    return reply!
  }
  const until = performance.now() + seconds * 1000
  const go = async (user: User, nth: number) => {
    for (let n = nth * 37; performance.now() < until; n += 1) {
      if (pause > 0) await new Promise((resolve) => setTimeout(resolve, (0.5 + Math.random()) * 1000 * pause))
      await of(day, n * 61)(user, n, told).catch(() => (failed += 1))
    }
  }
  await Promise.all(all.map(go))
  const kinds = [...times].map(([kind, took]) => ({
    kind,
    requests: took.length,
    p50: quantile(took, 0.5),
    p95: quantile(took, 0.95),
    p99: quantile(took, 0.99),
  }))
  const requests = kinds.reduce((sum, one) => sum + one.requests, 0)
  return { users, seconds, rate: requests / seconds, failed, kinds }
}
