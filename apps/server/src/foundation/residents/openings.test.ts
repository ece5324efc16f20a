import { auditProof } from '@balian/contract/audit'
import { householdAdd, householdOpen } from '@balian/contract/households'
import { type Id, newId } from '@balian/contract/ids'
import { messageList } from '@balian/contract/messages'
import { peopleAdd, peopleOpen } from '@balian/contract/people'
import { peopleAnswerWhy, peopleAskWhy, peopleOpenings, peopleQuestions } from '@balian/contract/people-mine'
import { addGuardian, helpResident, residentMe } from '@balian/contract/residents'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { As } from '../../../test/as.ts'
import { world } from '../../../test/world.ts'
import { sealAudit } from '../audit/index.ts'
import { withoutNames } from '../people/index.ts'

const w = await world()
afterAll(() => w.close())
const { village1 } = w.place.a

let registrar: As
beforeAll(async () => {
  registrar = await w.officer('population-registrar', village1, { name: '登记员' })
})

async function person(name: string, more: { birth?: string; household?: Id; relation?: string } = {}): Promise<Id> {
  const id = newId()
  await registrar.do(peopleAdd, { id, place: village1, name, sex: '1', birth: '1985-01-01', ...more })
  return id
}

/** A man who heads a household, his wife, a small child and one of sixteen. */
async function home() {
  const household = newId()
  await registrar.do(householdAdd, { id: household, place: village1, number: `户${household.slice(-6)}` })
  const father = await person('董长生', { household, relation: '02' })
  const child = await person('董小满', { birth: '2021-05-01', household, relation: '21' })
  const youth = await person('董大年', { birth: '2008-05-01', household, relation: '22' })
  const uncle = await person('董长河', { household, relation: '73' })
  return { household, father, child, youth, uncle }
}

it('a parent sees who opened the file of a child under fourteen, nobody else of the household does, and no entry names another', async () => {
  const { household, father, child, youth, uncle } = await home()
  const [dad, teen, brother] = [await w.account(father), await w.account(youth), await w.account(uncle)]
  await registrar.read(peopleOpen, { id: child, purpose: '核对董小满和邻居董长河的情况' })
  await registrar.read(peopleOpen, { id: youth })
  await registrar.read(householdOpen, { id: household })
  expect((await dad.read(residentMe, {})).wards.map((one) => one.name)).toEqual(['董小满'])
  const seen = await dad.read(peopleOpenings, { of: child })
  expect(seen.items.some((one) => one.verb === 'people.open')).toBe(true)
  for (const of of [youth, uncle]) await expect(dad.read(peopleOpenings, { of })).rejects.toMatchObject({ code: 'not-found' })
  for (const one of [teen, brother]) await expect(one.read(peopleOpenings, { of: child })).rejects.toMatchObject({ code: 'not-found' })
  // What the relatives read of their own files tells nothing of the child's, the youth's or each other's.
  const all = [seen, await dad.read(peopleOpenings, {}), await teen.read(peopleOpenings, {}), await brother.read(peopleOpenings, {})]
  const text = JSON.stringify(all)
  for (const name of ['董小满', '董大年', '董长河', '董长生']) expect(text).not.toContain(name)
  for (const id of [child, youth, uncle, father]) expect(text).not.toContain(id)
  expect((await brother.read(peopleOpenings, {})).items.filter((one) => one.verb === 'people.open')).toEqual([])
})

it('a guardian by record sees it as long as the record holds', async () => {
  const [ward, guardian] = [await person('段天赐', { birth: '2015-01-01' }), await person('段阿婆')]
  const own = await w.account(guardian)
  await expect(own.read(peopleOpenings, { of: ward })).rejects.toMatchObject({ code: 'not-found' })
  await registrar.do(addGuardian, { id: newId(), person: ward, guardian, basis: 'entrusted', paper: '委托书', fromDay: '2026-01-01' })
  expect((await own.read(peopleOpenings, { of: ward })).items.map((one) => one.verb)).toContain('residents.addGuardian')
  await w.services.db.system((tx) => sql`update guardians set to_day = from_day where guardian = ${guardian}`.execute(tx))
  await expect(own.read(peopleOpenings, { of: ward })).rejects.toMatchObject({ code: 'not-found' })
})

it('a question has a day, reaches the office, and its answer the resident', async () => {
  const id = await person('郝问')
  const own = await w.account(id)
  await registrar.read(peopleOpen, { id })
  const [opening] = (await own.read(peopleOpenings, {})).items.filter((one) => one.verb === 'people.open')
  const question = newId()
  await own.do(peopleAskWhy, { id: question, opening: opening!.id, question: '我没办过事' })
  expect((await registrar.read(messageList, {})).items[0]).toMatchObject({ key: 'people.whyAsked' })
  const asked = (await registrar.read(peopleQuestions, {})).items.find((one) => one.id === question)
  expect(asked).toMatchObject({ due: '2026-12-08', overdue: false })
  await registrar.do(peopleAnswerWhy, { id: question, answer: '年度核对台账' })
  expect((await own.read(peopleOpenings, {})).items.find((one) => one.id === opening!.id)!.question).toMatchObject({
    answer: '年度核对台账',
    due: '2026-12-08',
  })
  expect((await own.read(messageList, {})).items[0]).toMatchObject({ key: 'people.whyAnswered' })
})

it('the resident fetches the proof of an own entry, and of no other', async () => {
  const [id, other] = [await person('证一'), await person('证二')]
  const [own, stranger] = [await w.account(id), await w.account(other)]
  await registrar.read(peopleOpen, { id })
  await sealAudit(w.services)
  const [opening] = (await own.read(peopleOpenings, {})).items.filter((one) => one.verb === 'people.open')
  expect((await own.read(auditProof, { id: opening!.id })).entry).toBe(opening!.id)
  await expect(stranger.read(auditProof, { id: opening!.id })).rejects.toMatchObject({ code: 'not-found' })
})

it('an entry comes later only where it names the law, and what is sealed is shown to nobody who helps', async () => {
  const id = await person('封一')
  const own = await w.account(id)
  const entry = (law: string | null, later: boolean, sealed: boolean) =>
    w.services.db.system((tx) =>
      sql`insert into openings (person, audit, at, name, verb, shown_from, law, sealed) values (${id}, ${newId()}, now() - interval '2 days', '某干部', 'people.open',
        ${later ? sql`now() + interval '1 day'` : sql`now() - interval '1 day'`}, ${law}, ${sealed})`.execute(tx),
    )
  await expect(entry(null, true, false)).rejects.toThrow(/openings_law/)
  await entry('反有组织犯罪法', true, false)
  await entry('反有组织犯罪法', false, false)
  await entry('社区矫正法', false, true)
  const seen = async (as: As) => (await as.read(peopleOpenings, {})).items.filter((one) => one.name === '某干部').map((one) => one.law)
  expect(await seen(own)).toEqual(['社区矫正法', '反有组织犯罪法'])
  const clerk = await w.officer('window-clerk', village1)
  const help = await clerk.send(helpResident, { person: id, presence: 'known' })
  expect(await seen(new As(w.http, null, `balian_my=${help.cookies[0]!.value}`, 'my'))).toEqual(['反有组织犯罪法'])
})

it('no words of an officer’s name another resident, wherever the name stands in them', async () => {
  const names = ['白鹿原', '秦岭', '欧阳不二', '白鹿']
  for (const name of names) await person(name)
  const piece = fc.oneof(fc.constantFrom(...names), fc.constantFrom('核对', '和', '、', '家', ' 与 ', '白', '鹿', '原'))
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
      const words = pieces.join('')
      const shown = await w.services.db.system(async (tx) => (await withoutNames(tx, [words]))(words))
      expect(names.filter((name) => shown.includes(name))).toEqual([])
    }),
    { numRuns: 40 },
  )
})
