import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { placeChildren, placeSearch } from '@balian/contract/places'
import { afterAll, expect, it } from 'vitest'
import { world } from '../../test/world.ts'
import { importPlaces } from './import-places.ts'
import { runCommand } from './run.ts'

const w = await world()
const cwd = mkdtempSync(join(tmpdir(), 'balian-places-'))
afterAll(async () => {
  rmSync(cwd, { recursive: true })
  await w.close()
})

async function run(text: string) {
  writeFileSync(join(cwd, 'places.csv'), text)
  const told: string[] = []
  const out = { line: (line: string) => void told.push(line), json: () => undefined, note: (line: string) => void told.push(line) }
  return { code: await runCommand([importPlaces], w.services, { words: ['import-places', 'places.csv'], cwd }, out), told: told.join('\n') }
}

it('places come in once, the higher first, with codes as the statistics write them', async () => {
  const text = '\uFEFFcode,name\n981102112000,重阳镇\n981102112201,东岔村\n980000000000,试验省\n981100000000,试验市\n981102000000,试验县\n'
  expect(await run(text)).toEqual({ code: 0, told: '5 of 5 places added.' })
  expect(await run(text)).toEqual({ code: 0, told: '0 of 5 places added.' })
  expect((await w.nobody.read(placeChildren, { of: '981102' })).items).toMatchObject([{ code: '981102112', kind: 'town', children: 1 }])
  expect((await w.nobody.read(placeSearch, { q: 'dcc', under: '98' })).items).toMatchObject([{ path: '试验县 重阳镇 东岔村' }])
})

it('a line that is no place, or that hangs in the air, lets nothing in', async () => {
  expect(await run('97,甲省\nabc,乙')).toMatchObject({ code: 1, told: expect.stringContaining('Line 2') })
  expect(await run('97,甲省\n961102,乙县')).toMatchObject({ code: 1, told: expect.stringContaining('961102 lies beneath 9611') })
  expect((await w.nobody.read(placeSearch, { q: '甲省' })).items).toEqual([])
})
