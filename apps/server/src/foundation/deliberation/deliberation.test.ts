import { checkReceipt, newReceipt, publishedList, receiptList, topicList, topicPage, topicPrint, topicRoll } from '@balian/contract/deliberation'
import {
  acceptTopic,
  addRepresentative,
  addTopicStep,
  answerTopicObjection,
  carryTopic,
  castTopicVote,
  closeTopicVote,
  declineTopic,
  doTopicStep,
  draftNotice,
  enterTopicCount,
  finishTopic,
  handTopicPaper,
  objectTopic,
  openTopicVote,
  postOpinion,
  proposeTopic,
  publishTopic,
  representativeList,
  withdrawTopic,
  writeMinutes,
} from '@balian/contract/deliberation-acts'
import { type Id, newId } from '@balian/contract/ids'
import { peopleAdd } from '@balian/contract/people'
import { sql } from 'kysely'
import { afterAll, expect, it } from 'vitest'
import type { As } from '../../../test/as.ts'
import { world } from '../../../test/world.ts'
import { clearedText, type Held } from '../../platform/retention.ts'
import { clearings } from './clearings.ts'

const w = await world()
afterAll(() => w.close())
const { a } = w.place
const registrar = await w.officer('population-registrar', w.place.county)
const officer = await w.officer('mediator', a.village1, { name: '赵干部' })
const second = await w.officer('care-helper', a.village1, { name: '钱干部' })

const jump = async (moment: string) => {
  await w.services.db.system((tx) => sql`update sessions set ends = '2027-03-01T00:00:00Z'`.execute(tx))
  w.at(moment)
}

/** So many grown people and a child, in the first group of a village. */
async function villagers(size: number, place: string): Promise<Id[]> {
  const people: Id[] = []
  for (let i = 0; i <= size; i++) {
    const id = newId()
    await registrar.do(peopleAdd, { id, name: `村民之${i + 1}`, sex: i % 2 === 0 ? '2' : '1', birth: i === size ? '2012-01-01' : '1970-05-01', place })
    people.push(id)
  }
  return people
}

const page = (id: Id, as: As = officer) => as.read(topicPage, { id })
const version = async (id: Id) => ({ id, version: (await page(id)).version })
const call = { method: 'ballot' as const, meetOn: '2026-11-25', meetAt: '09:00', meetPlace: '村委会院子' }
const held = { began: '09:00', ended: '11:00', chair: '赵干部', recorder: '钱干部', watchers: '王监票', text: '一致同意先修东头。' }

async function proposed(place: string, more: object = {}): Promise<Id> {
  const id = newId()
  await officer.do(proposeTopic, { id, place, forum: 'group', kind: 'works', title: '修村道过水桥', proposal: '每户出工两天，村上出料。', ...more })
  return id
}

const people = await villagers(5, a.group1)
const voters = await Promise.all(people.map((person, i) => w.account(person, `村民之${i + 1}`)))

it('goes from a villager’s word to the bridge: called, discussed, voted by device and on paper, counted by two, published, objected to, carried out', async () => {
  const id = newId()
  const mine = { id, place: a.group1, forum: 'group' as const, kind: 'works' as const, title: '修过水桥', proposal: '水大了娃娃过不去，电话13912345678。' }
  expect(await voters[0]!.do(proposeTopic, mine)).toMatchObject({ state: 'proposed' })
  await expect(voters[0]!.do(proposeTopic, { ...mine, id: newId(), place: a.group2 })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(page(id, voters[1])).rejects.toMatchObject({ code: 'not-found' })
  await expect(voters[0]!.do(acceptTopic, { ...call, id, version: 1 })).rejects.toMatchObject({ code: 'forbidden' })
  await officer.do(acceptTopic, { ...call, ...(await version(id)) })
  expect((await officer.read(topicRoll, { id })).items).toHaveLength(5)
  expect(await page(id, voters[1])).toMatchObject({ state: 'discussing', needed: 4, by: 'person', turnout: { size: 5 } })
  // The child has no say; a resident does not see the roll.
  await expect(page(id, voters[5])).rejects.toMatchObject({ code: 'not-found' })
  await expect(voters[1]!.read(topicRoll, { id })).rejects.toMatchObject({ code: 'forbidden' })
  await voters[1]!.do(postOpinion, { id, post: newId(), text: '我家出两个工。' })
  await expect(voters[1]!.do(postOpinion, { id, post: newId(), text: '会上说的', meeting: true })).rejects.toMatchObject({ code: 'forbidden' })

  await officer.do(openTopicVote, await version(id))
  expect((await voters[1]!.read(topicList, { mine: 'true' })).items[0]).toMatchObject({ id, mayVote: true })
  const receipts = [newReceipt(), newReceipt()]
  await voters[0]!.do(castTopicVote, { id, choice: 'for', receipt: receipts[0]! })
  await voters[1]!.do(castTopicVote, { id, choice: 'against', receipt: receipts[1]! })
  await expect(voters[1]!.do(castTopicVote, { id, choice: 'for', receipt: newReceipt() })).rejects.toMatchObject({ code: 'wrong-step' })
  await expect(voters[2]!.do(castTopicVote, { id, choice: '3', receipt: newReceipt() })).rejects.toMatchObject({ code: 'invalid' })
  for (const i of [2, 3]) await officer.do(handTopicPaper, { id, person: people[i]! })
  expect(await voters[1]!.read(checkReceipt, { id, code: receipts[1]! })).toEqual({ counted: true })
  expect(await voters[1]!.read(checkReceipt, { id, code: newReceipt() })).toEqual({ counted: false })
  expect((await voters[1]!.read(receiptList, { id })).items).toEqual([])

  expect(await officer.do(closeTopicVote, await version(id))).toMatchObject({ state: 'counting' })
  expect((await voters[1]!.read(receiptList, { id })).items).toEqual(receipts.toSorted())
  const count = (votes: Record<string, number>) => ({ id, present: 2, votes, blank: 0, invalid: 0 })
  await expect(officer.do(enterTopicCount, count({ for: 3 }))).rejects.toMatchObject({ body: { fields: [{ key: 'do-not-add-up' }] } })
  expect(await officer.do(enterTopicCount, count({ for: 1, against: 1 }))).toMatchObject({ agreed: null })
  expect((await page(id, second)).counts).toMatchObject([{ name: '赵干部', count: null }])
  expect(await second.do(enterTopicCount, count({ for: 2 }))).toMatchObject({ agreed: false })
  expect((await page(id, second)).differing.toSorted()).toEqual(['against', 'for'])
  expect((await page(id, voters[0])).counts).toEqual([])
  expect(await officer.do(enterTopicCount, count({ for: 2 }))).toMatchObject({ agreed: true, state: 'decided' })
  expect(await page(id)).toMatchObject({ outcome: 'passed', tally: { took: 4, votes: { for: 3, against: 1 }, chosen: 'for' } })
  // Two by device and two on paper: so few that only the joint sum is kept.
  expect((await page(id)).counts.map(({ count }) => count)).toEqual([null, null])
  const parts = sql<{ n: number }>`select (select sum(votes) from ballot_box where ballot = ${id})::int
    + (select count(*) from ballot_counts where ballot = ${id} and votes <> '{}')::int as n`
  expect((await w.services.db.system((tx) => parts.execute(tx))).rows[0]!.n).toBe(0)

  const draft = await officer.read(draftNotice, { id, hide: '村民之1' })
  expect(draft.text).toContain('139****5678')
  await expect(officer.do(publishTopic, { ...(await version(id)), text: draft.text })).rejects.toMatchObject({ body: { fields: [{ key: 'minutes-first' }] } })
  await jump('2026-11-25T08:00:00Z')
  await officer.do(writeMinutes, { ...(await version(id)), ...held, heldOn: '2026-11-25', attended: people.slice(0, 4) })
  await officer.do(publishTopic, { ...(await version(id)), text: `${draft.text}联系13912345678` })
  const shown = (await w.nobody.read(publishedList, { place: a.village1 })).items
  expect(shown).toMatchObject([{ id, state: 'objections', objectionsUntil: '2026-11-30' }])
  expect(shown[0]!.notice).not.toContain('13912345678')

  const objection = newId()
  await voters[1]!.do(objectTopic, { id, objection, text: '没听清唱票。' })
  await jump('2026-12-02T02:00:00Z')
  await expect(officer.do(carryTopic, await version(id))).rejects.toMatchObject({ body: { fields: [{ key: 'open' }] } })
  await officer.do(answerTopicObjection, { id, objection, upheld: false, answer: '当众重新唱票，结果一样。' })
  await officer.do(carryTopic, await version(id))
  const step = newId()
  await officer.do(addTopicStep, { id, step, title: '拉石料', who: '赵干部', due: '2026-12-01' })
  expect((await page(id)).steps).toMatchObject([{ late: true }])
  await expect(officer.do(finishTopic, { ...(await version(id)), note: '修好了。' })).rejects.toMatchObject({ code: 'invalid' })
  await officer.do(doTopicStep, { id, step, doneOn: '2026-12-02', note: '石料到了' })
  expect(await officer.do(finishTopic, { ...(await version(id)), note: '桥修好了。' })).toMatchObject({ state: 'done' })
  for (const paper of ['notice', 'ballots', 'minutes', 'result', 'carried'] as const)
    expect((await officer.download(topicPrint, { id, paper })).bytes.subarray(0, 4).toString()).toBe('%PDF')
  await expect(voters[0]!.download(topicPrint, { id, paper: 'minutes' })).rejects.toMatchObject({ code: 'not-found' })
  await jump('2026-11-24T02:00:00Z')
})

it('keeps to the law: an assembly is called ten days ahead, representatives must be on record, and show of hands needs its quorum', async () => {
  const id = await proposed(a.village1, { forum: 'assembly' })
  await expect(officer.do(acceptTopic, { ...call, ...(await version(id)) })).rejects.toMatchObject({ body: { fields: [{ key: 'too-soon' }] } })
  await expect(officer.do(acceptTopic, { ...call, ...(await version(id)), forum: 'representatives' })).rejects.toMatchObject({
    body: { fields: [{ key: 'nobody' }] },
  })
  for (const person of people.slice(0, 3)) await officer.do(addRepresentative, { id: newId(), place: a.village1, person, households: 8, fromDay: '2025-01-01' })
  expect(await officer.read(representativeList, { place: a.village1 })).toMatchObject({ women: 2, households: 24 })
  await officer.do(acceptTopic, { ...call, ...(await version(id)), forum: 'representatives', method: 'hands' })
  await officer.do(openTopicVote, await version(id))
  await expect(voters[0]!.do(castTopicVote, { id, choice: 'for', receipt: newReceipt() })).rejects.toMatchObject({ code: 'wrong-step' })
  await officer.do(closeTopicVote, await version(id))
  const count = { id, present: 1, votes: { for: 1 }, blank: 0, invalid: 0 }
  await officer.do(enterTopicCount, count)
  expect(await second.do(enterTopicCount, count)).toMatchObject({ state: 'failed' })
  expect(await page(id)).toMatchObject({ outcome: 'quorum', needed: 2 })
})

it('is nobody’s business elsewhere', async () => {
  const id = await proposed(a.group1)
  const neighbour = await w.officer('mediator', a.village10)
  await expect(page(id, neighbour)).rejects.toMatchObject({ code: 'not-found' })
  await expect(neighbour.do(declineTopic, { id, version: 1, why: '不归我管' })).rejects.toMatchObject({ code: 'not-found' })
  expect((await neighbour.read(topicList, {})).items).toEqual([])
  await officer.do(declineTopic, { id, version: 1, why: '与上月决定重复' })
  await expect(officer.do(acceptTopic, { ...call, ...(await version(id)) })).rejects.toMatchObject({ code: 'wrong-step' })
})

it('lets go of who proposed, spoke and stood on the roll once its time is up, unless it is held; the decision stays', async () => {
  const id = newId()
  await voters[0]!.do(proposeTopic, { id, place: a.group1, forum: 'group', kind: 'works', title: '换路灯四盏', proposal: '路灯旧了。' })
  await officer.do(acceptTopic, { ...call, ...(await version(id)) })
  await voters[1]!.do(postOpinion, { id, post: newId(), text: '我家门口那盏先换。' })
  await officer.do(withdrawTopic, { ...(await version(id)), why: '县里统一换' })
  const [clearing] = clearings
  const clear = (held: Held) => w.services.db.system((tx) => clearing!.clear({ tx, before: new Date('2027-01-01'), held, limit: 1000 }))
  const roll = () => w.services.db.system((tx) => sql<{ person: string }>`select person from ballot_roll where ballot = ${id}`.execute(tx))
  await clear({ places: [], records: [id] })
  expect((await page(id)).posts).toMatchObject([{ text: '我家门口那盏先换。' }])
  expect(await clear({ places: [], records: [] })).toBe(1)
  expect(await clear({ places: [], records: [] })).toBe(0)
  const after = await page(id)
  expect(after).toMatchObject({
    title: '换路灯四盏',
    state: 'withdrawn',
    proposer: '',
    turnout: { size: 5 },
    posts: [{ name: clearedText, text: clearedText }],
  })
  expect((await roll()).rows.filter(({ person }) => people.includes(person))).toEqual([])
  await expect(page(id, voters[0])).rejects.toMatchObject({ code: 'not-found' })
})
