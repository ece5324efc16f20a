import { boarderGroup } from '@balian/contract/boarders'
import { leftBehindRoutes } from '@balian/contract/care'
import { careDebts } from '@balian/contract/care-visits'
import { settleDispute } from '@balian/contract/dispute-work'
import { disputePage } from '@balian/contract/disputes'
import { errandRoutes } from '@balian/contract/errand-matters'
import { serviceItemRoutes } from '@balian/contract/errands'
import { foundGroup, joinGroup, leadGroup } from '@balian/contract/groups'
import { type Id, newId } from '@balian/contract/ids'
import { lectureSession, openSession } from '@balian/contract/lectures'
import { enterpriseRoutes } from '@balian/contract/organizations'
import { peopleAdd } from '@balian/contract/people'
import { boarderRoutes, floatingResidentRoutes } from '@balian/contract/residence'
import type { Role } from '@balian/contract/roles'
import { safetyPatrolAdd, safetyPatrolList, safetyRotaMake } from '@balian/contract/safety-patrol-log'
import { patrolMemberRoutes, patrolTeamRoutes } from '@balian/contract/safety-patrols'
import { patrolPlanRoutes, patrolSpotRoutes } from '@balian/contract/safety-plans'
import { myScreening } from '@balian/contract/screening'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { deeds } from '../apps/phone/src/lines/deeds.ts'
import { setOffset } from '../apps/phone/src/store/clock.ts'
import { openAllRounds } from '../apps/server/src/lines/disputes/screening/open-rounds.ts'
import type { As } from '../apps/server/test/as.ts'
import { type World, world } from '../apps/server/test/world.ts'
import { Hand, today, tried } from './hand.ts'

const phone = '13800000000'
let w: World
let leader: Hand
let members: readonly Id[]
let group: Id

const officers = new Map<Role, Promise<Hand>>()
/** The phone of an officer of the village. */
function officer(role: Role): Promise<Hand> {
  const known = officers.get(role) ?? w.officer(role, w.place.a.village1).then(Hand.of)
  officers.set(role, known)
  return known
}
const asOf = async (role: Role): Promise<As> => (await officer(role)).as

/** A new row of a register, whose routes these are. */
async function rowIn(routes: { readonly add: typeof leftBehindRoutes.add }, role: Role, values: Record<string, unknown>): Promise<Id> {
  return (await (await asOf(role)).do(routes.add, { id: newId(), place: w.place.a.village1, values: values as never })).id
}

beforeAll(async () => {
  w = await world()
  // An hour before the server's, so that what is written down now lies in its past however slow the test.
  setOffset(Date.parse('2026-11-24T01:00:00Z') - Date.now())
  const { group1 } = w.place.a
  const registrar = await asOf('population-registrar')
  const villager = async (name: string): Promise<Id> => (await registrar.do(peopleAdd, { id: newId(), place: group1, name, sex: '1', birth: '1960-02-03' })).id
  members = [await villager('张大山'), await villager('李小溪'), await villager('王春梅')]
  const mediator = await asOf('mediator')
  const of = { place: group1, kind: 'living', sub: 'left-behind', name: '一社互助组', foundedOn: today } as const
  group = (await mediator.do(foundGroup, { id: newId(), ...of })).id
  for (const person of members) await mediator.do(joinGroup, { id: group, membership: newId(), person, on: today })
  await mediator.do(leadGroup, { id: group, term: newId(), person: members[0]!, origin: 'warm-hearted', chosen: 'recommended', fromDay: today })
  leader = await Hand.of(await w.account(members[0]!, '张大山'))
})
afterAll(() => w.close())

const both = [false, true] as const

it('mediator: a dispute from the report to the visit after it; nothing found, and something found, in a round', async () => {
  const hand = await officer('mediator')
  await openAllRounds(w.services)
  for (const all of both) {
    const row = await hand.do('disputes.report', { all })
    await hand.do('disputes.accept', { row, all })
    await hand.do('disputes.hold', { row, all, set: { result: 'continued' } })
    await hand.do('disputes.hold', { row, all, set: { result: 'settled' } })
    await hand.do('disputes.remark', { row, all })
    const { version } = (await hand.as.read(disputePage, { id: row })).head
    await hand.as.do(settleDispute, { id: row, version, agreement: newId(), form: 'oral', facts: '口角', terms: '互相道歉', madeOn: today })
    await hand.do('disputes.visit', { row, all })
  }
  const [round] = (await hand.as.read(myScreening, {})).items
  await hand.do('screening.report', { row: round!.round, all: true, set: { nothing: 'no' } })
  for (const all of both) await hand.do('screening.finding', { row: round!.round, all })
  const second = await Hand.of(await w.officer('mediator', w.place.a.village2))
  await second.do('screening.report', { row: round!.round, all: false })
})

it('safety officer: a patrol goes out, checks in and comes home; a finding; deeds of their own', async () => {
  const hand = await officer('safety-officer')
  const team = await rowIn(patrolTeamRoutes, 'safety-officer', { title: '义务队', teamKind: 'volunteer', phone })
  for (const person of members) await rowIn(patrolMemberRoutes, 'safety-officer', { person, team, phone })
  const when = { tuesday: true, everyWeeks: 1, startsAt: '20:00', endsAt: '22:00', people: 2, beginsOn: '2026-11-01' }
  const plan = await rowIn(patrolPlanRoutes, 'safety-officer', { title: '夜巡', team, ...when })
  await rowIn(patrolSpotRoutes, 'safety-officer', { spot: '村口', plan })
  await hand.as.do(safetyRotaMake, { id: plan, from: today, to: today })
  await hand.as.do(safetyPatrolAdd, { id: newId(), place: w.place.a.village1, team, day: today, from: '22:00', to: '23:00', duty: [] })
  const turns = (await hand.as.read(safetyPatrolList, {})).items
  expect(turns.length).toBe(2)
  for (const [i, all] of both.entries()) {
    const row = turns[i]!.id
    await hand.do('safety.start', { row, all })
    await hand.do('safety.check', { row, all })
    await hand.do('safety.check', { row, all, set: { spot: 'elsewhere' } })
    await hand.do('safety.end', { row, all })
    for (const name of ['safety.finding', 'activity.patrol', 'activity.clean-up']) await hand.do(name, { all })
  }
})

it('registrar: a household visit, a file, boarders, floating residents and rental houses', async () => {
  const hand = await officer('population-registrar')
  const values = { person: members[1]!, school: '甲镇中学', phone }
  const boarder = await rowIn(boarderRoutes, 'population-registrar', values)
  await hand.as.do(boarderGroup, { id: boarder, version: 1, group })
  const stay = { person: members[2]!, reason: '01', dwelling: '02', registeredOn: '2026-01-01', expiresOn: '2026-12-01', phone }
  const floating = await rowIn(floatingResidentRoutes, 'population-registrar', stay)
  await hand.do('population.renew', { row: floating, all: true })
  for (const [i, all] of both.entries()) {
    await hand.do('population.seen', { row: boarder, all })
    await leader.do('population.seen', { row: boarder, all })
    await hand.do('population.file', { row: members[0]!, all, set: { address: `东街${i}号` } })
    await hand.do('activity.population-check', { all })
    const house = await hand.do('population.rental', { all, set: { title: `东街${i}号院` } })
    await hand.do('population.houseCheck', { all, set: { house } })
    await hand.do('population.floating', { all, set: { person: members[i]! } })
  }
})

it('care helper: saw somebody, help asked and given, service and screening', async () => {
  const hand = await officer('care-helper')
  await rowIn(leftBehindRoutes, 'care-helper', { person: members[2], category: '01', definition: 'elderly-2017', since: '2026-11-01' })
  const [held] = (await hand.as.read(careDebts, { show: 'all' })).items
  for (const all of both) {
    await hand.do('care.saw', { row: held!.id, all })
    for (const name of ['care.request', 'activity.care-service', 'activity.care-screening']) await hand.do(name, { all })
    for (const kind of ['money', 'goods', 'labour', 'guarantee', 'care']) await hand.do('care.given', { all, set: { kind, by: kind + String(all) } })
  }
})

it('liaison: a visit to an enterprise', async () => {
  const hand = await officer('organization-liaison')
  await rowIn(enterpriseRoutes, 'organization-liaison', {
    title: '商行',
    credit: '91350100M000100Y43',
    address: '街道1号',
    staff: 5,
    contracts: 4,
    category: '01',
    phone,
  })
  for (const all of both) await hand.do('activity.liaison-visit', { all, set: { which: 'enterprise' } })
})

it('errand agent: at once, for you, lead you; what is missing and brought; papers from hand to hand and back', async () => {
  const hand = await officer('errand-agent')
  const other = await Hand.of(await w.officer('errand-agent', w.place.a.village1, { name: '赵代办' }))
  const card = `balian:card:${other.me.account}:${encodeURIComponent(other.me.name)}`
  const of = { mode: 'for-you', goesTo: '民政局', promisedDays: 5, who: '本村居民', materials: '身份证\n户口簿' }
  const service = await rowIn(serviceItemRoutes, 'errand-agent', { title: '养老认证', ...of })
  const papers = { [`brought.${service}`]: ['身份证', '户口簿'] }
  const papersOf = async (by: Hand, stream: 'papers' | 'papers-offered', errand: Id) =>
    (await by.rows(stream)).find((row) => row['errand'] === errand)!['id'] as Id
  for (const all of both) {
    const take = (mode: string, more = {}) => hand.do('errands.takeIn', { all, set: { service, mode, ...more } })
    await hand.do('errand-matters.doAtOnce', { row: await take('at-once'), all })
    const led = await take('lead-you')
    for (const step of ['appoint', 'accompany', 'finish']) await hand.do(`errand-matters.${step}`, { row: led, all })
    const done = await take('for-you', papers)
    for (const step of ['submit', 'tellMissing', 'supplement', 'takeIn', 'submit', 'collect', 'finish'])
      await hand.do(`errand-matters.${step}`, { row: done, all })
    await hand.do('errands.pass', { row: await papersOf(hand, 'papers', done), all, set: { way: 'officer' }, scanned: { card } })
    await other.do('errands.accept', { row: await papersOf(other, 'papers-offered', done), all, set: { yes: 'yes' } })
    await other.do('errands.return', { row: await papersOf(other, 'papers', done), all })
    const away = await take('for-you', papers)
    await hand.do('errands.pass', { row: await papersOf(hand, 'papers', away), all, set: { way: 'body' } })
    expect((await hand.as.read(errandRoutes.page, { id: away } as never)).head.state).toBe('working')
  }
})

it('tutor: a lecture where there is no network, one noted later, and a sign-in by the code on the screen', async () => {
  const hand = await officer('law-tutor')
  for (const all of both) {
    await hand.do('learning.session', { all })
    await hand.do('activity.lecture', { all })
    const { id } = await hand.as.do(openSession, { id: newId(), place: w.place.a.village1, theme: '防诈骗', area: 'fraud' })
    const { code } = await hand.as.read(lectureSession, { id })
    await leader.do('learning.sign', { all, scanned: { code: `https://balian.example/desk/sign/${id}?code=${code}` } })
  }
})

it('leader: reports, asks for help, notes labour and what the group did; anybody says something', async () => {
  const hand = await officer('reintegration-helper')
  for (const all of both) {
    for (const name of ['intake.say', 'disputes.report', 'care.request', 'activity.group-activity', 'groups.labour']) await leader.do(name, { all })
    for (const name of ['intake.say', 'care.request', 'activity.group-activity']) await hand.do(name, { all })
  }
  const [held] = (await leader.as.read(careDebts, { show: 'all', keeper: 'mine' })).items
  if (held) await leader.do('care.saw', { row: held.id, all: true })
})

it('every form of the phone was tried', () => {
  expect([...deeds.keys()].filter((name) => !tried.has(name))).toEqual([])
})
