import { expect, it } from 'vitest'
import { declaredRegisters } from './declared.ts'

it('an item called title is all that its row is called: both stand in one column', () => {
  const torn = declaredRegisters.filter(({ items, title }) => items.some(({ name }) => name === 'title') && title.join() !== 'title')
  expect(torn.map(({ name }) => name)).toEqual([])
})
