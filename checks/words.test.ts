import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { mute, strayChinese, twice, unequal, unsaid, wordsOf } from './words.ts'

const root = resolve(import.meta.dirname, '..')

it.each(['desk', 'phone', 'my'] as const)('every word of the %s stands in both languages, once, and every key said has words', async (app) => {
  const all = await wordsOf(root, app)
  const keys = all.flatMap(({ words }) => Object.keys(words.zh))
  expect(keys.length).toBeGreaterThan(10)
  expect(all.flatMap(({ file, words }) => unequal(words).map((key) => `${file}: ${key}`))).toEqual([])
  expect(twice(all)).toEqual([])
  expect(unsaid(root, app, new Set(keys))).toEqual([])
})

it('no Chinese stands in the code of the browser apps outside the files of words', () => {
  expect(strayChinese(root)).toEqual([])
})

it('every notice that the server sends has words', async () => {
  const all = await wordsOf(root, 'desk')
  const keys = new Set(all.flatMap(({ words }) => Object.keys(words.zh)))
  expect(mute(root, new Set())).not.toEqual([])
  expect(mute(root, keys)).toEqual([])
})

it('words that are not in both languages are caught', () => {
  expect(unequal({ zh: { a: '甲', b: '共 {count} 条', c: '丙' }, en: { a: 'A', b: 'in all', d: 'D' } })).toEqual(['b', 'c', 'd'])
})

it('a key that two features define, or one feature twice with different words, is caught', () => {
  const words = (text: string) => ({ zh: { a: text }, en: { a: text } })
  const at = (file: string, text: string) => ({ file, words: words(text) })
  expect(twice([at('x/words.ts', 'A'), at('x/words-more.ts', 'A')])).toEqual([])
  expect(twice([at('x/words.ts', 'A'), at('x/words-more.ts', 'B')])).toEqual(['a'])
  expect(twice([at('x/words.ts', 'A'), at('y/words.ts', 'A')])).toEqual(['a'])
})

it('Chinese in a page, and a key that nobody has words for, are caught', () => {
  const folder = mkdtempSync(join(tmpdir(), 'balian-words-'))
  const plant = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  plant('apps/desk/src/bad.tsx', "// 注释可以\n/* 也\n可以 */\nexport const Bad = () => <p title={t('bad.title')}>坏</p>\n")
  plant('apps/phone/src/bad.ts', "export const bad = '坏'\n")
  plant('apps/desk/src/words.ts', "export const words = { zh: { 'bad.title': '好' }, en: { 'bad.title': 'good' } }\n")
  expect(strayChinese(folder)).toEqual(['apps/desk/src/bad.tsx:4', 'apps/phone/src/bad.ts:1'])
  expect(unsaid(folder, 'desk', new Set(['other']))).toEqual(['apps/desk/src/bad.tsx: bad.title'])
  expect(unsaid(folder, 'desk', new Set(['bad.title']))).toEqual([])
  rmSync(folder, { recursive: true })
})
