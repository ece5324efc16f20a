import fc from 'fast-check'
import { afterEach, expect, vi } from 'vitest'

// What passed yesterday passes today: properties try the same cases unless another seed is asked for (BALIAN_SEED, printed with a failure).
fc.configureGlobal({ seed: Number(process.env.BALIAN_SEED) || 2013 })

// An unexpected console.error or console.warn fails the test in which it was printed.
const errors = vi.spyOn(console, 'error')
const warnings = vi.spyOn(console, 'warn')

afterEach(() => {
  const printed = [...errors.mock.calls, ...warnings.mock.calls].map((words) => words.join(' '))
  errors.mockClear()
  warnings.mockClear()
  expect(printed, 'console.error and console.warn during the test').toEqual([])
})
