import { articleParts, articlePrint, articleSentence } from '@balian/contract/article'
import { figureSources } from '@balian/contract/figures'
import { newId } from '@balian/contract/ids'
import { lawTeams } from '@balian/contract/learning'
import { ledgerPage, ledgerPrint, ledgers } from '@balian/contract/ledgers'
import { registerRoutes } from '@balian/contract/registers'
import { afterAll, describe, expect, it } from 'vitest'
import { world } from '../../../../test/world.ts'
import { indicators } from '../../../modules.ts'
import { recountIndicators } from '../../indicators/index.ts'

const w = await world()
afterAll(() => w.close())
const { a, b } = w.place

describe('monthly ledgers', () => {
  it('name only indicators of their own lines that there are', () => {
    for (const { line, numbers } of ledgers)
      for (const name of numbers) expect(indicators.some((one) => one.name === name && (one.line === line || one.line === null))).toBe(true)
  })

  it('count the month by place and list what came onto the registers; a reader of another line sees numbers only', async () => {
    const tutor = await w.officer('law-tutor', a.village1)
    const values = { title: '甲村普法队', teamKind: 'lecture', leader: '王组长', members: 5 }
    await tutor.do(registerRoutes(lawTeams).add, { id: newId(), place: a.village1, values: values as never })
    await recountIndicators(w.services, indicators)
    const manager = await w.officer('manager', a.code)
    const { tables } = await manager.read(ledgerPage, { place: a.code, line: 'learning', month: '2026-11' })
    expect(
      tables
        .find((one) => one.key === 'places')!
        .rows.at(-1)!
        .map(({ zh }) => zh),
    ).toEqual(['合计（重新计数）', '1', '0', '0', '0', '0', '0'])
    const listed = tables.find((one) => one.key === lawTeams.name)!.rows
    expect(listed.map((row) => [row[1]!.zh, row.at(-1)!.zh])).toEqual([['甲村普法队', '2026-11-24 新增']])
    const mediator = await w.officer('mediator', a.village1)
    const seen = await mediator.read(ledgerPage, { place: a.village1, line: 'learning', month: '2026-11' })
    expect(seen.tables.map(({ key }) => key)).toEqual(['numbers', 'places', 'lecture'])
    await expect(manager.read(ledgerPage, { place: b.code, line: 'learning', month: '2026-11' })).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('print as spreadsheet, Word and PDF', async () => {
    const manager = await w.officer('manager', a.code)
    const print = async (format: 'xlsx' | 'docx' | 'pdf') =>
      (await manager.send(ledgerPrint, { place: a.code, line: 'disputes', month: '2026-11', format })).rawPayload.subarray(0, 4).toString('latin1')
    expect([await print('xlsx'), await print('docx'), await print('pdf')]).toEqual(['PK\u0003\u0004', 'PK\u0003\u0004', '%PDF'])
  })
})

describe('the report in sentences', () => {
  const keys = articleParts.flatMap((part) =>
    part.sentences.flatMap(({ zh, en }) => [zh, en].map((text) => [...text.matchAll(/\{([^}]+)\}/g)].map(([, key]) => key!))),
  )

  it('tells every figure that records can tell, and no other, the same in both languages', () => {
    const told = new Set(keys.flat().flatMap((one) => one.split('+')))
    expect([...told].toSorted()).toEqual(figureSources.map(({ key }) => key).toSorted())
    for (let i = 0; i < keys.length; i += 2) expect(keys[i]!.toSorted()).toEqual(keys[i + 1]!.toSorted())
  })

  it('leaves out what is not told, and prints', async () => {
    const figure = {
      key: 'law-teams',
      zh: '',
      en: '',
      printed: 0,
      unit: 'team',
      qualifier: 'exact',
      of: null,
      over: null,
      indicators: ['x'],
      agrees: false,
    } as const
    expect(articleSentence('有{law-teams}支。', [{ ...figure, value: 3 }] as never, 'zh')?.map(({ text }) => text)).toEqual(['有', '3', '支。'])
    expect(articleSentence('有{law-teams}支。', [{ ...figure, value: null }] as never, 'zh')).toBeNull()
    const manager = await w.officer('manager', a.code)
    expect((await manager.send(articlePrint, { place: a.code, on: '2026-11-24', format: 'docx' })).statusCode).toBe(200)
  })
})
