// What things cost, as ratios to the least SQL that does the same, in the same run on the same database. Not a test: machines differ, ratios less so.
import { disputeList, disputePage, remarkDispute, reportDispute } from '@balian/contract/disputes'
import { newId } from '@balian/contract/ids'
import { peopleChange, peopleList, peopleOpen } from '@balian/contract/people'
import { importApply, importCheck, importState } from '@balian/contract/people-import'
import { sql } from 'kysely'
import { makeJobs } from '../apps/server/src/workers.ts'
import { accepted, aMatter } from '../apps/server/test/disputes.ts'
import { type World, world } from '../apps/server/test/world.ts'
import { type Figure, measure, type Pair, table } from './measure.ts'
import { loadPeople, sheet } from './village.ts'

const people = 20_000
const disputes = 300
const rounds = 50
const importRows = 5_000

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** The pairs that are measured by turns, on a township of `people` and `disputes`. */
async function pairs(w: World): Promise<Pair[]> {
  const { db } = w.services
  const { a } = w.place
  const raw = (text: ReturnType<typeof sql>) => () => db.system((tx) => text.execute(tx))
  const registrar = await w.officer('population-registrar', a.code)
  const mediator = await w.officer('mediator', a.code)
  const person = (await registrar.read(peopleList, { size: 1 })).items[0]!.id
  for (let n = 0; n < disputes; n += 1) await mediator.do(reportDispute, aMatter(n % 2 ? a.village1 : a.village10))
  const dispute = await accepted(mediator, a.village1)
  let [fileVersion, caseVersion] = [(await registrar.read(peopleOpen, { id: person })).version, dispute.version]
  const range = sql`county = ${w.county} and place >= ${a.code} and place < ${`${a.code}:`}`
  return [
    {
      name: `people: a page of 20 out of ${people}`,
      balian: () => registrar.read(peopleList, { place: a.code }),
      raw: raw(
        sql`select *, (select count(*) from (select from people where ${range} limit 10001) x) as total from people where ${range} order by place, household, birth, id limit 20`,
      ),
    },
    {
      name: 'people: open an e-file (with its trace)',
      balian: () => registrar.read(peopleOpen, { id: person }),
      raw: raw(sql`select * from people where county = ${w.county} and id = ${person}`),
    },
    {
      name: 'people: change an item',
      balian: async () => (fileVersion = (await registrar.do(peopleChange, { id: person, version: fileVersion, occupation: `务农${fileVersion}` })).version),
      raw: raw(sql`update people set work_place = work_place || '' where county = ${w.county} and id = ${person}`),
    },
    {
      name: `disputes: a page of 20 out of ${disputes}`,
      balian: () => mediator.read(disputeList, { place: a.code }),
      raw: raw(
        sql`select *, (select count(*) from cases where ${range}) as total from cases join disputes using (county, id) where ${range} order by opened_at desc limit 20`,
      ),
    },
    {
      name: 'disputes: open one (parties, steps, limits)',
      balian: () => mediator.read(disputePage, { id: dispute.id }),
      raw: raw(sql`select * from cases join disputes using (county, id) where county = ${w.county} and id = ${dispute.id}`),
    },
    {
      name: 'disputes: a remark (a command)',
      balian: async () => (caseVersion = (await mediator.do(remarkDispute, { id: dispute.id, version: caseVersion, note: '已约双方' })).version),
      raw: raw(sql`update cases set title = title where county = ${w.county} and id = ${dispute.id}`),
    },
  ]
}

/** A spreadsheet from upload to the last row in, against COPY of as many rows. */
async function importing(w: World): Promise<Figure> {
  const jobs = makeJobs(w.services)
  const registrar = await w.officer('population-registrar', w.place.b.village1)
  const id = newId()
  const start = performance.now()
  await registrar.upload(importCheck, { id, place: w.place.b.village1 }, sheet(importRows))
  await jobs.settle()
  await registrar.do(importApply, { id })
  await jobs.settle()
  const balian = performance.now() - start
  const { applied } = await registrar.read(importState, { id })
  if (applied < importRows * 0.9) throw new Error(`Only ${applied} of ${importRows} rows went in.`)
  const began = performance.now()
  await loadPeople(w, importRows)
  return { name: `import: ${applied} rows of a spreadsheet`, balian, raw: performance.now() - began }
}

const w = await world()
say(`${w.services.db.engine}: ${people} people, ${disputes} disputes, the median of ${rounds} rounds by turns; Balian through HTTP within the process`)
await loadPeople(w, people)
await w.services.db.outside('analyze')
const figures: Figure[] = []
for (const pair of await pairs(w)) figures.push(await measure(pair, rounds))
figures.push(await importing(w))
say(`\n${table(figures)}`)
await w.close()
