import { placeChildren, placePage, placeSearch, placeTrail } from '@balian/contract/places'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { placeExists, placeNames, placePath } from './index.ts'

let w: World
beforeAll(async () => void (w = await world()))
afterAll(() => w.close())

const names = (reply: { items: { name: string }[] }) => reply.items.map(({ name }) => name)
const codes = (reply: { items: { code: string }[] }) => reply.items.map(({ code }) => code)

it('anybody walks the tree from the top, siblings 01 and 10 apart', async () => {
  expect(codes(await w.nobody.read(placeChildren, {}))).toContain('99')
  const villages = await w.nobody.read(placeChildren, { of: w.place.a.code })
  expect(codes(villages)).toEqual([w.place.a.village1, w.place.a.village2, w.place.a.village10])
  expect(villages.items[0]).toMatchObject({ level: 'village', children: 2, platformBuilt: null })
  expect(names(await w.nobody.read(placeTrail, { code: w.place.a.group1 }))).toEqual(['测试省', '测试市', '测试县', '甲镇', '甲镇201村', '01社'])
  await expect(w.nobody.read(placeTrail, { code: `${w.county}999` })).rejects.toMatchObject({ code: 'not-found' })
})

it('a place tells its facts and what lies beneath', async () => {
  const page = await w.nobody.read(placePage, { code: w.place.a.code })
  expect(page).toMatchObject({ name: '甲镇', level: 'township', children: 3, pinyin: 'jiazhen', initials: 'jz', validTo: null, history: [] })
  expect(page.beneath).toEqual([
    { level: 'village', count: 3, platforms: 0 },
    { level: 'group', count: 6, platforms: 0 },
  ])
  expect(page.can).toMatchObject({ rename: 'signed-out' })
  await expect(w.nobody.read(placePage, { code: `${w.county}999` })).rejects.toMatchObject({ code: 'not-found' })
})

it.each([
  ['name', '甲镇201'],
  ['pinyin', 'jiazhen201'],
  ['initials', 'JZ2'],
])('search by %s', async (_, q) => {
  const found = await w.nobody.read(placeSearch, { q, under: w.place.a.code, level: 'village' })
  expect(codes(found)).toContain(w.place.a.village1)
  expect(codes(found).every((code) => code.startsWith(w.place.a.code))).toBe(true)
  expect(found.items[0]!.path).toBe('测试县 甲镇 甲镇201村')
})

it('search by code, and by a name with the place above before it', async () => {
  expect(codes(await w.nobody.read(placeSearch, { q: w.place.a.village1, level: 'village' }))).toEqual([w.place.a.village1])
  const groups = await w.nobody.read(placeSearch, { q: '乙乡 乙乡210 01社', under: w.county })
  expect(codes(groups)).toEqual([`${w.place.b.village10}01`])
  expect(codes(await w.nobody.read(placeSearch, { q: '甲镇 乙乡210村', under: w.county }))).toEqual([])
  expect(codes(await w.nobody.read(placeSearch, { q: "'; drop", under: w.county }))).toEqual([])
})

it('search within my places finds them and those above, not the sibling that starts alike', async () => {
  const mediator = await w.officer('mediator', w.place.a.village1)
  const mine = (q: string) => mediator.read(placeSearch, { q, mine: 'true', under: w.county, size: 50 })
  expect(codes(await mine('甲镇'))).toEqual([w.place.a.code, w.place.a.village1])
  expect(codes(await mine('01社'))).toEqual([w.place.a.group1])
  expect(codes(await mine('乙乡'))).toEqual([])
  expect(codes(await w.nobody.read(placeSearch, { q: '甲镇', mine: 'true' }))).toEqual([])
})

it('other foundations ask for names, addresses and whether a place stands', async () => {
  const { a } = w.place
  await w.services.db.system(async (tx) => {
    expect(await placeNames(tx, [a.village1, a.village1, '98'])).toEqual(new Map([[a.village1, '甲镇201村']]))
    expect(await placeNames(tx, [])).toEqual(new Map())
    expect(await placePath(tx, a.group1)).toBe('测试县甲镇甲镇201村01社')
    expect(await placePath(tx, '98')).toBe('')
    expect(await placeExists(tx, a.village1, '2026-11-24')).toBe(true)
    expect(await placeExists(tx, '98', '2026-11-24')).toBe(false)
  })
})
