import { acceptPapers, fetchPapers, papersHeld, papersOfErrand, passPapers, printErrand, returnPapers, takePapers, trackErrand } from '@balian/contract/custody'
import { errandRoutes as routes } from '@balian/contract/errand-matters'
import { serviceItemRoutes as catalogue } from '@balian/contract/errands'
import { newId } from '@balian/contract/ids'
import { peopleAdd } from '@balian/contract/people'
import { whoAmI } from '@balian/contract/session'
import { afterAll, describe, expect, it } from 'vitest'
import type { As } from '../../../test/as.ts'
import { world } from '../../../test/world.ts'

const w = await world()
afterAll(() => w.close())
const { a, b } = w.place
const agent = await w.officer('errand-agent', a.village1)
const clerk = await w.officer('window-clerk', a.code)
const neighbour = await w.officer('errand-agent', a.village10)
const manager = await w.officer('manager', a.code)

const service = newId()
await manager.do(catalogue.add, {
  id: service,
  place: a.code,
  values: {
    title: '城乡居民养老保险待遇申领',
    mode: 'for-you',
    goesTo: '县社保中心',
    promisedDays: 5,
    who: '年满六十周岁',
    materials: '身份证、户口簿、银行卡',
  } as never,
})
const registrar = await w.officer('population-registrar', a.village1)
const person = newId()
await registrar.do(peopleAdd, { id: person, place: a.village1, name: '赵秀英', sex: '2', birth: '1950-01-01' })

const take = (by: As, mode: 'at-once' | 'for-you' | 'lead-you', place = a.village1) =>
  by.do(routes.open, {
    id: newId(),
    place,
    title: '领养老金',
    parties: [{ id: newId(), kind: 'person' as const, person, role: 'applicant' }],
    values: { service, mode, channel: 'station', request: '年满六十，想领养老金' } as never,
  })
const step = (by: As, name: keyof typeof routes.steps, of: { id: string; version: number }, values: object = {}, note = '') =>
  by.do(routes.steps[name], { id: of.id, version: of.version, values: values as never, note })

describe('the catalogue', () => {
  it('of a township is read in its villages, and changed by the township only', async () => {
    expect((await agent.read(catalogue.list, { place: a.village1 } as never)).items.map((one) => one.id)).toEqual([service])
    const page = await agent.read(catalogue.page, { id: service })
    expect([page.title, page.can.change]).toEqual(['城乡居民养老保险待遇申领', 'place'])
    await expect(agent.do(catalogue.change, { id: service, version: 1, values: {} })).rejects.toMatchObject({ code: 'not-found' })
    const elsewhere = await w.officer('errand-agent', b.village1)
    expect((await elsewhere.read(catalogue.list, {})).total).toBe(0)
    await expect(elsewhere.read(catalogue.page, { id: service })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('the three modes', () => {
  it('at once is one step', async () => {
    const one = await take(agent, 'at-once')
    await expect(step(agent, 'takeIn', one)).rejects.toMatchObject({ body: { fields: [{ key: 'other-mode' }] } })
    expect(await step(agent, 'doAtOnce', one, { result: '当场盖章' })).toMatchObject({ state: 'done' })
  })

  it('for you needs a mandate, runs by the promise of the catalogue, and ends with the answer', async () => {
    const one = await take(agent, 'for-you')
    await expect(step(agent, 'takeIn', one)).rejects.toMatchObject({ body: { fields: [{ key: 'authorization' }] } })
    let now = await step(agent, 'takeIn', one, { authorizedOn: '2026-11-24' })
    const { deadlines } = await agent.read(routes.page, { id: one.id })
    expect(deadlines.filter(({ done }) => !done).map(({ what, due }) => [what, due])).toEqual([['whole', '2026-12-01']])
    await expect(step(agent, 'accompany', now, { outcome: 'granted' })).rejects.toMatchObject({ body: { fields: [{ key: 'other-mode' }] } })
    now = await step(agent, 'submit', now, { submittedTo: '县社保中心', submittedOn: '2026-11-24' })
    now = await step(agent, 'tellMissing', now, { missing: '银行卡复印件', missingUntil: '2026-11-27' })
    now = await step(agent, 'supplement', now)
    now = await step(agent, 'takeIn', now, { authorizedOn: '2026-11-24' })
    now = await step(agent, 'submit', now, { submittedTo: '县社保中心', submittedOn: '2026-11-24' })
    now = await step(agent, 'collect', now, { outcome: 'granted' })
    expect(await step(agent, 'finish', now, { result: '下月起发放' })).toMatchObject({ state: 'done' })
    await expect(step(neighbour, 'close', now)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('lead you is appointed and accompanied', async () => {
    let now = await take(agent, 'lead-you')
    now = await step(agent, 'takeIn', now)
    await expect(step(agent, 'appoint', now, { appointedOn: '2026-11-01', appointment: '九点车站' })).rejects.toMatchObject({ code: 'invalid' })
    now = await step(agent, 'appoint', now, { appointedOn: '2026-11-25', appointment: '上午九点，镇政府门口' })
    expect((await agent.read(routes.page, { id: now.id })).head.nextDue).toBe('2026-11-25')
    expect(await step(agent, 'accompany', now, { outcome: 'granted' })).toMatchObject({ state: 'answered' })
  })
})

describe('the custody chain', () => {
  it('always says who holds a paper, and lets no errand be filed while one is away', async () => {
    let now = await step(agent, 'takeIn', await take(agent, 'for-you'), { authorizedOn: '2026-11-24' })
    const { id } = now
    const [card, book] = [newId(), newId()]
    now = await agent.do(takePapers, {
      id,
      version: now.version,
      from: '赵秀英',
      papers: [
        { id: card, name: '身份证', form: 'original' },
        { id: book, name: '户口簿', form: 'copy', count: 2 },
      ],
    })
    const page = () => agent.read(papersOfErrand, { id })
    const { account } = await clerk.read(whoAmI, {})
    expect((await page()).receivers.map((one) => one.account)).toContain(account)
    now = await agent.do(passPapers, { id, version: now.version, papers: [card, book], account })
    await expect(agent.do(returnPapers, { id, version: now.version, papers: [card], to: '赵秀英', signed: 'signature' })).rejects.toMatchObject({
      body: { fields: [{ key: 'holder' }] },
    })
    expect((await clerk.read(papersHeld, { what: 'offered' })).items.map((one) => one.name)).toEqual(['身份证', '户口簿'])
    now = await clerk.do(acceptPapers, { id, version: now.version, papers: [card], yes: true })
    now = await clerk.do(acceptPapers, { id, version: now.version, papers: [book], yes: false, note: '少一份' })
    expect((await page()).items.map((one) => [one.name, one.mine, one.moves.map((move) => move.act)])).toEqual([
      ['身份证', false, ['taken', 'offered', 'accepted']],
      ['户口簿', true, ['taken', 'offered', 'refused']],
    ])
    now = await clerk.do(passPapers, { id, version: now.version, papers: [card], body: '县社保中心', receipt: '社保2026-77' })
    now = await step(agent, 'submit', now, { submittedTo: '县社保中心', submittedOn: '2026-11-24' })
    now = await step(agent, 'collect', now, { outcome: 'granted' })
    now = await step(agent, 'finish', now, { result: '已办' })
    await expect(step(agent, 'close', now)).rejects.toMatchObject({ body: { fields: [{ key: 'papers-held' }] } })
    now = await clerk.do(fetchPapers, { id, version: now.version, papers: [card] })
    now = await clerk.do(returnPapers, { id, version: now.version, papers: [card], to: '赵秀英', signed: 'fingerprint' })
    now = await agent.do(returnPapers, { id, version: now.version, papers: [book], to: '赵秀英', signed: 'signature' })
    expect(await step(agent, 'close', now)).toMatchObject({ state: 'closed' })
    for (const what of ['receipt', 'authorization', 'missing', 'returned'] as const)
      expect((await agent.download(printErrand, { id, what })).bytes.subarray(0, 4).toString()).toBe('%PDF')
  })

  it('is tracked by the code of the receipt, without a name; not by another code', async () => {
    const one = await take(agent, 'for-you')
    const { code } = await agent.read(papersOfErrand, { id: one.id })
    const seen = await w.nobody.read(trackErrand, { code })
    expect(seen).toMatchObject({ service: '城乡居民养老保险待遇申领', state: '已收件', office: '甲镇201村', done: false, papers: 0 })
    expect(JSON.stringify(seen)).not.toContain('赵秀英')
    await expect(w.nobody.read(trackErrand, { code: code.split('').toReversed().join('') })).rejects.toMatchObject({ code: 'not-found' })
    const resident = await w.account(person, '赵秀英')
    expect((await resident.read(papersOfErrand, { id: one.id })).code).toBe(code)
    await expect(neighbour.read(papersOfErrand, { id: one.id })).rejects.toMatchObject({ code: 'not-found' })
  })
})
