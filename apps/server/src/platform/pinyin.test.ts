import { expect, it } from 'vitest'
import { readName, readPlace } from './pinyin.ts'

it.each([
  ['王秀英', 'wangxiuying', 'wxy'],
  ['单田芳', 'shantianfang', 'stf'],
  ['仇英', 'qiuying', 'qy'],
  ['尉迟恭', 'yuchigong', 'ycg'],
  ['曾国强', 'zengguoqiang', 'zgq'],
])('reads the name %s', (name, pinyin, initials) => {
  expect(readName(name)).toEqual({ pinyin, initials })
})

it.each([
  ['巉口镇', 'chankouzhen'],
  ['葛家岔镇', 'gejiachazhen'],
  ['洮河', 'taohe'],
])('reads the place %s', (name, pinyin) => {
  expect(readPlace(name).pinyin).toBe(pinyin)
})
