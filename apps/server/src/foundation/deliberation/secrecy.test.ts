import { newReceipt, topicPage } from '@balian/contract/deliberation'
import { acceptTopic, castTopicVote, closeTopicVote, openTopicVote, proposeTopic } from '@balian/contract/deliberation-acts'
import { type Id, newId } from '@balian/contract/ids'
import { peopleAdd } from '@balian/contract/people'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, expect, it } from 'vitest'
import { world } from '../../../test/world.ts'

const w = await world()
afterAll(() => w.close())
const { a } = w.place
const officer = await w.officer('mediator', a.village1)
const registrar = await w.officer('population-registrar', w.place.county)
const people: Id[] = []
for (let i = 0; i < 5; i++) {
  const id = newId()
  await registrar.do(peopleAdd, { id, name: `投票人${i}`, sex: '1', birth: '1980-01-01', place: a.group2 })
  people.push(id)
}
const voters = await Promise.all(people.map((person) => w.account(person)))
const codes = voters.map(() => newReceipt())
const choices = ['for', 'against', 'blank'] as const

/** Holds a vote in which these choices are made in this order, and returns all that it left behind, its own id taken out. */
async function left(made: readonly (typeof choices)[number][], order: readonly number[]) {
  const id = newId()
  await officer.do(proposeTopic, { id, place: a.group2, forum: 'group', kind: 'other', title: '试验事项', proposal: '试验秘密投票。' })
  await officer.do(acceptTopic, { id, version: 1, method: 'ballot', meetOn: '2026-11-24', meetAt: '09:00', meetPlace: '村部' })
  await officer.do(openTopicVote, { id, version: 2 })
  const mark = await w.services.db.system((tx) => sql<{ n: number }>`select count(*)::int as n from audit`.execute(tx))
  for (const i of order) await voters[i]!.do(castTopicVote, { id, choice: made[i]!, receipt: codes[i]! })
  const trace = await w.services.db.system(async (tx) => {
    const box = await sql<{ choice: string; votes: number; x: string }>`
      select choice, votes, xmin::text as x from ballot_box where ballot = ${id} order by choice`.execute(tx)
    const roll = await sql`select person, voted from ballot_roll where ballot = ${id} order by person`.execute(tx)
    const receipts = await sql<{ codes: string[] }>`select codes from ballot_receipts where ballot = ${id}`.execute(tx)
    const log = await sql<{ account: string }>`select account, verb, detail from audit order by at, id offset ${mark.rows[0]!.n}`.execute(tx)
    const told = await sql`select account, reply::text as reply from commands where route = 'deliberation.vote' order by at desc limit ${order.length}`.execute(
      tx,
    )
    return { box: box.rows, roll: roll.rows, receipts: receipts.rows, log: log.rows, told: told.rows }
  })
  expect(new Set(trace.box.map((row) => row.x)).size).toBe(1)
  const sums = trace.box.map(({ choice, votes }) => `${choice} ${votes}`)
  const known = JSON.stringify({
    ...trace,
    box: sums,
    log: trace.log.toSorted((x, y) => x.account.localeCompare(y.account)),
    told: trace.told.length,
  }).replaceAll(id, '#')
  await officer.do(closeTopicVote, { id, version: 3 })
  return {
    known,
    receipts: trace.receipts[0]!.codes,
    sums: Object.fromEntries(trace.box.map(({ choice, votes }) => [choice, votes])),
    page: await officer.read(topicPage, { id }),
  }
}

it('whoever votes what in whatever order: the sums are right, each receipt is counted, and two votes with equal sums leave the same behind', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...choices), { minLength: 5, maxLength: 5 }),
      fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5, maxLength: 5 }),
      fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5, maxLength: 5 }),
      async (made, order, turn) => {
        const one = await left(made, order)
        for (const choice of choices) expect(one.sums[choice]).toBe(made.filter((chosen) => chosen === choice).length)
        expect(one.page.tally).toMatchObject({ took: 5, blank: one.sums.blank })
        expect(one.receipts).toEqual(codes.toSorted())
        // The same choices, made by other people: nothing tells the two apart.
        expect(
          (
            await left(
              made.map((_, i) => made[turn[i]!]!),
              order,
            )
          ).known,
        ).toBe(one.known)
      },
    ),
    { numRuns: 3, endOnFailure: true },
  )
})

it('nobody reads the receipts or the box, not even the server’s own role', async () => {
  const scope = { prefixes: [a.village1], account: officer.login!.id, person: people[0]!, groups: [] }
  for (const table of ['ballot_receipts', 'ballot_box'])
    await expect(w.services.db.as(scope, (tx) => sql`select * from ${sql.table(table)}`.execute(tx))).rejects.toThrow(/permission denied/)
})
