import { afterEach, expect, vi } from 'vitest'

// An unexpected console.error or console.warn fails the test in which it was printed.
const errors = vi.spyOn(console, 'error')
const warnings = vi.spyOn(console, 'warn')

afterEach(() => {
  const printed = [...errors.mock.calls, ...warnings.mock.calls].map((words) => words.join(' '))
  errors.mockClear()
  warnings.mockClear()
  expect(printed, 'console.error and console.warn during the test').toEqual([])
})
