import {
  answerObjection,
  closeVoting,
  drawLot,
  electionList,
  electionPage,
  electionPrint,
  electionRoll,
  enterCount,
  handPaper,
  installElected,
  nominate,
  objectElection,
  openElection,
  standDown,
  startVoting,
  vote,
  withdrawElection,
} from '@balian/contract/elections'
import { foundGroup, groupPage, joinGroup, leadGroup } from '@balian/contract/groups'
import { type Id, newId } from '@balian/contract/ids'
import { messageList } from '@balian/contract/messages'
import { peopleAdd } from '@balian/contract/people'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import type { As } from '../../../test/as.ts'
import { world } from '../../../test/world.ts'

const w = await world()
afterAll(() => w.close())
const { a } = w.place
const day = '2026-11-24'
const morning = `${day}T02:00:00Z`
const registrar = await w.officer('population-registrar', w.place.county)
const officer = await w.officer('mediator', a.village1, { name: '赵干部' })
const second = await w.officer('care-helper', a.village1, { name: '钱干部' })

/** Sets the clock; whoever was signed in stays so. */
const jump = async (moment: string) => {
  await w.services.db.system((tx) => sql`update sessions set ends = '2027-01-01T00:00:00Z'`.execute(tx))
  w.at(moment)
}

let number = 0
interface Group {
  readonly id: Id
  readonly people: readonly Id[]
}
/** A group of so many members of full age, and a child. */
async function group(size: number): Promise<Group> {
  number += 1
  const id = newId()
  await officer.do(foundGroup, { id, place: a.village1, kind: 'industry', sub: 'planting', name: `选举试验${number}组`, foundedOn: '2026-03-01' })
  const people: Id[] = []
  for (let i = 0; i <= size; i++) {
    const person = newId()
    await registrar.do(peopleAdd, { id: person, name: `组员${number}之${i + 1}`, sex: '1', birth: i === size ? '2012-01-01' : '1970-05-01', place: a.group1 })
    await officer.do(joinGroup, { id, membership: newId(), person, on: '2026-04-01' })
    people.push(person)
  }
  return { id, people }
}

async function called(of: Group, more: object = {}): Promise<Id> {
  const id = newId()
  await officer.do(openElection, { id, group: of.id, kind: 'lead', method: 'ballot', voteOn: day, votePlace: '村委会院子', ...more })
  return id
}
async function nominated(id: Id, of: Group, count: number): Promise<Id[]> {
  const ids: Id[] = []
  for (const person of of.people.slice(0, count)) {
    const { nominee } = await officer.do(nominate, { id, nominee: newId(), person, origin: 'able-person', by: 'members' })
    ids.push(nominee)
  }
  return ids
}
const page = (id: Id, as: As = officer) => as.read(electionPage, { id })
const version = async (id: Id) => ({ id, version: (await page(id)).version })
const start = async (id: Id) => officer.do(startVoting, await version(id))

describe('an election', () => {
  it('goes from nomination to office: own votes and papers, counted by two, objected to, and the old leader’s term ends', async () => {
    const of = await group(5)
    const before = newId()
    await officer.do(leadGroup, { id: of.id, term: before, person: of.people[4]!, origin: 'village-cadre', chosen: 'recommended', fromDay: '2026-04-01' })
    const id = await called(of, { toDay: '2029-11-24' })
    await expect(called(of)).rejects.toMatchObject({ code: 'already-there' })
    const voters = await Promise.all(of.people.map((person) => w.account(person)))
    const own = await voters[0]!.do(nominate, { id, nominee: newId(), person: of.people[0]!, origin: 'warm-hearted', by: 'self' })
    await expect(voters[1]!.do(nominate, { id, nominee: newId(), person: of.people[2]!, origin: 'warm-hearted', by: 'members' })).rejects.toMatchObject({
      code: 'forbidden',
    })
    const rival = newId()
    await officer.do(nominate, { id, nominee: rival, person: of.people[1]!, origin: 'able-person', by: 'office' })
    await start(id)
    const told = async (as: As) => (await as.read(messageList, {})).items.filter((one) => one.about?.id === id).map((one) => one.key)
    expect([await told(voters[0]!), await told(voters[5]!)]).toEqual([['elections.voting'], []])
    expect((await officer.read(electionRoll, { id })).items).toHaveLength(5)
    await expect(voters[0]!.read(electionRoll, { id })).rejects.toMatchObject({ code: 'forbidden' })

    await voters[0]!.do(vote, { id, choices: [own.nominee] })
    await voters[1]!.do(vote, { id, choices: [rival] })
    await expect(voters[0]!.do(vote, { id, choices: [rival] })).rejects.toMatchObject({ code: 'wrong-step' })
    await expect(voters[2]!.do(vote, { id, choices: [own.nominee, rival] })).rejects.toMatchObject({ body: { fields: [{ path: 'choices' }] } })
    // The child is no voter.
    await expect(voters[5]!.do(vote, { id, choices: [rival] })).rejects.toMatchObject({ code: 'forbidden' })
    await officer.do(handPaper, { id, person: of.people[2]! })
    await officer.do(handPaper, { id, person: of.people[3]! })
    await expect(officer.do(handPaper, { id, person: of.people[0]! })).rejects.toMatchObject({ code: 'wrong-step' })
    await expect(voters[2]!.do(vote, { id, choices: [] })).rejects.toMatchObject({ code: 'wrong-step' })
    expect(await page(id)).toMatchObject({ turnout: { size: 5, own: 2, papers: 2 }, tally: null, nominees: [{ votes: null }, { votes: null }] })

    expect(await officer.do(closeVoting, await version(id))).toMatchObject({ state: 'counting' })
    const count = (votes: Record<string, number>, more = {}) => ({ id, present: 2, votes, blank: 0, invalid: 0, ...more })
    await expect(officer.do(enterCount, count({ [own.nominee]: 3 }))).rejects.toMatchObject({ body: { fields: [{ key: 'do-not-add-up' }] } })
    await expect(officer.do(enterCount, count({ [own.nominee]: 2 }, { present: 3 }))).rejects.toMatchObject({ body: { fields: [{ key: 'too-many' }] } })
    expect(await officer.do(enterCount, count({ [own.nominee]: 1, [rival]: 1 }))).toMatchObject({ agreed: null, state: 'counting' })
    expect(await second.do(enterCount, count({ [own.nominee]: 2 }))).toMatchObject({ agreed: false, state: 'counting' })
    // One and the same person cannot agree with themselves.
    expect(await second.do(enterCount, count({ [own.nominee]: 2 }))).toMatchObject({ agreed: false })
    expect(await officer.do(enterCount, count({ [own.nominee]: 2 }))).toMatchObject({ agreed: true, state: 'objections' })
    expect(await page(id)).toMatchObject({ outcome: 'won', winners: ['组员1之1'], objectionsUntil: '2026-11-29', nominees: [{ votes: 3 }, { votes: 1 }] })

    const objection = newId()
    await voters[1]!.do(objectElection, { id, objection, text: '唱票时没有监票人。' })
    await expect(officer.do(installElected, await version(id))).rejects.toMatchObject({ code: 'wrong-step' })
    await jump('2026-11-30T02:00:00Z')
    await expect(officer.do(installElected, await version(id))).rejects.toMatchObject({ body: { fields: [{ key: 'open' }] } })
    await officer.do(answerObjection, { id, objection, upheld: false, answer: '监票人签了字，见选举报告单。' })
    expect(await officer.do(installElected, { id, version: (await page(id)).version })).toMatchObject({ state: 'in-office' })
    const terms = (await officer.read(groupPage, { id: of.id })).terms
    expect(terms.filter((term) => term.now)).toMatchObject([{ name: '组员1之1', origin: 'warm-hearted', chosen: 'elected', toDay: '2029-11-24' }])
    expect(terms.find((term) => term.id === before)).toMatchObject({ now: false, endedWhy: '换届' })
    await jump(morning)
  })

  it('comes to nothing without half of the roll, draws a lot when votes are equal, and ends when an objection is upheld', async () => {
    const of = await group(4)
    const first = await called(of)
    await nominated(first, of, 1)
    await start(first)
    expect(await officer.do(closeVoting, await version(first))).toMatchObject({ state: 'failed' })
    expect(await page(first)).toMatchObject({ outcome: 'quorum' })

    const id = await called(of, { method: 'hands', tie: 'lot' })
    const [x, y] = await nominated(id, of, 3)
    await officer.do(standDown, { id, nominee: (await page(id)).nominees[2]!.id })
    await start(id)
    await officer.do(closeVoting, await version(id))
    const counted = { id, present: 4, votes: { [x!]: 2, [y!]: 2 }, blank: 0, invalid: 0 }
    await officer.do(enterCount, counted)
    expect(await second.do(enterCount, counted)).toMatchObject({ state: 'tied' })
    const drawn = { ...(await version(id)), note: '当众抽签，王监票在场' }
    await expect(officer.do(drawLot, { ...drawn, winners: [x!, y!] })).rejects.toMatchObject({ code: 'invalid' })
    await officer.do(drawLot, { ...drawn, winners: [y!] })
    const objection = newId()
    await officer.do(objectElection, { id, objection, text: '有人代签。' })
    expect(await officer.do(answerObjection, { id, objection, upheld: true, answer: '属实，重新选举。' })).toMatchObject({ state: 'failed' })
    expect(await page(id)).toMatchObject({ outcome: 'objection', winners: [] })
    await expect(officer.do(drawLot, { ...drawn, winners: [y!] })).rejects.toMatchObject({ code: 'stale' })
  })

  it('recalls a leader with more than half of the votes', async () => {
    const of = await group(3)
    const term = newId()
    await officer.do(leadGroup, { id: of.id, term, person: of.people[0]!, origin: 'able-person', chosen: 'elected', fromDay: '2026-04-01' })
    const id = await called(of, { kind: 'recall', recalled: term, why: '半年没有组织过活动' })
    await expect(nominated(id, of, 1)).rejects.toMatchObject({ code: 'wrong-step' })
    await start(id)
    for (const person of of.people.slice(0, 3)) await (await w.account(person)).do(vote, { id, choices: ['for'] })
    await officer.do(closeVoting, await version(id))
    expect(await page(id)).toMatchObject({ outcome: 'won', recalled: '组员3之1', tally: { for: 3, against: 0 } })
    await jump('2026-11-30T02:00:00Z')
    await officer.do(installElected, { id, version: (await page(id)).version })
    expect((await officer.read(groupPage, { id: of.id })).leaders).toEqual([])
    await jump(morning)
  })

  it('is nobody’s business elsewhere: another village, a stranger, a member of another group; and prints', async () => {
    const [of, other] = [await group(2), await group(1)]
    const id = await called(of)
    await nominated(id, of, 2)
    for (const paper of ['notice', 'ballots', 'result'] as const) {
      const printed = await officer.download(electionPrint, { id, paper })
      expect(printed.bytes.subarray(0, 4).toString()).toBe('%PDF')
    }
    const neighbour = await w.officer('mediator', a.village10)
    const stranger = await w.account(other.people[0]!)
    for (const as of [neighbour, stranger]) {
      await expect(page(id, as)).rejects.toMatchObject({ code: 'not-found' })
      expect((await as.read(electionList, { group: of.id })).items).toEqual([])
    }
    await expect(neighbour.do(withdrawElection, { ...(await version(id)), why: '不办了' })).rejects.toMatchObject({ code: 'not-found' })
    await officer.do(withdrawElection, { ...(await version(id)), why: '改期' })
    await expect(start(id)).rejects.toMatchObject({ code: 'wrong-step' })
  })
})

describe('a vote is secret', () => {
  /** Every row of the database that holds the text, as text. */
  const rowsWith = async (text: string): Promise<string[]> => {
    const { rows } = await w.services.db.system((tx) =>
      sql<{ name: string }>`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`.execute(tx),
    )
    const found: string[] = []
    for (const { name } of rows) {
      const hits = await w.services.db.system((tx) =>
        sql<{ row: string; x: string }>`select r::text as row, r.xmin::text as x from ${sql.table(name)} r where strpos(r::text, ${text}) > 0`.execute(tx),
      )
      found.push(...hits.rows.map(({ row, x }) => `${name} ${x} ${row}`))
    }
    return found
  }

  it('whoever swaps two people’s votes leaves the same database: sums, roll, log and remembered commands tell nothing apart', async () => {
    const of = await group(4)
    const voters = await Promise.all(of.people.slice(0, 4).map((person) => w.account(person)))
    /** Votes in one order, and what the election left behind, with its ids by their rank. */
    const left = async (choose: readonly number[]) => {
      const id = await called(of)
      const nominees = await nominated(id, of, 2)
      await start(id)
      const mark = await w.services.db.system((tx) => sql<{ n: number }>`select count(*)::int as n from audit`.execute(tx))
      for (const [i, as] of voters.entries()) await as.do(vote, { id, choices: [nominees[choose[i]!]!] })
      const trace = await w.services.db.system(async (tx) => {
        const box = await sql<{
          choice: string
          votes: number
          x: string
        }>`select choice, votes, xmin::text as x from ballot_box where ballot = ${id}`.execute(tx)
        const roll = await sql<{ person: string; voted: string }>`select person, voted from ballot_roll where ballot = ${id} order by person`.execute(tx)
        const log = await sql<{ verb: string; detail: unknown }>`select verb, detail, account from audit order by at, id offset ${mark.rows[0]!.n}`.execute(tx)
        const told = await sql<{ reply: string }>`select reply::text as reply from commands where route = 'elections.vote' order by at desc limit 4`.execute(tx)
        return { box: box.rows, roll: roll.rows, log: log.rows, told: told.rows }
      })
      // All sums were written by the last vote, so that no sum tells who added to it last.
      expect(new Set(trace.box.map((row) => row.x)).size).toBe(1)
      // Nothing that any table holds names a nominee and a voter's account or its transaction together.
      const voterTrace = (await rowsWith(voters[2]!.login!.id)).join('\n')
      for (const nominee of nominees) expect(voterTrace).not.toContain(nominee)
      await officer.do(withdrawElection, { ...(await version(id)), why: '试验' })
      const rank = (text: string) => [id, ...nominees].reduce((said, one, i) => said.replaceAll(one, `#${i}`), text)
      const sums = trace.box.map(({ choice, votes }) => `${rank(choice)} ${votes}`).toSorted()
      return JSON.stringify({ sums, roll: trace.roll, log: rank(JSON.stringify(trace.log)), told: trace.told })
    }
    const one = await left([0, 1, 1, 0])
    expect(await left([1, 0, 0, 1])).toBe(one)
    expect(await left([0, 0, 0, 1])).not.toBe(one)
  })

  it('nobody reads the box while the vote is open, not even the server’s own role', async () => {
    const of = await group(2)
    const id = await called(of)
    await nominated(id, of, 1)
    await start(id)
    const scope = { prefixes: [a.village1], account: officer.login!.id, person: of.people[0]!, groups: [] }
    const box = () => w.services.db.as(scope, (tx) => sql`select * from ballot_box`.execute(tx))
    await expect(box()).rejects.toThrow(/permission denied/)
    const counted = await w.services.db.as(scope, (tx) => sql`select * from count_ballots(${w.county}, ${id})`.execute(tx))
    expect(counted.rows).toEqual([])
  })
})
