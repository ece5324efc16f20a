import { newId } from '@balian/contract/ids'
import { addGroup, buildPlatform, mergePlace, placeChildren, placePage, placeSearch, placeTrail, renamePlace, splitPlace } from '@balian/contract/places'
import { afterAll, beforeEach, expect, it } from 'vitest'
import type { As } from '../../../test/as.ts'
import { type World, world } from '../../../test/world.ts'

let w: World
let county: As
const worlds: World[] = []
beforeEach(async () => {
  worlds.push((w = await world()))
  county = await w.officer('manager', w.county)
})
afterAll(async () => void (await Promise.all(worlds.map((each) => each.close()))))

const names = (reply: { items: { name: string }[] }) => reply.items.map(({ name }) => name)
const order = { day: '2026-03-01', note: '民政〔2026〕3号' }

it('a renamed place keeps its old name before the day, and is found by both', async () => {
  const code = w.place.a.village1
  await county.do(renamePlace, { code, version: 1, ...order, name: '清泉村' })
  expect(names(await county.read(placeChildren, { of: w.place.a.code }))[0]).toBe('清泉村')
  expect(names(await county.read(placeChildren, { of: w.place.a.code, day: '2026-02-28' }))[0]).toBe('甲镇201村')
  expect(names(await county.read(placeTrail, { code: w.place.a.group1, day: '2026-02-28' })).at(-2)).toBe('甲镇201村')
  const page = await county.read(placePage, { code })
  expect(page).toMatchObject({ name: '清泉村', pinyin: 'qingquancun', version: 2 })
  expect(page.history).toMatchObject([{ kind: 'renamed', on: '2026-03-01', oldName: '甲镇201村', newName: '清泉村', note: order.note }])
  expect((await county.read(placeSearch, { q: '甲镇201村', under: w.county })).items).toMatchObject([{ code, name: '清泉村', formerly: '甲镇201村' }])
  expect((await county.read(placeSearch, { q: 'qqc', under: w.county })).items).toMatchObject([{ code, formerly: null }])
})

it('a change on old ground, in the future, before the last change, or to the same name is refused', async () => {
  const code = w.place.a.village1
  const rename = (more: object) => county.do(renamePlace, { code, version: 1, ...order, name: '清泉村', ...more })
  await expect(rename({ day: '2026-11-25' })).rejects.toMatchObject({ code: 'invalid', body: { fields: [{ path: 'day' }] } })
  await expect(rename({ name: '甲镇201村' })).rejects.toMatchObject({ body: { fields: [{ path: 'name' }] } })
  await rename({})
  await expect(rename({ name: '清溪村' })).rejects.toMatchObject({ code: 'stale' })
  await expect(rename({ name: '清溪村', version: 2, day: '2026-02-01' })).rejects.toMatchObject({ body: { fields: [{ path: 'day' }] } })
  await expect(rename({ code: `${w.county}999` })).rejects.toMatchObject({ code: 'not-found' })
})

it('the same command twice renames once', async () => {
  const id = newId()
  const input = { code: w.place.a.village1, version: 1, ...order, name: '清泉村' }
  expect(await county.do(renamePlace, input, id)).toEqual(await county.do(renamePlace, input, id))
  expect((await county.read(placePage, { code: input.code })).history).toHaveLength(1)
})

it('only the county and above change divisions, and only their own', async () => {
  const input = { code: w.place.a.village1, version: 1, ...order, name: '清泉村' }
  const refused = async (role: Parameters<World['officer']>[0], at: string) =>
    expect((await w.officer(role, at)).do(renamePlace, input)).rejects.toMatchObject({ code: 'forbidden' })
  await refused('manager', w.place.a.code)
  await refused('mediator', w.county)
  await refused('auditor', w.county)
  await refused('manager', '621102')
  await expect(w.nobody.do(renamePlace, input)).rejects.toMatchObject({ code: 'not-signed-in' })
  await (await w.officer('system-admin', w.county.slice(0, 4))).do(renamePlace, input)
})

it('a merged village ends; its groups go on under the other with new codes, and old days stand as they were', async () => {
  const { a } = w.place
  const { moved } = await county.do(mergePlace, { code: a.village1, version: 1, ...order, into: a.village10 })
  expect(moved).toEqual([
    { from: a.group1, to: `${a.village10}03` },
    { from: a.group2, to: `${a.village10}04` },
  ])
  expect(names(await county.read(placeChildren, { of: a.village10 }))).toEqual(['01社', '02社', '甲镇20101社', '甲镇20102社'])
  expect(names(await county.read(placeChildren, { of: a.code }))).toEqual(['甲镇202村', '甲镇210村'])
  expect(names(await county.read(placeChildren, { of: a.code, day: '2026-02-28' }))).toEqual(['甲镇201村', '甲镇202村', '甲镇210村'])
  expect(names(await county.read(placeChildren, { of: a.village1, day: '2026-02-28' }))).toEqual(['01社', '02社'])
  const ended = await county.read(placePage, { code: a.village1 })
  expect(ended).toMatchObject({ validTo: '2026-03-01', replacedBy: { code: a.village10 }, can: { rename: 'place-ended', merge: 'place-ended' } })
  expect((await county.read(placeSearch, { q: '甲镇201村', under: w.county })).items).toMatchObject([{ code: a.village10, formerly: '甲镇201村' }])
  await expect(county.do(renamePlace, { code: a.village1, version: 2, ...order, name: '新村' })).rejects.toMatchObject({ code: 'place-ended' })
  await expect(county.do(addGroup, { code: a.village1, ...order, name: '三社' })).rejects.toMatchObject({ code: 'place-ended' })
})

it('a township merges with everything beneath it', async () => {
  const { a, b } = w.place
  const { moved } = await county.do(mergePlace, { code: b.code, version: 1, ...order, into: a.code })
  expect(moved).toHaveLength(9)
  expect(moved).toContainEqual({ from: `${b.village10}02`, to: `${a.code}21302` })
  expect((await county.read(placePage, { code: a.code })).beneath).toMatchObject([{ count: 6 }, { count: 12 }])
})

it('a place merges only into a sibling that stands', async () => {
  const { a, b } = w.place
  const merge = (code: string, into: string) => county.do(mergePlace, { code, version: 1, ...order, into })
  for (const into of [a.village1, b.village1, a.code, `${w.county}999`])
    await expect(merge(a.village1, into)).rejects.toMatchObject({ code: 'invalid', body: { fields: [{ path: 'into' }] } })
  await expect(merge(w.county, '990000')).rejects.toMatchObject({ body: { fields: [{ path: 'code' }] } })
})

it('a village splits: the new one takes the chosen groups, the code is one never used', async () => {
  const { a } = w.place
  const { made, moved } = await county.do(splitPlace, { code: a.village1, version: 1, ...order, name: '清泉村', take: [a.group2] })
  expect(made).toBe(`${a.code}211`)
  expect(moved).toEqual([{ from: a.group2, to: `${made}01` }])
  expect(names(await county.read(placeChildren, { of: made }))).toEqual(['02社'])
  expect(names(await county.read(placeChildren, { of: a.village1 }))).toEqual(['01社'])
  expect((await county.read(placePage, { code: made })).history).toMatchObject([{ kind: 'split', other: { code: a.village1 } }])
  expect(names(await county.read(placeChildren, { of: a.code, day: '2026-02-28' }))).not.toContain('清泉村')
})

it('a split leaves something, takes only what is beneath, and stops at the 社', async () => {
  const { a } = w.place
  const split = (code: string, take: string[]) => county.do(splitPlace, { code, version: 1, ...order, name: '清泉村', take })
  const refused = (path: string) => ({ code: 'invalid', body: { fields: [{ path }] } })
  await expect(split(a.village1, [a.group1, a.group2])).rejects.toMatchObject(refused('take'))
  await expect(split(a.village1, [`${a.village10}01`])).rejects.toMatchObject(refused('take'))
  await expect(split(a.group1, [a.group2])).rejects.toMatchObject(refused('code'))
})

it('a 社 is added under the next number, a platform is noted, and both are in the audit log', async () => {
  const { a } = w.place
  expect(await county.do(addGroup, { code: a.village1, ...order, name: '湾里社' })).toEqual({ code: `${a.village1}03`, version: 1 })
  const again = { code: a.village1, ...order, name: '湾里社' }
  await expect(county.do(addGroup, again)).rejects.toMatchObject({ body: { fields: [{ path: 'name' }] } })
  await expect(county.do(addGroup, { ...again, code: a.code })).rejects.toMatchObject({ body: { fields: [{ path: 'code' }] } })
  await county.do(buildPlatform, { code: a.village1, version: 1, day: '2013-05-01' })
  const page = await county.read(placePage, { code: a.village1 })
  expect(page).toMatchObject({ platformBuilt: '2013-05-01', children: 3, can: { buildPlatform: 'done', rename: true } })
  expect((await county.read(placePage, { code: a.code })).beneath[0]).toMatchObject({ platforms: 1 })
  expect((await county.read(placePage, { code: a.code, day: '2013-01-01' })).beneath[0]).toMatchObject({ platforms: 0 })
  await expect(county.do(buildPlatform, { code: w.county, version: 1, day: '2013-05-01' })).rejects.toMatchObject({ code: 'invalid' })
})
