import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { lines } from '@balian/contract/lines'
import { roles } from '@balian/contract/roles'
import { expect, it } from 'vitest'

const glossary = readFileSync(resolve(import.meta.dirname, '../GLOSSARY.md'), 'utf8')

/** The words that a glossary lacks. */
const lacking = (text: string, words: readonly string[]): string[] => words.filter((word) => !text.includes(word))

it('every line and every role is in the glossary, in both languages', () => {
  const words = [
    ...lines.flatMap(({ zh, en, officerZh, officerEn, line }) => [zh, en, officerZh, officerEn, `\`${line}\``]),
    ...roles.map((role) => `\`${role}\``),
  ]
  expect(words.length).toBeGreaterThan(50)
  expect(lacking(glossary, words)).toEqual([])
  expect(lacking(glossary.replaceAll('联调', ''), words)).toEqual(['矛盾纠纷联调'])
})
