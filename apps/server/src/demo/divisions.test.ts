import { expect, it } from 'vitest'
import { divisions } from './divisions.ts'
import { placeRow } from './rows.ts'

const places = divisions()
const ofLevel = (level: string) => places.filter((place) => place.level === level)

it('all divisions of Dingxi are there, each below one that comes before it', () => {
  expect([ofLevel('county').length, ofLevel('township').length, ofLevel('village').length]).toEqual([7, 122, 1987])
  const seen = new Set<string>()
  for (const { code, parent } of places) {
    expect(parent === null || seen.has(parent)).toBe(true)
    expect(seen.has(code)).toBe(false)
    seen.add(code)
  }
})

it('every village has groups of its own names, no community has any, and twice the same comes out', () => {
  const groups = Map.groupBy(ofLevel('group'), ({ parent }) => parent)
  for (const { code, kind } of ofLevel('village')) {
    const names = (groups.get(code) ?? []).map(({ name }) => name)
    expect(names.length > 3).toBe(kind === 'village')
    expect(new Set(names).size).toBe(names.length)
  }
  // The article of 2013 counts 12,687 groups.
  expect(Math.abs(ofLevel('group').length - 12_687)).toBeLessThan(700)
  expect(divisions()).toEqual(places)
})

it.each([
  ['621123', 'weiyuanxian'],
  ['621124', 'lintaoxian'],
  ['621125', 'zhangxian'],
  ['621126', 'minxian'],
  ['621102103', 'chankouzhen'],
])('%s is read %s', (code, pinyin) => {
  const place = places.find((one) => one.code === code)!
  expect(placeRow(place).pinyin).toBe(pinyin)
})
