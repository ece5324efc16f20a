import fc from 'fast-check'
import { expect, it } from 'vitest'
import { spread } from './spread.ts'

const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0)

it('adds up exactly, keeps floors and caps, and nearly keeps proportions', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(weights, fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: 3 }), (all, more, least) => {
      const total = more + least * all.length
      const caps = all.map((_, i) => least + Math.ceil(more / all.length) + (i % 5))
      const free = spread(total, all, { least })
      const capped = spread(total, all, { least, caps })
      expect([sum(free), sum(capped)]).toEqual([total, total])
      expect(free.every((one) => one >= least)).toBe(true)
      expect(capped.every((one, i) => one >= least && one <= caps[i]!)).toBe(true)
      if (sum(all) > 0) for (const [i, one] of free.entries()) expect(Math.abs(one - least - (more * all[i]!) / sum(all))).toBeLessThan(1)
    }),
  )
})

it('says when it cannot be', () => {
  expect(() => spread(1, [1, 1], { least: 1 })).toThrow('cannot be shared')
  expect(() => spread(5, [1, 1], { caps: [2, 2] })).toThrow('cannot be shared')
})
