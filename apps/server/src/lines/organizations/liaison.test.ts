import { recordActivity } from '@balian/contract/activities'
import { foundGroup } from '@balian/contract/groups'
import { type Id, newId } from '@balian/contract/ids'
import { associationRoutes, enterpriseRoutes, socialOrganizationRoutes } from '@balian/contract/organizations'
import { appealRoutes, arrearsRoutes } from '@balian/contract/organizations-matters'
import { bodyRoutes, contractsByPlace, formedGroups, formGroup, liaisonList, unformGroup } from '@balian/contract/organizations-work'
import { afterAll, expect, it } from 'vitest'
import { world } from '../../../test/world.ts'

const w = await world()
afterAll(() => w.close())
const { a } = w.place
const liaison = await w.officer('organization-liaison', a.village1)
const sibling = await w.officer('organization-liaison', a.village10)

const firm = { credit: '91350100M000100Y43', category: '01', address: '街道1号', staff: 20 }
const add = async (route: typeof enterpriseRoutes.add, values: object): Promise<Id> =>
  (await liaison.do(route, { id: newId(), place: a.village1, values: values as never })).id
const [noodle, potato] = [
  await add(enterpriseRoutes.add, { ...firm, title: '粉条厂', contracts: 20 }),
  await add(enterpriseRoutes.add, { ...firm, title: '薯业公司', contracts: 5 }),
]
const school = await add(socialOrganizationRoutes.add as never, { ...firm, title: '助学会', head: '李勇', staff: 4, contracts: 4, reportedOn: '2025-03-20' })
const visit = (values: object, day = '2026-11-20') =>
  liaison.do(recordActivity, { id: newId(), kind: 'liaison-visit', place: a.village1, day, theme: '走访', values: values as never })
const list = async (show: 'visits' | 'contracts' | 'reports' | 'all', by = liaison) => by.read(liaisonList, { show })

it('tells who was not visited, who lacks contracts and whose yearly report is due', async () => {
  expect((await list('visits')).counts).toEqual({ visits: 3, contracts: 1, reports: 1, all: 3 })
  await expect(visit({})).rejects.toMatchObject({ body: { fields: [{ key: 'one-of' }] } })
  await visit({ enterprise: noodle, raised: '缺熟练工' })
  await visit({ enterprise: potato }, '2026-06-01')
  expect((await list('visits')).items.map((row) => [row.name, row.lastVisit])).toEqual([
    ['助学会', null],
    ['薯业公司', '2026-06-01'],
  ])
  expect((await list('contracts')).items.map((row) => [row.name, row.staff - row.contracts])).toEqual([['薯业公司', 15]])
  expect((await list('reports')).items.map((row) => [row.name, row.reportedOn])).toEqual([['助学会', '2025-03-20']])
  await liaison.do(socialOrganizationRoutes.change, { id: school, version: 1, values: { reportedOn: '2026-03-15' } as never })
  expect((await list('reports')).total).toBe(0)
  expect(await liaison.read(contractsByPlace, { place: a.village1 })).toMatchObject({ organizations: 3, staff: 44, contracts: 29 })
  expect((await list('all', sibling)).total).toBe(0)
  await expect(sibling.read(contractsByPlace, { place: a.village1 })).rejects.toMatchObject({ code: 'forbidden' })
})

it('follows what was raised until it is answered', async () => {
  const told = { id: newId(), place: a.village1, title: '招熟练工', parties: [] }
  const values = { enterprise: noodle, appealKind: 'labour', what: '缺熟练工' }
  await expect(liaison.do(appealRoutes.open, { ...told, values: { ...values, enterprise: null } } as never)).rejects.toMatchObject({
    body: { fields: [{ path: 'values.enterprise' }] },
  })
  const { id, version } = await liaison.do(appealRoutes.open, { ...told, values } as never)
  await expect(liaison.do(appealRoutes.steps.answer, { id, version, values: { answer: '已办' }, note: '' })).rejects.toMatchObject({ code: 'wrong-step' })
  const given = await liaison.do(appealRoutes.steps.assignOffice, { id, version, values: { office: '人社所' }, note: '' })
  const answered = await liaison.do(appealRoutes.steps.answer, { id, version: given.version, values: { answer: '已办招聘会' }, note: '' })
  expect(answered.state).toBe('answered')
  const page = await liaison.read(appealRoutes.page, { id })
  expect(page).toMatchObject({ values: { office: '人社所', answer: '已办招聘会' }, shown: { enterprise: '粉条厂' } })
  await expect(sibling.read(appealRoutes.page, { id })).rejects.toMatchObject({ code: 'not-found' })
})

it('warns of late wages, which are paid by the day promised or looked into by labour inspection', async () => {
  const told = { id: newId(), place: a.village1, title: '工地欠薪', parties: [] }
  const values = { employer: '某工地', workers: 12, amount: 36_000_00, owedSince: '2026-09-01' }
  await expect(liaison.do(arrearsRoutes.open, { ...told, values: { ...values, owedSince: '2027-01-01' } } as never)).rejects.toMatchObject({
    body: { fields: [{ key: 'day-ahead' }] },
  })
  const { id, version } = await liaison.do(arrearsRoutes.open, { ...told, values } as never)
  const urged = await liaison.do(arrearsRoutes.steps.urge, { id, version, values: { measure: '约谈', promisedOn: '2026-12-20' }, note: '' })
  expect((await liaison.read(arrearsRoutes.page, { id })).head.nextDue).toBe('2026-12-20')
  const handed = await liaison.do(arrearsRoutes.steps.handToInspection, { id, version: urged.version, values: { handedTo: '县监察大队' }, note: '逾期未付' })
  const paid = await liaison.do(arrearsRoutes.steps.pay, { id, version: handed.version, values: { paidOn: '2026-11-24', paidAmount: 36_000_00 }, note: '' })
  expect(paid.state).toBe('paid')
  expect((await liaison.read(arrearsRoutes.page, { id })).values).toMatchObject({ amount: 3_600_000, paidAmount: 3_600_000, handedTo: '县监察大队' })
})

it('has bodies in one organization each, and knows which groups an association formed', async () => {
  await expect(
    add(bodyRoutes.add as never, { title: '联合工会', bodyKind: 'union', since: '2026-01-01', enterprise: noodle, socialOrganization: school }),
  ).rejects.toMatchObject({
    body: { fields: [{ key: 'one-of' }] },
  })
  await add(bodyRoutes.add as never, { title: '粉条厂工会', bodyKind: 'union', since: '2026-01-01', enterprise: noodle })
  const id = await add(associationRoutes.add as never, { title: '马铃薯协会', form: 'association', trade: 'planting' })
  const mediator = await w.officer('mediator', a.village1)
  const founding = { place: a.village1, kind: 'industry' as const, sub: 'planting' as const, name: '洋芋互助组', foundedOn: '2026-02-01' }
  const { id: group } = await mediator.do(foundGroup, { id: newId(), ...founding })
  for (let n = 0; n < 2; n += 1) expect(await liaison.do(formGroup, { id, group, on: '2026-02-01' })).toEqual({ groups: 1 })
  await expect(liaison.do(formGroup, { id, group: newId(), on: '2026-02-01' })).rejects.toMatchObject({ body: { fields: [{ key: 'no-group' }] } })
  expect((await liaison.read(formedGroups, { id })).items.map((one) => one.name)).toEqual(['洋芋互助组'])
  await expect(sibling.read(formedGroups, { id })).rejects.toMatchObject({ code: 'not-found' })
  expect(await liaison.do(unformGroup, { id, group, why: '记错了' })).toEqual({ groups: 0 })
})
