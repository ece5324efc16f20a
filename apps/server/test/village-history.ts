import { withdrawDispute } from '@balian/contract/dispute-work'
import { reportDispute } from '@balian/contract/disputes'
import { dissolveGroup, foundGroup, joinGroup, leaveGroup } from '@balian/contract/groups'
import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import { peopleAdd, peopleChange, peopleDeath, peopleMove } from '@balian/contract/people'
import { mergePlace, splitPlace } from '@balian/contract/places'
import type { Role } from '@balian/contract/roles'
import { policeRoomRoutes } from '@balian/contract/safety'
import { sql } from 'kysely'
import type { As } from './as.ts'
import { aMatter } from './disputes.ts'
import type { World } from './world.ts'

type Thing = { readonly id: Id; place: PlaceCode; name: string; stands: boolean }

/** What there is, as plainly as it can be told: the model that the phone is held against. */
export interface Model {
  readonly villages: Set<PlaceCode>
  readonly socials: Set<PlaceCode>
  readonly people: Thing[]
  readonly rooms: Thing[]
  readonly groups: Thing[]
  readonly cases: Thing[]
  readonly members: { group: Id; person: Id; membership: Id }[]
  readonly posts: { id: Id; role: Role; place: PlaceCode; stands: boolean }[]
}

export type DeedName = keyof typeof deeds

/** What may happen; the numbers choose among what there is. */
export interface Deed {
  readonly what: DeedName
  readonly a: number
  readonly b: number
}

export interface Stage {
  readonly w: World
  readonly model: Model
  /** Whoever works in the county: management, and a safety officer. */
  readonly office: As
  readonly safety: As
  readonly township: PlaceCode
  /** Whose phone it is. */
  readonly holder: As
}

/** The roles that the holder may be given: one that reads little, one that reads nothing of the villages, two between. */
export const roles: readonly Role[] = ['mediator', 'safety-officer', 'help-supervisor', 'window-clerk']

const today = '2026-11-24'
let made = 0
const named = (what: string): string => `${what}${String.fromCodePoint(0x4e00 + (made += 1))}`
const pick = <T>(all: Iterable<T>, n: number): T | undefined => {
  const list = [...all]
  return list[n % Math.max(1, list.length)]
}
const standing = (all: readonly Thing[], n: number): Thing | undefined =>
  pick(
    all.filter((one) => one.stands),
    n,
  )
const placed = ({ villages, socials }: Model, n: number): PlaceCode => pick([...socials, ...villages], n)!
/** Edits carry the version that they are based on; whoever works at a desk sees it. */
const versionOf = async ({ w }: Stage, table: string, id: string): Promise<number> => {
  const key = sql.ref(table === 'places' ? 'code' : 'id')
  const { rows } = await w.services.db.system((tx) => sql<{ version: number }>`select version from ${sql.table(table)} where ${key} = ${id}`.execute(tx))
  return rows[0]!.version
}
const thing = (what: string, place: PlaceCode): Thing => ({ id: newId(), place, name: named(what), stands: true })

async function addPerson({ office, model }: Stage, a: number): Promise<void> {
  const one = thing('张', placed(model, a))
  await office.do(peopleAdd, { id: one.id, place: one.place, name: one.name, sex: '1', birth: '1960-02-03' })
  model.people.push(one)
}

async function renamePerson(stage: Stage, a: number): Promise<void> {
  const { office, model } = stage
  const one = standing(model.people, a)
  if (!one) return
  one.name = named('李')
  await office.do(peopleChange, { id: one.id, version: await versionOf(stage, 'people', one.id), name: one.name })
}

async function movePerson(stage: Stage, a: number, b: number): Promise<void> {
  const { office, model } = stage
  const [one, place] = [standing(model.people, a), placed(model, b)]
  if (!one || one.place === place) return
  one.place = place
  await office.do(peopleMove, { id: one.id, version: await versionOf(stage, 'people', one.id), day: today, place })
}

async function bury(stage: Stage, a: number): Promise<void> {
  const { office, model } = stage
  const one = standing(model.people, a)
  if (!one) return
  await office.do(peopleDeath, { id: one.id, version: await versionOf(stage, 'people', one.id), day: today })
  one.stands = false
}

async function addRoom({ safety, model }: Stage, a: number): Promise<void> {
  const one = thing('警务室', placed(model, a))
  await safety.do(policeRoomRoutes.add, { id: one.id, place: one.place, values: { title: one.name, station: '城关派出所' } as never })
  model.rooms.push(one)
}

async function endRoom(stage: Stage, a: number): Promise<void> {
  const { safety, model } = stage
  const one = pick(model.rooms, a)
  if (!one) return
  one.stands = !one.stands
  const version = await versionOf(stage, 'police_rooms', one.id)
  await safety.do(policeRoomRoutes.end, { id: one.id, version, on: one.stands ? null : today, why: '撤并' })
}

async function found({ office, model }: Stage, a: number): Promise<void> {
  const one = thing('互助组', placed(model, a))
  await office.do(foundGroup, { id: one.id, place: one.place, kind: 'industry', sub: 'planting', name: one.name, foundedOn: today })
  model.groups.push(one)
}

async function dissolve(stage: Stage, a: number): Promise<void> {
  const { office, model } = stage
  const one = standing(model.groups, a)
  if (!one) return
  await office.do(dissolveGroup, { id: one.id, version: await versionOf(stage, 'groups', one.id), on: today, why: '合并办理' })
  one.stands = false
}

async function join({ office, model }: Stage, a: number, b: number): Promise<void> {
  const [group, person] = [standing(model.groups, a), standing(model.people, b)]
  if (!group || !person || model.members.some((one) => one.group === group.id && one.person === person.id)) return
  const membership = newId()
  const joined = await office.do(joinGroup, { id: group.id, membership, person: person.id, on: today }).catch(() => null)
  if (joined) model.members.push({ group: group.id, person: person.id, membership })
}

async function leave({ office, model }: Stage, a: number): Promise<void> {
  const one = pick(model.members, a)
  if (one) await office.do(leaveGroup, { id: one.group, membership: one.membership, on: today }).catch(() => null)
}

async function openCase({ office, model }: Stage, a: number): Promise<void> {
  const one = thing('纠纷', placed(model, a))
  await office.do(reportDispute, aMatter(one.place, { id: one.id, title: one.name }))
  model.cases.push(one)
}

async function closeCase(stage: Stage, a: number): Promise<void> {
  const { office, model } = stage
  const one = standing(model.cases, a)
  if (!one) return
  await office.do(withdrawDispute, { id: one.id, version: await versionOf(stage, 'cases', one.id), note: '已自行和解' })
  one.stands = false
}

async function give({ w, model, holder, township }: Stage, a: number, b: number): Promise<void> {
  const one = { id: newId(), role: roles[a % roles.length]!, place: pick([...model.villages, ...model.socials, township], b)!, stands: true }
  model.posts.push(one)
  await w.services.db.system((tx) =>
    sql`insert into posts (id, account, role, place, from_day, made_at)
        values (${one.id}, ${holder.login!.id}, ${one.role}, ${one.place}, '2020-01-01', now())`.execute(tx),
  )
}

async function take({ w, model }: Stage, a: number): Promise<void> {
  const one = pick(
    model.posts.filter((post) => post.stands),
    a,
  )
  if (!one) return
  one.stands = false
  await w.services.db.system((tx) => sql`update posts set ended_at = now() where id = ${one.id}`.execute(tx))
}

/** Everything under the old codes goes on under the new ones. */
function follow(model: Model, moved: readonly { from: PlaceCode; to: PlaceCode }[]): void {
  const now = new Map(moved.map((one) => [one.from, one.to]))
  for (const one of [...model.people, ...model.rooms, ...model.groups, ...model.cases, ...model.posts]) {
    // A post that has ended stays where it was.
    if (one.stands || !('role' in one)) one.place = now.get(one.place) ?? one.place
  }
  for (const { from, to } of moved) {
    if (model.socials.delete(from)) model.socials.add(to)
  }
}

async function merge(stage: Stage, a: number, b: number): Promise<void> {
  const { office, model } = stage
  const villages = [...model.villages]
  const [from, into] = [pick(villages, a), pick(villages, b)]
  if (!from || !into || from === into || from.slice(0, 9) !== into.slice(0, 9)) return
  const { moved } = await office.do(mergePlace, { code: from, version: await versionOf(stage, 'places', from), day: today, into })
  follow(model, [...moved, { from, to: into }])
  model.villages.delete(from)
}

async function split(stage: Stage, a: number): Promise<void> {
  const { office, model } = stage
  const from = pick(model.villages, a)
  const beneath = [...model.socials].filter((code) => code.startsWith(from ?? '-'))
  if (!from || beneath.length < 2 || model.villages.size > 4) return
  const input = { code: from, version: await versionOf(stage, 'places', from), day: today, name: named('新村'), take: [beneath[0]!] }
  const { made: code, moved } = await office.do(splitPlace, input)
  model.villages.add(code)
  follow(model, moved)
}

const deeds = { addPerson, renamePerson, movePerson, bury, addRoom, endRoom, found, dissolve, join, leave, openCase, closeCase, give, take, merge, split }
export const deedNames = Object.keys(deeds) as (keyof typeof deeds)[]
export const happen = (stage: Stage, { what, a, b }: Deed): Promise<void> => deeds[what](stage, a, b)
