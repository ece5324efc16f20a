import { expect, it } from 'vitest'
import { freeName, levelBeneath, levelOf, nextCode, parentOf, trailOf } from './rules.ts'

it('a code tells its level, its parent and its trail', () => {
  expect(trailOf('62110211220103').map((code) => [code, levelOf(code)])).toEqual([
    ['62', 'province'],
    ['6211', 'city'],
    ['621102', 'county'],
    ['621102112', 'township'],
    ['621102112201', 'village'],
    ['62110211220103', 'group'],
  ])
  expect(parentOf('621102112')).toBe('621102')
  expect(parentOf('62')).toBeNull()
  expect([levelBeneath('village'), levelBeneath('group')]).toEqual(['group', null])
})

it.each([
  ['a village committee after the highest', '621102112', ['621102112201', '621102112211'], '621102112201', '621102112212'],
  ['a community has its own range', '621102112', ['621102112001', '621102112211'], '621102112001', '621102112002'],
  ['the first community beside villages', '621102112', ['621102112211'], '621102112005', '621102112001'],
  ['a 镇', '621102', ['621102001', '621102112', '621102204'], '621102112', '621102113'],
  ['a 乡', '621102', ['621102112', '621102204'], '621102204', '621102205'],
  ['a 社', '621102112201', ['62110211220101', '62110211220109'], 'group', '62110211220110'],
  ['the first 社', '621102112201', [], 'group', '62110211220101'],
  ['no 社 left', '621102112201', ['62110211220199'], 'group', null],
])('the next code: %s', (_, parent, used, like, code) => {
  expect(nextCode(parent, used, like)).toBe(code)
})

it('a name that is taken gets the place of its origin before it', () => {
  expect(freeName('一社', '清明村', ['二社'])).toBe('一社')
  expect(freeName('一社', '清明村', ['一社'])).toBe('清明一社')
  expect(freeName('大营村', '葛家岔镇', ['大营村'])).toBe('葛家岔大营村')
})
