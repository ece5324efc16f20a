import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { disputeStateWords, disputeStepWords, disputeTable } from '@balian/contract/dispute-rules'
import { disputePapers } from '@balian/contract/disputes-documents'
import { expect, it } from 'vitest'

const text = readFileSync(resolve(import.meta.dirname, 'README.md'), 'utf8')
const picture = text.slice(text.indexOf('```mermaid'), text.indexOf('```\n\nBesides'))

/** Which states a box of the picture holds: a group of states, or itself. */
const open = ['reported', 'accepted', 'mediating']
/** Told under the picture. */
const besides = ['sendBack', 'takeBack', 'reopen']

/** The picture's arrows as `from step to`. */
function drawn(): string[] {
  const arrows = picture.matchAll(/^ *([\w-]+)(?:\[[^\]]*\])? -->\|(\w+) [^|]*\| ([\w-]+)/gm)
  return Array.from(arrows, ([, from, step, to]) => (from === 'open' ? open : [from]).map((one) => `${one} ${step} ${to}`)).flat()
}

it('the picture of the README is the table of steps', () => {
  const table = Object.entries(disputeTable)
    .filter(([step]) => !besides.includes(step))
    .flatMap(([step, row]) => Object.entries(row).flatMap(([from, to]) => (from === to ? [] : [`${from} ${step} ${to}`])))
  expect(drawn().toSorted()).toEqual(table.toSorted())
})

it('the README calls states, steps and papers as the contract does', () => {
  for (const [state, { zh }] of Object.entries(disputeStateWords)) expect(picture).toContain(`[${state} ${zh}]`)
  for (const [, step, zh] of picture.matchAll(/\|(\w+) ([^|]+)\|/g)) expect(disputeStepWords[step as 'accept']?.zh).toBe(zh)
  for (const { zh } of Object.values(disputePapers)) expect(text).toContain(zh)
})
