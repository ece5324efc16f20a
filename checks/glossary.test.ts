import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { disputeStateWords } from '@balian/contract/dispute-rules'
import { lines } from '@balian/contract/lines'
import { petitionStateWords } from '@balian/contract/petition-rules'
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

it('every state of a case is in the glossary, in both languages', () => {
  const states = [disputeStateWords, petitionStateWords].flatMap((words) => Object.entries(words))
  const rows = states.map(([name, { zh, en }]) => `| ${en} | ${zh} | \`${name}\` |`)
  expect(rows.length).toBeGreaterThan(20)
  expect(lacking(glossary, rows)).toEqual([])
})
