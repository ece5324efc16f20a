import { holdSession, settleDispute } from '@balian/contract/dispute-work'
import { acceptDispute, remarkDispute, reportDispute } from '@balian/contract/disputes'
import { newId } from '@balian/contract/ids'
import { indicatorFigures } from '@balian/contract/indicators'
import { peopleChange, peopleOpen } from '@balian/contract/people'
import type pg from 'pg'
import { aMatter } from '../apps/server/test/disputes.ts'
import type { Client } from './client.ts'
import type { Ground } from './ground.ts'
import { type Pair, quantile, timed } from './measure.ts'

/** A dispute on which the parties have met: ready to be settled. */
async function mediated(mediator: Client, village: string): Promise<{ id: string; version: number }> {
  const { id, version } = await mediator.do(reportDispute, aMatter(village))
  const accepted = await mediator.do(acceptDispute, { id, version, rightsTold: 'orally', partiesAgree: true })
  const session = { session: newId(), heldAt: new Date().toISOString(), venue: '村委会', minutes: '双方到场，愿意调解。', result: 'settled' as const }
  return mediator.do(holdSession, { id, version: accepted.version, ...session })
}

const inOne = async (sql: pg.Client, statements: readonly [string, unknown[]][]): Promise<void> => {
  await sql.query('begin')
  for (const [text, values] of statements) await sql.query(text, values)
  await sql.query('commit')
}

/** Copies of rows that are there under new ids: as many rows in as many tables as the command writes, in one transaction. */
const copied = (table: string, columns: string, fresh: string, key: string) =>
  `insert into ${table} (county, ${columns}) select county, ${fresh} from ${table} where county = $1 and ${key} = $2`

const caseColumns = 'line, kind, title, place, desk, state, state_since, opened_at, opened_day, opened_name, opened_as, steps, version'
const partyColumns = 'n, kind, name, role'
const stepColumns = 'n, step, from_state, to_state, by_name, desk, at, note, data'

function opening(sql: pg.Client, like: string, county: string): () => Promise<void> {
  return () => {
    const id = newId()
    const from = [county, like, id]
    return inOne(sql, [
      [copied('cases', `id, ${caseColumns}`, `$3, ${caseColumns}`, 'id'), from],
      [copied('case_parties', `case_id, id, ${partyColumns}`, `$3, gen_random_uuid(), ${partyColumns}`, 'case_id'), from],
      [`${copied('case_steps', `case_id, id, ${stepColumns}`, `$3, gen_random_uuid(), ${stepColumns}`, 'case_id')} and n = 1`, from],
      [copied('disputes', 'id, class, source, brief, people_count, severity', '$3, class, source, brief, people_count, severity', 'id'), from],
      [
        'insert into indicator_dirty (county, id, source, place) select county, gen_random_uuid(), line, place from cases where county = $1 and id = $2',
        [county, id],
      ],
    ])
  }
}

/** As a settlement writes: the agreement, a step, the case, the dispute, a mark for the count. */
function settling(sql: pg.Client, like: string, county: string): () => Promise<void> {
  let n = 100
  return () => {
    n += 1
    const of = [county, like]
    return inOne(sql, [
      [
        `insert into dispute_agreements (county, case_id, id, n, form, facts, terms, performance, copies, made_on, effective_on)
         values ($1, $2, gen_random_uuid(), $3, 'oral', '地埂纠纷', '各守地界', '', 0, current_date, current_date)`,
        [...of, n],
      ],
      [
        `insert into case_steps (county, case_id, n, id, step, from_state, to_state, by_name, desk, at, note, data)
         select county, id, $3, gen_random_uuid(), 'settle', state, state, opened_name, desk, now(), '', '{}' from cases where county = $1 and id = $2`,
        [...of, n],
      ],
      ['update cases set state_since = now(), version = version + 1 where county = $1 and id = $2', of],
      ['update disputes set outcome_on = current_date where county = $1 and id = $2', of],
      ['insert into indicator_dirty (county, id, source, place) select county, gen_random_uuid(), line, place from cases where county = $1 and id = $2', of],
    ])
  }
}

/** `rounds`: how often each is measured, with what warms up. */
export async function writes(sql: pg.Client, on: Ground, rounds: number): Promise<Pair[]> {
  const { village, county } = on
  const mediator = await on.as('mediator', village)
  const registrar = await on.as('population-registrar', village)
  const [like, kept] = [await mediator.do(reportDispute, aMatter(village)), await mediator.do(reportDispute, aMatter(village))]
  const ready: { id: string; version: number }[] = []
  for (let n = 0; n < rounds * 1.3; n += 1) ready.push(await mediated(mediator, village))
  const person = on.people[0]!.id
  let version = (await registrar.read(peopleOpen, { id: person })).version
  let remarked = kept.version
  const today = new Date().toISOString().slice(0, 10)
  const settle = () => mediator.do(settleDispute, { ...ready.pop()!, agreement: newId(), form: 'oral', facts: '地埂纠纷', terms: '各守地界', madeOn: today })
  const remark = async () => (remarked = (await mediator.do(remarkDispute, { id: kept.id, version: remarked, note: '已约双方' })).version)
  const change = async () => (version = (await registrar.do(peopleChange, { id: person, version, occupation: `务农${version}` })).version)
  const bareRemark = (): Promise<void> => inOne(sql, [['update cases set version = version where county = $1 and id = $2', [county, like.id]]])
  return [
    { name: 'open a dispute with two parties', kind: 'write', balian: () => mediator.do(reportDispute, aMatter(village)), bare: opening(sql, like.id, county) },
    { name: 'settle a dispute', kind: 'write', balian: settle, bare: settling(sql, like.id, county) },
    { name: 'a remark on a dispute', kind: 'write', balian: remark, bare: bareRemark },
    {
      name: 'change an item of an e-file',
      kind: 'write',
      balian: change,
      bare: () => inOne(sql, [['update people set occupation = occupation where county = $1 and id = $2', [county, person]]]),
    },
  ]
}

/** Milliseconds from a command's answer until the number of the city counts what it did. */
export async function recountLag(on: Ground, rounds: number, today: string): Promise<{ median: number; worst: number }> {
  const mediator = await on.as('mediator', on.village)
  const city = await on.as('manager', on.city)
  const period = { place: on.city, from: `${today.slice(0, 4)}-01-01`, to: today, names: 'disputes.opened' }
  const opened = async () => (await city.read(indicatorFigures, period)).items[0]!.value!
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const before = await opened()
    await mediator.do(reportDispute, aMatter(on.village))
    times.push(
      await timed(async () => {
        while ((await opened()) <= before) await new Promise((resolve) => setTimeout(resolve, 20))
      }),
    )
  }
  return { median: quantile(times, 0.5), worst: Math.max(...times) }
}
