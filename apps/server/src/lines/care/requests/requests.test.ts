import { helpGivenRoutes, offerRoutes } from '@balian/contract/care-help'
import { careMatches, careRequest, careRequestRoutes as routes, urgencyOf } from '@balian/contract/care-requests'
import { next } from '@balian/contract/case-rules'
import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import { matterTable } from '@balian/contract/matters'
import { peopleAdd } from '@balian/contract/people'
import { afterAll, expect, it } from 'vitest'
import { world } from '../../../../test/world.ts'

const w = await world()
afterAll(() => w.close())
const { a } = w.place
const helper = await w.officer('care-helper', a.village1, { name: '关帮扶' })
const registrar = await w.officer('population-registrar', a.village1)

/** From the declaration, written a second time by hand: what each state allows of the kind's own steps, and where it leads. */
const moves: Record<string, string> = {
  asked: 'accept>accepted withdraw>withdrawn',
  accepted: 'match>matched help>helped cannot>unmet withdraw>withdrawn',
  matched: 'match>matched help>helped cannot>unmet withdraw>withdrawn',
  helped: 'help>helped visit>visited',
  visited: 'close>closed rate>visited reopen>accepted',
  closed: 'rate>closed reopen>accepted',
  unmet: '',
  withdrawn: '',
}
it.each(Object.keys(careRequest.states))('a request that is %s goes on as declared', (state) => {
  const table = matterTable(careRequest as never)
  const leads = [...Object.keys(careRequest.steps), 'rate', 'reopen'].map((step) => [step, next(table, state, step)] as const)
  expect(leads.filter(([, to]) => to !== null).map((pair) => pair.join('>'))).toEqual(moves[state]!.split(' ').filter(Boolean))
})

it('is urgent by rule: danger first, then what one cannot live without', () => {
  expect([urgencyOf({ danger: true, basic: true }), urgencyOf({ basic: true }), urgencyOf({})]).toEqual(['now', 'soon', 'plain'])
})

const villager = async (name: string): Promise<Id> => (await registrar.do(peopleAdd, { id: newId(), place: a.group1, name, sex: '2', birth: '1950-01-01' })).id
const offer = (title: string, place: PlaceCode, more: object = {}) =>
  helper.do(offerRoutes.add, { id: newId(), place, values: { title, giver: 'neighbour', kind: 'labour', what: '可帮收洋芋', ...more } as never })
const asked = (person: Id, more: object = {}) => ({
  id: newId(),
  place: a.group1,
  title: '收洋芋缺人手',
  parties: [{ id: newId(), kind: 'person' as const, person, role: 'asker' as const }],
  values: { kind: 'labour', what: '三亩洋芋要收', basic: true, ...more },
})

it('is asked by a resident, matched with a neighbour’s offer by kind and place, helped, counted, visited again and closed', async () => {
  const person = await villager('王秀英')
  const her = await w.account(person, '王秀英')
  await offer('东头张家', a.group2)
  const near = await offer('西头李家', a.group1)
  await offer('早过期的', a.group1, { until: '2026-11-01' })
  await offer('有余粮的', a.group1, { kind: 'goods' })
  const { id, version } = await her.do(routes.open, asked(person) as never)
  expect(await helper.read(routes.page, { id })).toMatchObject({ values: { urgency: 'soon' }, head: { due: null, nextDue: '2026-11-25' } })
  let now = await helper.do(routes.steps.accept, { id, version, values: {}, note: '' })
  expect((await helper.read(routes.page, { id })).head.nextDue).toBe('2026-11-27')
  const { items } = await helper.read(careMatches, { id })
  expect(items.map((one) => [one.title, one.near])).toEqual([
    ['西头李家', 'group'],
    ['东头张家', 'village'],
  ])
  await expect(her.read(careMatches, { id })).rejects.toMatchObject({ code: 'forbidden' })
  now = await helper.do(routes.steps.match, { id, version: now.version, values: { offer: near.id, agreed: '周六来两个人' }, note: '' })
  expect((await helper.read(routes.page, { id })).shown.offer).toBe('西头李家')
  const help = { helpKind: 'labour', givenOn: '2026-11-24', by: '西头李家' }
  await expect(helper.do(routes.steps.help, { id, version: now.version, values: help, note: '' })).rejects.toMatchObject({ code: 'invalid' })
  now = await helper.do(routes.steps.help, { id, version: now.version, values: { ...help, labourDays: 2 }, note: '' })
  const given = (await helper.read(helpGivenRoutes.list, {})).items
  expect(given).toMatchObject([{ values: { person, kind: 'labour', labourDays: 2, by: '西头李家' } }])
  now = await helper.do(routes.steps.visit, { id, version: now.version, values: { solved: 'yes' }, note: '洋芋都收回来了' })
  now = await her.do(routes.rate!, { id, version: now.version, level: 5, how: 'own' })
  await helper.do(routes.steps.close, { id, version: now.version, values: {}, note: '' })
  expect((await her.read(routes.page, { id })).head.state).toBe('closed')
})

it('is seen by its own village and asker, and by nobody else', async () => {
  const { id, version } = await helper.do(routes.open, asked(await villager('李桂兰')) as never)
  const sibling = await w.officer('care-helper', a.village10)
  await expect(sibling.do(routes.steps.accept, { id, version, values: {}, note: '' })).rejects.toMatchObject({ code: 'not-found' })
  await expect((await w.officer('mediator', a.village1)).read(routes.page, { id })).rejects.toMatchObject({ code: 'forbidden' })
  await expect((await w.account(await villager('赵玉梅'))).read(routes.page, { id })).rejects.toMatchObject({ code: 'not-found' })
})
