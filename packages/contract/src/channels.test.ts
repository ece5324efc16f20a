import fc from 'fast-check'
import { expect, it } from 'vitest'
import { blanksIn, smsLength, smsParts, smsText } from './channels.ts'

it('a text fits one SMS up to 70 wide or 160 plain characters, and fewer a part beyond', () => {
  expect(smsLength('好'.repeat(70))).toEqual({ wide: true, units: 70, parts: 1 })
  expect(smsLength('好'.repeat(71)).parts).toBe(2)
  expect(smsLength('好'.repeat(135)).parts).toBe(3)
  expect(smsLength('a'.repeat(160))).toEqual({ wide: false, units: 160, parts: 1 })
  expect(smsLength('a'.repeat(161)).parts).toBe(2)
  expect(smsText('八联', { title: '停水', text: '周三', stop: true })).toBe('【八联】停水：周三 拒收请回复T')
})

it('parts lose nothing, keep their length, and cut no character in two', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const parts = smsParts(text)
      expect(parts.join('')).toBe(text)
      const most = smsLength(text).wide ? [70, 67] : [160, 153]
      for (const part of parts) {
        expect(part.length).toBeLessThanOrEqual(parts.length === 1 ? most[0]! : most[1]!)
        expect(part.isWellFormed()).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})

it('blanks of a template are found', () => {
  expect(blanksIn('请于{日期}到{地点}，{日期}前')).toEqual(['日期', '地点'])
})
