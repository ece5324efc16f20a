import { sql } from 'kysely'
import { afterAll, expect, it } from 'vitest'
import { testDb } from '../../../test/db.ts'
import { beginning, containing } from './index.ts'

const db = await testDb()
afterAll(() => db.close())

const found = (text: string, pattern: string) =>
  db.system(async (tx) => (await sql<{ yes: boolean }>`select ${text}::text like ${pattern} as yes`.execute(tx)).rows[0]!.yes)

it.each([
  ['50% 的地', '50%', true],
  ['50 亩地', '50%', false],
  ['一_二', '一_', true],
  ['一二', '一_', false],
  ['a\\b', 'a\\', true],
  ['ab', 'a\\', false],
])('%s, searched for %s: %s', async (text, typed, yes) => {
  expect(await found(text, beginning(typed))).toBe(yes)
  expect(await found(`东 ${text}`, containing(typed))).toBe(yes)
  expect(await found(`东 ${text}`, beginning(typed))).toBe(false)
})
