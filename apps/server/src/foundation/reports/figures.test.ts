import { figureSources, figuresAt } from '@balian/contract/figures'
import { afterAll, expect, it } from 'vitest'
import { world } from '../../../test/world.ts'
import { indicators } from '../../modules.ts'
import { agrees, printed } from './printed.ts'

const w = await world()
afterAll(() => w.close())

it('every figure is one that the source prints, recounted by indicators that there are', () => {
  const names = new Set(indicators.map(({ name }) => name))
  for (const { key, of } of figureSources) {
    expect(printed.figures.map((one) => one.key)).toContain(key)
    for (const name of of) expect(names).toContain(name)
  }
  expect(new Set(figureSources.map(({ key }) => key)).size).toBe(figureSources.length)
})

it('tells them of a place, and of no other', async () => {
  const { a, b } = w.place
  const manager = await w.officer('manager', a.code)
  const { items, from, placeName } = await manager.read(figuresAt, { place: a.code, on: '2026-11-24' })
  expect([from, placeName, items.length]).toEqual(['2026-01-01', '甲镇', figureSources.length])
  await expect(manager.read(figuresAt, { place: b.code, on: '2026-11-24' })).rejects.toMatchObject({ code: 'forbidden' })
})

it('agrees at the precision of the print; a floor is reached or passed', () => {
  expect([96.56, 96.64, 96.66].map((value) => agrees({ value: 96.6, qualifier: 'exact' }, value))).toEqual([true, true, false])
  expect([599, 600, 700].map((value) => agrees({ value: 600, qualifier: 'more-than' }, value))).toEqual([false, true, true])
  expect(agrees({ value: 0, qualifier: 'exact' }, null)).toBe(false)
})
