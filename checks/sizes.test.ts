import { readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { sources } from './sources.ts'

const root = resolve(import.meta.dirname, '..')
const vague = /^(utils?|helpers?|common|misc|types|managers?)(\.tsx?)?$/

it('no file is named after nothing in particular', () => {
  const files = sources(root)
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter((file) => file.split('/').some((part) => vague.test(part)))).toEqual([])
  expect(vague.test(basename(join('x', 'utils.ts')))).toBe(true)
})

it('no file tells where it was made', () => {
  const telling = /\/(work|root|home)\/[a-z]/
  const found = sources(root).filter((file) => telling.test(readFileSync(join(root, file), 'utf8')))
  expect(found).toEqual([])
  expect(telling.test('/home/somebody')).toBe(true)
})
