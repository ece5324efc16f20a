import { type RegisterField, registerFields } from '@balian/contract/register-fields'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { handlers } from '../apps/server/src/app.ts'
import { printedTables, tablesOf } from './schema.ts'

/** What Balian never keeps of a person, by the words that such an item would be named with (PRIVACY.md). */
const never: Record<string, RegExp> = {
  religion: /^(religio(n|us)|faith|church|mosque)$/,
  health: /^(illness|disease|diagnosis|health|hiv|aids|mental|psychiatric|psychotic|infectious|blood)$/,
  'drug use': /^(drug|drugs|addict|addiction|narcotic)$/,
  sexuality: /^(sexual|sexuality|orientation)$/,
  'a list of petitioners': /^(petitioner|petitioners)$/,
  'a list of "key persons"': /^(suspect|blacklist|blacklisted|watchlist|dangerous|stability)$/,
  biometrics: /^(biometric|biometrics|face|fingerprint|iris|voiceprint|dna)$/,
  'movements of people': /^(tracking|trajectory|geolocation)$/,
  'a score of a resident': /^(score|scores|risk|credits|trustworthiness|loyalty)$/,
}
const neverZh = /宗教|信仰|病史|疾病|艾滋|精神|吸毒|涉毒|上访人|信访人员|重点人|危险等级|积分|评分|人脸|指纹/

/** Names as words: `healthState` and `health_state` → health, state. */
const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)

const forbidden = (where: string, names: readonly string[]): string[] =>
  names.flatMap((name) =>
    Object.entries(never).flatMap(([what, pattern]) => (wordsOf(name).some((word) => pattern.test(word)) ? [`${where}: ${name} would keep ${what}`] : [])),
  )

/** The names of all items in a schema, at any depth. */
function itemsOf(schema: z.ZodType): string[] {
  const names = new Set<string>()
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { properties } = node as { properties?: Record<string, unknown> }
    for (const name of Object.keys(properties ?? {})) names.add(name)
    for (const part of Object.values(node)) visit(part)
  }
  visit(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }))
  return [...names]
}

const tables = printedTables()

describe('what is never kept', () => {
  it('has no column', () => {
    expect(tables.length).toBeGreaterThan(15)
    expect(tables.flatMap(({ name, columns }) => [...forbidden('table', [name]), ...forbidden(name, columns)])).toEqual([])
  })

  it('has no item in the contract', () => {
    const routes = handlers.map(({ route }) => route)
    expect(routes.flatMap((route) => forbidden(route.name, [...itemsOf(route.input), ...itemsOf(route.output)]))).toEqual([])
    expect(routes.flatMap((route) => itemsOf(route.output)).length).toBeGreaterThan(100)
  })

  it('is seen where it is planted', () => {
    expect(forbidden('people', ['healthState', 'face', 'religion_code', 'surface'])).toEqual([
      'people: healthState would keep health',
      'people: face would keep biometrics',
      'people: religion_code would keep religion',
    ])
    expect(tablesOf('create table people (\n  county text not null,\n  risk_level int,\n  constraint x check (true)\n);\n')).toEqual([
      { name: 'people', columns: ['county', 'risk_level'] },
    ])
    expect(itemsOf(z.object({ a: z.array(z.object({ score: z.number() })) }))).toEqual(['a', 'score'])
  })
})

/** Columns of `people` that are no items about the person, or are how an item is kept. */
const keeping: Record<string, string> = {
  county: 'of the place',
  id: 'the e-file’s own',
  household: 'householdNumber, as a key',
  pinyin: 'name, to find it',
  initials: 'name, to find it',
  identity_sealed: 'identity',
  identity_blind: 'identity, to find it',
  phone_sealed: 'phone',
  phone_blind: 'phone, to find it',
  state: 'whether the e-file stands',
  state_day: 'since when',
  whereabouts: 'where somebody who left can be reached',
  merged_into: 'of a merged e-file',
  cleared_on: 'since when it names nobody',
  version: 'for edits',
  made_at: 'for the order',
}

describe('an item of the e-file', () => {
  const snake = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  const undeclared = (columns: readonly string[]): string[] =>
    columns.filter((column) => !(column in keeping) && !registerFields.some(({ key }) => snake(key) === column))

  it('has a column only when it is declared', () => {
    const { columns } = tables.find(({ name }) => name === 'people')!
    expect(undeclared(columns)).toEqual([])
    expect(undeclared([...columns, 'native_place'])).toEqual(['native_place'])
  })

  it('has a purpose in both languages, and is none of what is never kept', () => {
    const fields: readonly RegisterField[] = registerFields
    expect(fields.filter(({ purposeZh, purposeEn }) => !/\p{Script=Han}{4}/u.test(purposeZh) || purposeEn.length < 10)).toEqual([])
    expect(fields.filter(({ zh, aliases }) => [zh, ...(aliases ?? [])].some((word) => neverZh.test(word)))).toEqual([])
    expect(neverZh.test('宗教信仰')).toBe(true)
  })
})
