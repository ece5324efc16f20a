import { expect, it } from 'vitest'
import { endings } from './disputes.ts'

const rate = ({ ended, settled }: { ended: number; settled: number }) => Math.round((settled / ended) * 1000) / 10

it('the rate comes out as printed at any scale, with few disputes by leaving more of them open', () => {
  for (const all of [79, 792, 7917, 79_170]) expect(rate(endings(all, 96.6))).toBe(96.6)
  const { ended, settled } = endings(79, 96.6)
  expect(ended).toBeGreaterThanOrEqual(55)
  expect(settled).toBeLessThanOrEqual(ended)
})

it('what too few disputes cannot say is said as near as it goes', () => {
  expect(endings(0, 96.6)).toMatchObject({ ended: 0, settled: 0 })
  expect(endings(5, 96.6)).toMatchObject({ ended: 5, settled: 5 })
  expect(endings(7917, 100)).toMatchObject({ ended: 7680, settled: 7680 })
})
