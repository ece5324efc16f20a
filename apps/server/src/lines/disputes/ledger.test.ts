import { disputeExport, disputeFigures } from '@balian/contract/dispute-figures'
import { completePerformance, failDispute, holdSession, settleDispute } from '@balian/contract/dispute-work'
import { disputeList, reportDispute } from '@balian/contract/disputes'
import { newId } from '@balian/contract/ids'
import { messageList } from '@balian/contract/messages'
import { viewList, viewRemove, viewSave } from '@balian/contract/views'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { As } from '../../../test/as.ts'
import { accepted, aMatter } from '../../../test/disputes.ts'
import { world } from '../../../test/world.ts'
import { remind } from '../../foundation/cases/reminders.ts'
import { readSheet } from '../../platform/sheets/index.ts'
import { withRate } from './dispute-figures.ts'

const w = await world()
afterAll(() => w.close())
const { a, b } = w.place
let mediator: As
let manager: As

async function mediated(place: string, title: string) {
  const { id, version } = await accepted(mediator, place, { title, amount: 150_000, severity: title === '难办' ? 'difficult' : 'ordinary' })
  return mediator.do(holdSession, { id, version, session: newId(), heldAt: '2026-11-24T01:00:00Z', venue: '村委会', minutes: '谈了半天', result: 'settled' })
}

beforeAll(async () => {
  mediator = await w.officer('mediator', a.code, { name: '钱调解' })
  manager = await w.officer('manager', w.county)
  const agreed = { agreement: newId(), form: 'oral' as const, facts: '口角', terms: '互相道歉', madeOn: '2026-11-24' }
  const one = await mediated(a.group1, '小事')
  const settled = await mediator.do(settleDispute, { id: one.id, version: one.version, ...agreed })
  await mediator.do(completePerformance, { id: one.id, version: settled.version, doneOn: '2026-11-24' })
  const two = await mediated(a.village10, '难办')
  await mediator.do(failDispute, { id: two.id, version: two.version, routesTold: '可以起诉' })
  await mediator.do(reportDispute, aMatter(a.code, { title: '两村之间', class: 'neighbour' }))
})

describe('the ledger', () => {
  const titles = async (filter: Parameters<typeof manager.read<typeof disputeList>>[1]) =>
    (await manager.read(disputeList, { sort: 'opened', ...filter })).items.map((one) => one.title)

  it('filters by place, state, class, period, mediator and text, sorts and pages', async () => {
    expect(await titles({ place: a.code })).toEqual(['小事', '难办', '两村之间'])
    expect(await titles({ place: a.village1 })).toEqual(['小事'])
    expect(await titles({ place: b.code })).toEqual([])
    expect(await titles({ state: 'failed' })).toEqual(['难办'])
    expect(await titles({ class: 'neighbour', from: '2026-11-24', to: '2026-11-24' })).toEqual(['两村之间'])
    expect(await titles({ to: '2026-11-23' })).toEqual([])
    expect(await titles({ mediator: mediator.login!.id })).toEqual(['小事', '难办'])
    expect(await titles({ text: '王大山' })).toHaveLength(3)
    expect(await titles({ text: '100%' })).toEqual([])
    expect(await titles({ outcome: 'oral' })).toEqual(['小事'])
    expect(await titles({ sort: '-amount', size: 1, page: 3 })).toEqual(['两村之间'])
    expect((await manager.read(disputeList, { size: 1 })).total).toBe(3)
  })

  it('goes out as a spreadsheet with the same filters, and the log keeps who took it', async () => {
    const file = await manager.download(disputeExport, { state: 'failed' })
    const read = await readSheet(file.bytes, 'x.xlsx')
    const cells = read.ok!.rows.map((row) => row.cells)
    expect(cells.at(-1)).toEqual(expect.arrayContaining(['难办', '山林土地纠纷', '1500', '疑难复杂', '调解不成', '2026-11-24']))
    expect(cells.flat().join()).not.toMatch(/13800000001/)
    const clerk = await w.officer('window-clerk', w.county)
    await expect(clerk.download(disputeExport, {})).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('keeps views for the account that saved them', async () => {
    const view = { id: newId(), list: 'disputes.list', name: '超期的', filters: { overdue: 'true' } }
    await manager.do(viewSave, view)
    await expect(manager.do(viewSave, { ...view, id: newId() })).rejects.toMatchObject({ code: 'invalid' })
    await manager.do(viewSave, { ...view, name: '已超期' })
    expect((await manager.read(viewList, { list: 'disputes.list' })).items).toEqual([{ ...view, name: '已超期' }])
    expect((await mediator.read(viewList, { list: 'disputes.list' })).items).toEqual([])
    await mediator.do(viewRemove, { id: view.id })
    expect((await manager.read(viewList, { list: 'disputes.list' })).items).toHaveLength(1)
  })
})

describe('the figures', () => {
  const period = { from: '2026-11-01', to: '2026-11-30' }

  it('count each case where it is, and the places make up the total', async () => {
    const figures = await manager.read(disputeFigures, { place: w.county, ...period })
    expect(figures.total).toMatchObject({ found: 3, accepted: 2, oral: 1, failed: 1, settled: 1, rate: 50, parties: 4, difficult: 1, amount: 300_000, open: 3 })
    const township = await manager.read(disputeFigures, { place: a.code, ...period })
    expect(township.byPlace.map((one) => [one.name, one.found])).toEqual([
      ['甲镇201村', 1],
      ['甲镇202村', 0],
      ['甲镇210村', 1],
      ['本级', 1],
    ])
    expect(township.byForm).toEqual([{ key: 'oral', count: 1 }])
    expect(township.byClass).toEqual([{ key: 'forest-land', count: 2 }])
    expect((await manager.read(disputeFigures, { place: w.county, from: '2026-12-01', to: '2026-12-31' })).total).toMatchObject({
      found: 0,
      open: 3,
      rate: null,
    })
    await expect(mediator.read(disputeFigures, { place: b.code, ...period })).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('leave out of the rate what was withdrawn or handed on', () => {
    const none = withRate(undefined)
    expect(none.rate).toBeNull()
    expect(withRate({ ...none, written: 2, oral: 0, failed: 1, withdrawn: 5, handedOn: 5 }).rate).toBe(66.7)
  })
})

it('reminds before a limit ends, and tells the office above when it has passed, once each', async () => {
  const village = await w.officer('mediator', b.village1)
  const above = await w.officer('manager', b.code)
  await village.do(reportDispute, aMatter(b.village1))
  const told = async (who: As) => (await (await As.signIn(w.http, who.login!)).read(messageList, {})).items.map((one) => one.key)
  await remind(w.services)
  await remind(w.services)
  expect(await told(village)).toEqual(['cases.due'])
  expect(await told(above)).toEqual([])
  w.at('2026-11-28T02:00:00Z')
  await remind(w.services)
  await remind(w.services)
  expect(await told(above)).toEqual(['cases.overdue'])
})
