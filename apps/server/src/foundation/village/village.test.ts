import { newId } from '@balian/contract/ids'
import { saidRoutes } from '@balian/contract/intake'
import { fewestShown, villagePage } from '@balian/contract/village'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { world } from '../../../test/world.ts'
import { hideSmall } from './hide.ts'
import { lastQuarters } from './quarters.ts'

const w = await world()
afterAll(() => w.close())

describe('small numbers', () => {
  const counts = fc.array(fc.nat({ max: 30 }), { minLength: 2, maxLength: 8 })

  it('below five are told to nobody, and what is shown is right', () => {
    fc.assert(
      fc.property(counts, (values) => {
        const shown = hideSmall(values)
        return shown.values.every((value, i) => value === null || (value === values[i] && value >= fewestShown))
      }),
    )
  })

  it('cannot be reckoned from the total: it leaves at least two numbers open, and five values for each', () => {
    fc.assert(
      fc.property(counts, (values) => {
        const { values: shown, total } = hideSmall(values)
        const hidden = shown.filter((value) => value === null).length
        if (hidden === 0 || total === null) return true
        const rest = total - shown.reduce<number>((sum, value) => sum + (value ?? 0), 0)
        // Of two numbers or more that sum to `rest`, each may be anything from 0 to `rest`.
        return hidden >= 2 && rest >= fewestShown
      }),
    )
  })

  it('are all hidden with their total where nothing else is left', () => {
    expect(hideSmall([4, 4])).toEqual({ values: [null, null], total: null })
    expect(hideSmall([3, 9, 20])).toEqual({ values: [null, null, 20], total: 32 })
    expect(hideSmall([9, 20])).toEqual({ values: [9, 20], total: 29 })
  })
})

it('only whole quarters that have ended are told', () => {
  expect(lastQuarters('2026-11-24', 2)).toEqual([
    { from: '2026-07-01', to: '2026-09-30' },
    { from: '2026-04-01', to: '2026-06-30' },
  ])
  expect(lastQuarters('2027-02-01', 1)).toEqual([{ from: '2026-10-01', to: '2026-12-31' }])
})

describe('the open page', () => {
  it('is open to all, names nobody but officers, and shows no number below five', async () => {
    const { village1, code } = w.place.a
    const clerk = await w.officer('window-clerk', village1)
    const outsider = { id: newId(), kind: 'outsider' as const, name: '牛大胆', role: 'speaker' }
    await clerk.do(saidRoutes.open, {
      id: newId(),
      place: village1,
      title: '牛大胆的事',
      parties: [outsider],
      values: { words: '路坏了', channel: 'window' } as never,
    })
    const page = await w.nobody.read(villagePage, { place: village1 })
    expect(page).toMatchObject({ place: village1, above: expect.arrayContaining(['甲镇']) })
    expect(page.card).toHaveLength(8)
    expect(page.periods.flatMap((one) => [...one.matters, ...one.work]).every(({ value }) => value === null || value >= fewestShown)).toBe(true)
    expect(page.periods[0]!.matters.some(({ name }) => name.startsWith('reintegration'))).toBe(false)
    expect(JSON.stringify(page)).not.toContain('牛大胆')
    await expect(w.nobody.read(villagePage, { place: code })).rejects.toMatchObject({ code: 'not-found' })
  })
})
