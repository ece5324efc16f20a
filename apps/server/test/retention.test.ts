import { auditProof } from '@balian/contract/audit'
import { withdrawDispute } from '@balian/contract/dispute-work'
import { disputePage, reportDispute } from '@balian/contract/disputes'
import { type Id, newId } from '@balian/contract/ids'
import { peopleAdd, peopleDeath, peopleOpen } from '@balian/contract/people'
import {
  holdAsk,
  holdConfirm,
  holdLift,
  holdLifted,
  holdList,
  retentionPage,
  retentionReport,
  retentionRuns,
  retentionSetTerm,
  retentionTry,
} from '@balian/contract/retention'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { sealAudit, verifyAudit } from '../src/foundation/audit/index.ts'
import { checkStates } from '../src/foundation/cases/index.ts'
import { verifyIndicators } from '../src/foundation/indicators/index.ts'
import { runRetention } from '../src/foundation/rights/index.ts'
import { caseKinds, clearings, indicators } from '../src/modules.ts'
import type { Tx } from '../src/platform/db/index.ts'
import { clearRows } from '../src/platform/retention.ts'
import { makeJobs } from '../src/workers.ts'
import { aMatter } from './disputes.ts'
import { world } from './world.ts'

const w = await world()
afterAll(() => w.close())
const { village1, village2, code: township } = w.place.a
const system = <T>(work: (tx: Tx) => Promise<T>) => w.services.db.system(work)

const reason = '法院来函，诉讼期间保全'
const round = async () => {
  const before = await system((tx) => sql<{ id: Id }>`select id from retention_runs`.execute(tx))
  await runRetention(w.services, clearings, null)
  const { items } = await (await w.officer('auditor', w.county)).read(retentionRuns, {})
  const run = items.find((one) => !before.rows.some(({ id }) => id === one.id))!
  return { run, of: (term: string) => run.results.find((one) => one.term === term)! }
}

describe('a round', () => {
  it('clears what its time is up, and leaves states, figures and the sealed chain as they were', async () => {
    const mediator = await w.officer('mediator', village1)
    const registrar = await w.officer('population-registrar', village1)
    const dead = newId()
    await registrar.do(peopleAdd, { id: dead, name: '赵老汉', sex: '1', birth: '1940-01-01', place: village1, phone: '13900001111', address: '一社3号' })
    const { version } = await registrar.read(peopleOpen, { id: dead })
    await registrar.do(peopleDeath, { id: dead, version, day: '2026-11-20' })
    const { id, version: at } = await mediator.do(reportDispute, aMatter(village1))
    await mediator.do(withdrawDispute, { id, version: at, note: '已自行和解' })
    await system((tx) => sql`update cases set closed_at = '2026-11-24T03:00:00Z' where id = ${id}`.execute(tx))
    await sealAudit(w.services)
    const [entry] = (await system((tx) => sql<{ id: Id }>`select id from audit where subject = ${id} limit 1`.execute(tx))).rows

    w.at('2031-12-01T02:00:00Z')
    const first = await round()
    expect(first.of('e-files')).toMatchObject({ due: 1, done: 1, held: 0 })
    expect(first.of('audit').done).toBeGreaterThan(0)
    expect(first.of('disputes')).toMatchObject({ due: 0, nextDue: '2036-11-21' })
    const keeper = await w.officer('population-registrar', village1)
    expect(await keeper.read(peopleOpen, { id: dead })).toMatchObject({ name: '（已去标识）', phone: null, address: '', state: 'dead', birth: '1940-01-01' })

    w.at('2036-12-01T02:00:00Z')
    expect((await round()).of('disputes')).toMatchObject({ due: 1, done: 1 })
    const page = await (await w.officer('mediator', village1)).read(disputePage, { id })
    expect(page.parties.map((party) => party.name)).toEqual(['（已去标识）', '（已去标识）'])
    expect(JSON.stringify(page)).not.toMatch(/王大山|地埂|自行和解/)

    expect((await system(verifyAudit)).differences).toEqual([])
    expect((await system((tx) => checkStates(tx, caseKinds))).differences).toEqual([])
    expect((await verifyIndicators(w.services, indicators)).differences).toEqual([])
    const { rows } = await system((tx) => sql`select from audit_seals where audit = ${entry!.id}`.execute(tx))
    expect(rows.length).toBe(1)
    await expect((await w.officer('auditor', village1)).read(auditProof, { id: entry!.id })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('finds an entry that went by itself', async () => {
    await sealAudit(w.services)
    await system((tx) =>
      sql`delete from audit where id in (select s.audit from audit_seals s join audit_blocks b on b.n = s.block where b.cleared_on is null limit 1)`.execute(
        tx,
      ),
    )
    expect((await system(verifyAudit)).differences.join()).toMatch(/is gone/)
  })

  it('only counts when it is tried, and prints what it found', async () => {
    const auditor = await w.officer('auditor', w.county)
    const jobs = makeJobs(w.services)
    const { id } = await auditor.do(retentionTry, { id: newId() })
    await jobs.settle()
    const { items } = await auditor.read(retentionRuns, {})
    expect(items.find((one) => one.id === id)).toMatchObject({ dry: true, done: 0, by: '干部' })
    expect((await auditor.download(retentionReport, { id })).bytes.subarray(0, 4).toString()).toBe('%PDF')
    expect((await auditor.read(retentionPage, {})).lastRun).not.toBeNull()
  })
})

describe('terms', () => {
  it('are set within what the law leaves open, by the security administrator', async () => {
    const security = await w.officer('security-admin', w.county)
    await expect(security.do(retentionSetTerm, { term: 'audit', days: 90, reason })).rejects.toMatchObject({ code: 'invalid' })
    await security.do(retentionSetTerm, { term: 'audit', days: 400, reason })
    const term = (await security.read(retentionPage, {})).terms.find((one) => one.term === 'audit')
    expect(term).toMatchObject({ days: 400, set: true, setWhy: reason, atLeast: 183 })
    const other = await w.officer('auditor', w.county)
    await expect(other.do(retentionSetTerm, { term: 'audit', days: 400, reason })).rejects.toMatchObject({ code: 'forbidden' })
    await security.do(retentionSetTerm, { term: 'audit', days: null, reason })
  })

  it('keep the replies to commands longer than any phone may be away', async () => {
    const far = await world({ BALIAN_PHONE_DAYS: '365' })
    const security = await far.officer('security-admin', far.county)
    const term = async () => (await security.read(retentionPage, {})).terms.find((one) => one.term === 'commands')
    expect(await term()).toMatchObject({ days: 395, atLeast: 395 })
    await expect(security.do(retentionSetTerm, { term: 'commands', days: 394, reason })).rejects.toMatchObject({ code: 'invalid' })
    await security.do(retentionSetTerm, { term: 'commands', days: 400, reason })
    await runRetention(far.services, clearings, null)
    const { items } = await security.read(retentionRuns, {})
    expect(items[0]!.results.find((one) => one.term === 'commands')).toMatchObject({ before: '2025-10-20' })
    await far.close()
  })
})

describe('a hold', () => {
  it('keeps what it covers until two people have lifted it', async () => {
    const [one, two] = [await w.officer('auditor', w.county), await w.officer('security-admin', w.county)]
    const hold = newId()
    await one.do(holdAsk, { id: hold, term: 'e-files', place: township, record: null, reason })
    await expect(one.do(holdConfirm, { id: hold })).rejects.toMatchObject({ code: 'second-person' })
    await two.do(holdConfirm, { id: hold })
    const dead = newId()
    await system((tx) =>
      sql`insert into people (county, id, place, name, sex, birth, state, state_day, made_at)
        values (${w.county}, ${dead}, ${village2}, '钱老太', '2', '1941-01-01', 'dead', '2027-01-01', now())`.execute(tx),
    )
    expect((await round()).of('e-files')).toMatchObject({ due: 1, done: 0, held: 1 })
    await one.do(holdLift, { id: hold, reason: '案件已审结' })
    await expect(one.do(holdLifted, { id: hold })).rejects.toMatchObject({ code: 'second-person' })
    await two.do(holdLifted, { id: hold })
    expect((await two.read(holdList, {})).items.find(({ id }) => id === hold)).toMatchObject({ state: 'lifted', askedBy: '干部' })
    expect((await round()).of('e-files')).toMatchObject({ due: 1, done: 1, held: 0 })
  })

  it('is shown to nobody elsewhere, and lapses when nobody confirms it', async () => {
    const auditor = await w.officer('auditor', w.county)
    const hold = newId()
    await auditor.do(holdAsk, { id: hold, term: null, place: township, record: null, reason })
    const elsewhere = await w.officer('auditor', (await w.otherCounty()).county)
    expect((await elsewhere.read(holdList, {})).items.map(({ id }) => id)).not.toContain(hold)
    await expect(elsewhere.do(holdConfirm, { id: hold })).rejects.toMatchObject({ code: 'not-found' })
    w.at('2036-12-20T02:00:00Z')
    const later = await w.officer('security-admin', w.county)
    await expect(later.do(holdConfirm, { id: hold })).rejects.toMatchObject({ code: 'wrong-step' })
  })
})

it('clears exactly what lies before the day and under no hold', async () => {
  const clearing = clearRows({ term: 'x', table: 'retention_sample', event: 'at', place: 'place', id: 'id' })
  const row = fc.record({ days: fc.integer({ min: 0, max: 20 }), place: fc.constantFrom(village1, village2, w.place.b.village1), held: fc.boolean() })
  await system(async (tx) => {
    await sql`create temp table retention_sample (id uuid, at timestamptz, place text collate "C")`.execute(tx)
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), fc.integer({ min: 1, max: 20 }), fc.boolean(), async (rows, term, placeHeld) => {
        await sql`delete from retention_sample`.execute(tx)
        const made = rows.map((one) => ({ ...one, id: newId(), at: new Date(Date.UTC(2026, 0, 31 - one.days)) }))
        for (const one of made) await sql`insert into retention_sample values (${one.id}, ${one.at.toISOString()}, ${one.place})`.execute(tx)
        const before = new Date(Date.UTC(2026, 0, 31 - term))
        const held = { places: placeHeld ? [township] : [], records: made.filter((one) => one.held).map((one) => one.id) }
        const free = (one: (typeof made)[number]) => !one.held && !(placeHeld && one.place.startsWith(township))
        const due = made.filter((one) => one.at < before)
        expect(await clearing.due({ tx, before, held, limit: 100 })).toBe(due.length)
        expect(await clearing.clear({ tx, before, held, limit: 100 })).toBe(due.filter(free).length)
        const left = (await sql<{ id: Id }>`select id from retention_sample`.execute(tx)).rows.map(({ id }) => id)
        expect(left.toSorted()).toEqual(
          made
            .filter((one) => !(one.at < before && free(one)))
            .map(({ id }) => id)
            .toSorted(),
        )
      }),
      { numRuns: 40 },
    )
    await sql`drop table retention_sample`.execute(tx)
  })
})
