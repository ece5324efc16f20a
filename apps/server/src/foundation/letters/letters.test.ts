import { reportDispute } from '@balian/contract/disputes'
import { duplicateList, duplicateMerge, duplicateScan, duplicateUnmerge } from '@balian/contract/duplicates'
import { householdAdd } from '@balian/contract/households'
import { type Id, newId } from '@balian/contract/ids'
import {
  changeTemplate,
  endTemplate,
  keepTemplate,
  lettersOfCase,
  lettersOfPerson,
  lettersToCase,
  lettersToPeople,
  letterTemplates,
} from '@balian/contract/letters'
import { peopleAdd } from '@balian/contract/people'
import { peopleOpenings } from '@balian/contract/people-mine'
import { serviceMine } from '@balian/contract/service-messages'
import { sql } from 'kysely'
import { afterAll, expect, it } from 'vitest'
import { aMatter } from '../../../test/disputes.ts'
import { world } from '../../../test/world.ts'
import { sendDue } from '../messages/index.ts'

const w = await world()
afterAll(() => w.close())
const { a, b } = w.place
const registrar = await w.officer('population-registrar', a.village1)
const helper = await w.officer('care-helper', a.village1, { name: '帮扶员' })
const manager = await w.officer('manager', a.code)

const household = newId()
await registrar.do(householdAdd, { id: household, place: a.village1, number: '甲001', address: '一社1号' })
const person = async (name: string, more: object = {}): Promise<Id> =>
  (await registrar.do(peopleAdd, { id: newId(), place: a.village1, name, sex: '1', birth: '1960-01-01', ...more })).id
const [old, son, other] = [await person('老人', { household, relation: '02' }), await person('儿子', { household, relation: '20' }), await person('邻居')]
const elder = await w.account(old, '老人')
const text = { title: '我们来看您', text: '周三上午到家里来看您。', channels: ['in-app' as const] }
const visit = (people: Id[], more: object = {}) => ({ id: newId(), people, line: 'care' as const, purpose: 'visit', ...text, ...more })

it('an officer tells a resident something for the own line; it arrives, is read back with its receipt, and the resident sees why', async () => {
  await helper.do(lettersToPeople, visit([old, son]))
  await sendDue(w.services)
  const { items } = await elder.read(serviceMine, {})
  expect(items).toMatchObject([{ kind: 'direct', title: '我们来看您', from: expect.stringContaining('帮扶员') }])
  const writing = await helper.read(lettersOfPerson, { person: old, household: 'true' })
  expect(writing.receivers.map((one) => [one.name, one.ways])).toEqual([
    ['老人', ['in-app']],
    ['儿子', []],
  ])
  expect(writing.lines).toEqual(['care'])
  expect(writing.sent[0]!.to.map((one) => [one.name, one.state]).toSorted()).toEqual([
    ['儿子', 'unreached'],
    ['老人', 'delivered'],
  ])
  // Another line does not read what this one wrote; management does.
  expect((await registrar.read(lettersOfPerson, { person: old })).sent).toEqual([])
  expect((await manager.read(lettersOfPerson, { person: old })).sent).toHaveLength(1)
  expect((await elder.read(peopleOpenings, {})).items.map((one) => one.purpose)).toContain('visit')
})

it('nobody writes for another line, beyond the own places, to several households at once, or with a blank left', async () => {
  const far = await w.officer('care-helper', a.village10)
  await expect(helper.do(lettersToPeople, visit([old], { line: 'population' }))).rejects.toMatchObject({ code: 'forbidden' })
  await expect(far.do(lettersToPeople, visit([old]))).rejects.toMatchObject({ code: 'not-found' })
  await expect(helper.do(lettersToPeople, visit([old, other]))).rejects.toMatchObject({ body: { fields: [{ path: 'people' }] } })
  await expect(helper.do(lettersToPeople, visit([old], { text: '{日期}来看您' }))).rejects.toMatchObject({ body: { fields: [{ path: 'text' }] } })
  const sealed = await w.officer('reintegration-helper', a.village1)
  await expect(sealed.do(lettersToPeople, visit([old]))).rejects.toMatchObject({ code: 'forbidden' })
})

it('the parties of a matter are told by whoever works on it, wherever they live', async () => {
  const mediator = await w.officer('mediator', a.code)
  const matter = aMatter(a.village1)
  matter.parties = [{ id: newId(), kind: 'person', person: old, role: 'applicant' }, matter.parties[1]!] as never
  const { id } = await mediator.do(reportDispute, matter)
  const writing = await mediator.read(lettersOfCase, { matter: id })
  expect(writing.receivers).toMatchObject([{ person: old, ways: ['in-app'] }])
  const told = { id: newId(), matter: id, ...text, title: '请您来调解' }
  await expect(mediator.do(lettersToCase, { ...told, people: [other] })).rejects.toMatchObject({ body: { fields: [{ path: 'people' }] } })
  await mediator.do(lettersToCase, { ...told, people: [old] })
  await sendDue(w.services)
  expect((await mediator.read(lettersOfCase, { matter: id })).sent).toMatchObject([{ title: '请您来调解', line: 'disputes', to: [{ state: 'delivered' }] }])
  expect((await elder.read(serviceMine, {})).items[0]).toMatchObject({ title: '请您来调解' })
  // What was told about a matter stands with the matter, and strangers to it do not read it.
  expect((await manager.read(lettersOfPerson, { person: old })).sent).toHaveLength(1)
  await expect(helper.read(lettersOfCase, { matter: id })).rejects.toMatchObject({ code: 'forbidden' })
})

it('management keeps a template in place of a standard one, for its place and all beneath', async () => {
  const titles = async (as: typeof helper) => (await as.read(letterTemplates, { line: 'care', use: 'person' })).items.map((one) => one.title)
  const neighbour = await w.officer('care-helper', b.village1)
  expect(await titles(helper)).toContain('我们来看您')
  const id = newId()
  const kept = { line: 'care' as const, use: 'person' as const, title: '镇里来看您', text: '{日期}镇里来看您。' }
  await manager.do(keepTemplate, { id, place: a.code, standard: 'visit', ...kept })
  await expect(manager.do(keepTemplate, { id: newId(), place: a.code, standard: 'visit', ...kept })).rejects.toMatchObject({ code: 'invalid' })
  expect((await titles(helper)).filter((one) => one.endsWith('来看您'))).toEqual(['镇里来看您'])
  expect((await titles(neighbour)).filter((one) => one.endsWith('来看您'))).toEqual(['我们来看您'])
  await expect(helper.do(changeTemplate, { id, version: 1, ...kept })).rejects.toMatchObject({ code: 'forbidden' })
  await manager.do(changeTemplate, { id, version: 1, ...kept, title: '镇里干部来看您' })
  await manager.do(endTemplate, { id, version: 2 })
  expect((await titles(helper)).filter((one) => one.endsWith('来看您'))).toEqual(['我们来看您'])
})

it('what somebody was told and how follows when two e-files are of one person, and back when that was a mistake', async () => {
  const twins = { birth: '1955-05-05', place: a.group1 }
  const [kept, gone] = [await person('周全', twins), await person('周全', twins)]
  await helper.do(lettersToPeople, visit([gone]))
  await w.services.db.system((tx) =>
    sql`insert into channel_refusals (county, person, channel, place, by_way, at) values (${w.county}, ${gone}, 'sms', ${a.group1}, 'reply', now())`.execute(
      tx,
    ),
  )
  const of = async (table: string) =>
    (await w.services.db.system((tx) => sql<{ person: Id }>`select person from ${sql.table(table)} where person in (${kept}, ${gone})`.execute(tx))).rows
  await registrar.do(duplicateScan, { place: a.village1 })
  const pair = (await registrar.read(duplicateList, {})).items[0]!
  await registrar.do(duplicateMerge, { id: pair.id, kept })
  for (const table of ['deliveries', 'channel_refusals']) expect(await of(table)).toEqual([{ person: kept }])
  expect((await helper.read(lettersOfPerson, { person: kept })).sent).toHaveLength(1)
  await registrar.do(duplicateUnmerge, { id: pair.id })
  for (const table of ['deliveries', 'channel_refusals']) expect(await of(table)).toEqual([{ person: gone }])
})
