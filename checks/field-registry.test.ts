import { registryOf, undeclared } from '@balian/contract/field-registry'
import { retentionTerms } from '@balian/contract/retention-terms'
import { expect, it } from 'vitest'
import { policy } from '../apps/server/src/app.ts'
import { printedTables } from './schema.ts'

const tables = printedTables()

it('every table and every column stands in the field registry, with its purpose', () => {
  expect(undeclared(tables)).toEqual([])
  const records = registryOf(tables)
  expect(records.length).toBeGreaterThan(100)
  expect(new Set(records.map(({ table }) => table)).size).toBe(records.length)
  const items = records.flatMap((record) => record.items.map((item) => ({ ...item, where: `${record.table}.${item.column}` })))
  expect(items.filter(({ zh, en, purpose }) => !/\p{Script=Han}/u.test(zh) || !/[a-z]/.test(en) || purpose.zh.length < 2).map(({ where }) => where)).toEqual([])
})

it('a column or a table without an entry is seen', () => {
  const planted = tables.map((table) => (table.name === 'people' ? { ...table, columns: [...table.columns, 'native_place'] } : table))
  expect(undeclared([...planted, { name: 'visitors', columns: ['id', 'name'] }])).toEqual(['people.native_place', 'visitors'])
})

it('names only routes that have a rule, and only tables that exist', () => {
  const records = registryOf(tables)
  expect(records.flatMap(({ table, seen }) => (seen === null || policy[seen] ? [] : [`${table}: ${seen}`]))).toEqual([])
  expect(records.every(({ keeps }) => keeps in retentionTerms)).toBe(true)
})

it('what is about children under 14 and what is sensitive is classed so', () => {
  const classOf = (table: string, column: string) =>
    registryOf(tables)
      .find((record) => record.table === table)!
      .items.find((item) => item.column === column)!.class
  expect(classOf('boarders', 'school')).toBe('minor')
  expect(classOf('people', 'identity')).toBe('sensitive')
  expect(classOf('help_visits', 'needs')).toBe('sensitive')
  expect(classOf('police_rooms', 'ended_on')).toBe('none')
})
