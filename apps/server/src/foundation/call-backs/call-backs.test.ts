import { agreeToCall, callAgreement, drawCalls, drawList, drawPage, recordCall } from '@balian/contract/call-backs'
import { refuseDispute, reportDispute } from '@balian/contract/disputes'
import { newId } from '@balian/contract/ids'
import { indicatorFigures } from '@balian/contract/indicators'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { aMatter } from '../../../test/disputes.ts'
import { world } from '../../../test/world.ts'
import { indicators } from '../../modules.ts'
import { recountIndicators } from '../indicators/index.ts'
import { drawn } from './sampling.ts'

describe('a draw', () => {
  it('gives the same for the same seed, whatever the order of the list, and never more than there is', () => {
    const ids = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(ids, fc.string(), fc.integer({ min: 1, max: 40 }), (all, seed, size) => {
        const first = drawn(seed, all, size)
        expect(drawn(seed, all.toReversed(), size)).toEqual(first)
        expect(first).toHaveLength(Math.min(size, all.length))
        expect(first.every((id) => all.includes(id)) && new Set(first).size === first.length).toBe(true)
        // A larger sample holds the smaller one.
        expect(drawn(seed, all, size + 1).slice(0, first.length)).toEqual(first)
      }),
      { numRuns: 100 },
    )
  })
})

const w = await world()
afterAll(() => w.close())
const { a, b, county } = w.place
const mediator = await w.officer('mediator', a.village1)
const manager = await w.officer('manager', a.code)

/** A dispute that was closed, whose people were asked whether they may be called. */
async function closed(agreed: boolean | null): Promise<string> {
  const { id, version } = await mediator.do(reportDispute, aMatter(a.village1))
  if (agreed !== null) await mediator.do(agreeToCall, { matter: id, agreed })
  await mediator.do(refuseDispute, { id, version, because: 'in-court', note: '已向法院起诉' })
  return id
}

describe('call-backs', () => {
  it('are drawn from closed matters whose people agreed, once for a period, and their answers are counted', async () => {
    w.at('2026-10-20T02:00:00Z')
    const agreed = [await closed(true), await closed(true), await closed(true)]
    await closed(false)
    await closed(null)
    const open = await mediator.do(reportDispute, aMatter(a.village1))
    await mediator.do(agreeToCall, { matter: open.id, agreed: true })
    expect(await mediator.read(callAgreement, { matter: open.id })).toMatchObject({ agreed: true, can: { agree: true } })
    w.at('2026-10-20T04:00:00Z')
    const days = { place: a.code, from: '2026-10-01', to: '2026-10-20' }
    await expect(manager.do(drawCalls, { id: newId(), ...days, size: 2 })).rejects.toMatchObject({ body: { fields: [{ key: 'not-over' }] } })
    const dayBefore = { ...days, to: '2026-10-19' }
    await expect(manager.do(drawCalls, { id: newId(), ...dayBefore, size: 2 })).rejects.toMatchObject({ body: { fields: [{ key: 'none' }] } })

    w.at('2026-10-21T02:00:00Z')
    const { id, drawn: count } = await manager.do(drawCalls, { id: newId(), ...days, size: 2 })
    expect(count).toBe(2)
    await expect(manager.do(drawCalls, { id: newId(), ...days, size: 2 })).rejects.toMatchObject({ code: 'already-there' })
    const page = await manager.read(drawPage, { id })
    expect(page).toMatchObject({ eligible: 3, size: 2, done: 0, same: true })
    expect(page.items.map(({ matter }) => matter)).toEqual(drawn(page.seed, agreed, 2))
    const [first, second] = page.items as [(typeof page.items)[number], (typeof page.items)[number]]
    await expect(manager.do(recordCall, { id: first.id, result: 'reached' })).rejects.toMatchObject({ body: { fields: [{ key: 'content' }] } })
    await manager.do(recordCall, { id: first.id, result: 'reached', content: 'content' })
    await manager.do(recordCall, { id: second.id, result: 'reached', content: 'discontent', note: '等得太久' })
    await expect(manager.do(recordCall, { id: second.id, result: 'declined' })).rejects.toMatchObject({ code: 'wrong-step' })
    await recountIndicators(w.services, indicators)
    const figures = await manager.read(indicatorFigures, { ...days, to: '2026-10-31', names: 'callBacks.contentRate' })
    expect(figures.items).toMatchObject([{ value: 50, of: 1, over: 2 }])
    expect(await manager.read(drawPage, { id: second.id })).toMatchObject({ id, done: 2 })
  })

  it('are for the office above: not for whoever did the work, nor for neighbours', async () => {
    const neighbour = await w.officer('manager', b.code)
    const village = await w.officer('manager', a.village1)
    const input = { id: newId(), place: a.village1, from: '2026-09-01', to: '2026-09-30', size: 3 }
    for (const as of [mediator, neighbour, village]) await expect(as.do(drawCalls, input)).rejects.toMatchObject({ code: 'forbidden' })
    expect((await neighbour.read(drawList, {})).items).toEqual([])
    expect((await (await w.officer('manager', county)).read(drawList, {})).items).toHaveLength(1)
  })
})
