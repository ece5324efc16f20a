import { expect, it } from 'vitest'
import { creditCodeFault } from './credit-code.ts'

it.each([
  ['91330100799655058B', null],
  ['9144030071526726XG', null],
  ['91350100M000100Y43', null],
  ['911100001000013428', 'check'],
  ['9111', 'length'],
  ['9133010079965505OB', 'characters'],
])('%s is %s', (code, fault) => {
  expect(creditCodeFault(code)).toBe(fault)
})
