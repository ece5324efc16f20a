import { auditList } from '@balian/contract/audit'
import { type Id, newId } from '@balian/contract/ids'
import { indicatorFigures, indicatorRecords, indicatorSeries } from '@balian/contract/indicators'
import { peopleAnswerWhy, peopleAskWhy, peopleOpenings, peopleQuestions } from '@balian/contract/people-mine'
import { helpPage, sealedPath } from '@balian/contract/reintegration'
import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp, handlers } from '../src/app.ts'
import { recountIndicators } from '../src/foundation/indicators/index.ts'
import { addHealth } from '../src/health.ts'
import { indicators } from '../src/modules.ts'
import { helped, villager } from './help.ts'
import { samples } from './samples/index.ts'
import { Makers } from './samples/makers.ts'
import { type Asked, aBase, answers, family, fullFile, leaks, type Outsider, outsiders, questions, shownRows } from './sealed.ts'
import { world } from './world.ts'

// A help file is known to its team and its supervisor. Everybody else is answered, by every route, as if there were none.

const w = await world()
afterAll(() => w.close())
const { village1, code: township } = w.place.a
const make = new Makers(w)
const helper = await w.officer('reintegration-helper', village1)
const supervisor = await w.officer('help-supervisor', township)
const home = await family(w, village1)
const base = await aBase(await w.officer('manager', township), township)
let others: Outsider[]
let asked: Asked[]
let before: Map<string, string>
let file: Id
let markers: string[]

beforeAll(async () => {
  others = await outsiders(w, home)
  asked = await questions(w, make, home)
  await recountIndicators(w.services, indicators)
  before = await answers(asked, others)
  ;({ file, markers } = await fullFile(helper, supervisor, home.person, base))
  await recountIndicators(w.services, indicators)
}, 900_000)

describe('a sealed file', () => {
  it('changes no answer of any route to anybody outside, and its words stand in none', async () => {
    expect(asked.length).toBeGreaterThan(90)
    expect([...before.values()].filter((text) => text.startsWith('200')).length).toBeGreaterThan(600)
    expect(leaks(before, await answers(asked, others), markers)).toEqual([])
  }, 900_000)

  it('is in no row of any table that the database shows to anybody outside', async () => {
    expect(await shownRows(w, others, markers)).toEqual([])
  })

  it('is seen where it leaks: an entry of the log, an answer that differs, a table without its lock', async () => {
    const auditor = others.filter(({ name }) => name === `auditor of ${township}`)
    const logs = asked.filter(({ handler }) => handler.route.name === auditList.name)
    await w.services.db.system((tx) =>
      sql`insert into audit (county, id, at, name, verb, kind, subject, place, people) values (${w.county}, ${newId()}, now(), '干部', 'reintegration.page', 'help-file', ${file}, ${village1}, '{}')`.execute(
        tx,
      ),
    )
    expect(leaks(before, await answers(logs, auditor), markers).join()).toContain(`shows ${file}`)
    expect(leaks(new Map([['people.open', '200 a']]), new Map([['people.open', '200 b']]), markers)).toHaveLength(1)
    await w.services.db.system((tx) => sql`alter table help_loans disable row level security`.execute(tx))
    expect((await shownRows(w, auditor, markers)).join()).toMatch(/audit shows .*help_loans shows/)
    await w.services.db.system((tx) => sql`alter table help_loans enable row level security`.execute(tx))
    await w.services.db.system((tx) => sql`delete from audit where subject = ${file}`.execute(tx))
    expect(await shownRows(w, auditor, markers)).toEqual([])
  })

  it('is answered for like one that never was, by every route of the line', async () => {
    const own = handlers.filter(({ route }) => route.path.startsWith(`${sealedPath}/:id`))
    expect(own.length).toBeGreaterThan(15)
    const wrongs: string[] = []
    for (const { route } of own) {
      const input = await samples.get(route.name)!.input(make, village1)
      for (const { name, as } of others) {
        const [real, made] = [await as.send(route, { ...input, id: file }), await as.send(route, { ...input, id: newId() })]
        if (real.body !== made.body || real.statusCode === 200) wrongs.push(`${route.name} as ${name}: ${real.body}`)
      }
    }
    expect(wrongs).toEqual([])
  })

  it('leaves no trace in the log of the server or its measurements', async () => {
    let log = ''
    const app = await createApp({ ...w.services, log: pino({ level: 'trace' }, { write: (line: string) => void (log += line) }) })
    addHealth(app, w.services)
    await app.inject({ url: `/api${sealedPath}/${file}?purpose=visit` })
    const measured = (await app.inject({ url: '/metrics' })).body
    await app.close()
    expect(log).toContain('answered')
    expect(log).not.toContain(file)
    expect(measured).toContain(`route="/api${sealedPath}"`)
    expect(measured).not.toContain(`${sealedPath}/`)
  })
})

describe('who is in it', () => {
  it('sees who opened it and asks the supervisor why; nobody else learns of the question', async () => {
    const person = await w.account(home.person, '封存明')
    const { items } = await person.read(peopleOpenings, { size: '100' })
    const opening = items.find((one) => one.verb === helpPage.name)!
    expect(opening).toMatchObject({ name: '干部', role: 'help-supervisor', purpose: expect.stringContaining('密语') })
    const question = newId()
    await person.do(peopleAskWhy, { id: question, opening: opening.id, question: '为什么看我的档案？' })
    for (const { as } of others.filter(({ name }) => /^(manager|population-registrar|reintegration-helper)/.test(name))) {
      expect((await as.read(peopleQuestions, {})).items.filter((one) => one.id === question)).toEqual([])
      await expect(as.do(peopleAnswerWhy, { id: question, answer: '例行走访' })).rejects.toMatchObject({ code: 'not-found' })
    }
    expect((await supervisor.read(peopleQuestions, {})).items).toMatchObject([{ id: question, person: home.person }])
    await supervisor.do(peopleAnswerWhy, { id: question, answer: '按计划走访前查看。' })
    const mother = others.find(({ name }) => name === 'the mother')!
    expect((await mother.as.read(peopleOpenings, {})).items.map((one) => one.verb)).toEqual(['people.add'])
    const auditor = await w.officer('auditor', w.county)
    const log = await auditor.read(auditList, { account: supervisor.login!.id })
    expect([...new Set(log.items.map((one) => [one.verb, one.kind, one.subject, one.people].join()))]).toEqual(['sealed,sealed,sealed,0'])
  })
})

it('numbers are told for counties, of five and more, in steps of five', async () => {
  const manager = await w.officer('manager', w.county)
  const at = { from: '2026-01-01', to: '2026-12-31', names: 'reintegration.teams,reintegration.loans,reintegration.loanSum' }
  const told = async (place: string) => {
    await recountIndicators(w.services, indicators)
    return (await manager.read(indicatorFigures, { place, ...at })).items.map((one) => one.value)
  }
  while ((await begun()) < 4) await helped(helper, await villager(w, village1))
  expect(await told(w.county)).toEqual([null, null, null])
  while ((await begun()) < 7) await helped(helper, await villager(w, village1))
  expect(await told(w.county)).toEqual([5, null, null])
  expect(await told(township)).toEqual([null, null, null])
  const name = 'reintegration.teams'
  await expect(manager.read(indicatorSeries, { place: w.county, name, from: at.from, to: at.to })).rejects.toMatchObject({ code: 'not-found' })
  await expect(manager.read(indicatorRecords, { place: w.county, name, from: at.from, to: at.to })).rejects.toMatchObject({ code: 'not-found' })
})

const begun = async (): Promise<number> =>
  (
    await w.services.db.system((tx) =>
      sql<{ n: number }>`select count(*)::int as n from help_files where county = ${w.county} and started_on is not null`.execute(tx),
    )
  ).rows[0]!.n
