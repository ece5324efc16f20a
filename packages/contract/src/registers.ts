import { z } from 'zod'
import { can } from './can.ts'
import { type CodeTableName, codeTable } from './codes/index.ts'
import { day, id, instant, placeCode } from './ids.ts'
import type { LineName } from './lines.ts'
import { pageOf, paging } from './page.ts'
import { purpose } from './purposes.ts'
import { command, read } from './route.ts'

export interface Said {
  readonly zh: string
  readonly en: string
}

/**
 * What an item of a register holds. `phone` is sealed in the database and masked on screens; `person` and `account` name somebody
 * by id, `item` a row of another register; `money` is in fen; `credit` a unified social credit code (GB 32100).
 */
export type ItemKind = 'text' | 'long' | 'day' | 'count' | 'money' | 'yes' | 'code' | 'choice' | 'phone' | 'credit' | 'person' | 'account' | 'item'

/** One item of a register. No item without a purpose (个人信息保护法 art. 6). */
export interface RegisterItem extends Said {
  /** camelCase; its column is the same in snake_case. */
  readonly name: string
  readonly kind: ItemKind
  readonly purpose: Said
  /** Must be told. */
  readonly need?: true
  /** Stands in lists; lists can be filtered by it; sorted by it. */
  readonly list?: true
  readonly filter?: true
  readonly sort?: true
  /** For a code: its table. */
  readonly table?: CodeTableName
  /** For a choice: its values. */
  readonly choices?: readonly (Said & { readonly value: string })[]
  /** For an item: the register that it belongs to. */
  readonly of?: () => Register
  readonly max?: number
  /** Other headings under which spreadsheets carry it. */
  readonly aliases?: readonly string[]
}

/** A register (台账): things kept up to date at a place. Declared once by its line; list, form, history, import and export come from it. */
export interface Register extends Said {
  /** `<module>.<what>`, e.g. `safety.policeRooms`: its routes are `<name>List`, `<name>Page` … */
  readonly name: string
  readonly line: LineName
  /** Below `/api`: `/safety/police-rooms`. */
  readonly path: string
  readonly table: string
  /** The items whose texts are its title; together with the place they say whether a row of a spreadsheet is known. */
  readonly title: readonly string[]
  readonly items: readonly RegisterItem[]
  /** What is kept at a place holds for every place beneath it: whoever works there reads it too. */
  readonly downward?: true
  /** One sentence: what it is for, shown over its list. */
  readonly about: Said
}

/** An item in one line: its name, its kind, what it is called, what it is for, and more of it. */
export const item = (
  name: string,
  kind: ItemKind,
  [zh, en]: readonly [zh: string, en: string],
  [purposeZh, purposeEn]: readonly [zh: string, en: string],
  more: Omit<Partial<RegisterItem>, 'name' | 'kind' | 'zh' | 'en' | 'purpose'> = {},
): RegisterItem => ({ name, kind, zh, en, purpose: { zh: purposeZh, en: purposeEn }, ...more })

/** The values of a choice, each `[value, zh, en]`. */
export const among = (...all: readonly (readonly [value: string, zh: string, en: string])[]): NonNullable<RegisterItem['choices']> =>
  all.map(([value, zh, en]) => ({ value, zh, en }))

/** Whether it holds telephone numbers, which can be revealed. */
export const hasPhone = (register: Register): boolean => register.items.some((one) => one.kind === 'phone')

const text = (item: RegisterItem) =>
  z
    .string()
    .trim()
    .max(item.max ?? (item.kind === 'long' ? 2000 : 100))
const oneOf = (values: readonly string[]) => z.enum(values as [string, ...string[]])

/** What a form sends for an item. */
function sent(item: RegisterItem): z.ZodType {
  switch (item.kind) {
    case 'day':
      return day
    case 'count':
      return z.coerce
        .number()
        .int()
        .min(0)
        .max(item.max ?? 10_000_000)
    case 'money':
      return z.coerce
        .number()
        .int()
        .min(0)
        .max(item.max ?? 1_000_000_000_000)
    case 'yes':
      return z.boolean()
    case 'code':
      return oneOf(codeTable(item.table!).map((one) => one.code))
    case 'choice':
      return oneOf(item.choices!.map((one) => one.value))
    case 'person':
    case 'account':
    case 'item':
      return id
    case 'credit':
      return z.string().trim().max(30)
    default:
      return item.need ? text(item).min(1) : text(item)
  }
}

const described = (item: RegisterItem, type: z.ZodType) => type.describe(`${item.en} (${item.zh}): ${item.purpose.en}`)
const shape = (items: readonly RegisterItem[], of: (item: RegisterItem) => z.ZodType) => Object.fromEntries(items.map((item) => [item.name, of(item)]))

/** All items, as something new has them. */
export const wholeItems = (items: readonly RegisterItem[]) =>
  z.object(shape(items, (item) => described(item, item.need ? sent(item) : sent(item).nullable().optional())))
/** Some items, as a change has them; null takes a value away. */
export const someItems = (items: readonly RegisterItem[]) =>
  z.object(shape(items, (item) => described(item, item.need ? sent(item).optional() : sent(item).nullable().optional())))
/** The items that a list can be filtered by, as its query asks for them. */
export const itemFilters = (items: readonly RegisterItem[]) =>
  Object.fromEntries(
    items.filter((item) => item.filter).map((item) => [item.name, (item.kind === 'yes' ? z.stringbool() : sent({ ...item, need: true })).optional()] as const),
  )

const value = z.union([z.string(), z.number(), z.boolean(), z.null()])

export const registerRow = z.object({
  id,
  place: placeCode,
  placeName: z.string(),
  title: z.string(),
  values: z.record(z.string(), value).describe('by item; phones masked, money in fen'),
  shown: z.record(z.string(), z.string()).describe('names of whom and what the values point to, by item'),
  endedOn: day.nullable(),
  endedWhy: z.string(),
  version: z.number().int(),
})
export type RegisterRow = z.infer<typeof registerRow>

export const registerChange = z.object({
  id,
  at: instant,
  by: z.string(),
  kind: z.enum(['added', 'imported', 'changed', 'ended', 'resumed']),
  changes: z
    .array(z.object({ item: z.string(), old: z.string().nullable(), new: z.string().nullable() }))
    .describe('sealed items are named, their values are not kept'),
  why: z.string(),
})

/** What a row of a spreadsheet would do, or why it cannot. */
export const importedRow = z.object({
  row: z.number().int().describe('as the spreadsheet program numbers it'),
  title: z.string(),
  verdict: z.enum(['new', 'changed', 'same', 'wrong']),
  faults: z.array(z.object({ column: z.string(), heading: z.string(), zh: z.string(), en: z.string() })),
})
export const importReport = z.object({
  counts: z.object({ new: z.number().int(), changed: z.number().int(), same: z.number().int(), wrong: z.number().int() }),
  rows: z.array(importedRow).describe('the first 500 that are not the same'),
  dry: z.boolean(),
  wrongFile: z.string().nullable().describe('base64 .xlsx: the wrong rows with the reason in a last column, to mend and send again'),
})
export type ImportReport = z.infer<typeof importReport>

/** The most rows of one spreadsheet of a register. */
export const mostImported = 5000

/** The filters of a register's list: the items declared so, and what every register has. */
export function registerFilter(register: Register) {
  return {
    place: placeCode.optional().describe('the subtree of this place'),
    text: z.string().trim().max(50).optional().describe('in the title'),
    ended: z.stringbool().default(false).describe('those that ended, instead of those that stand'),
    ...itemFilters(register.items),
  }
}

/** The routes of a register. */
export function registerRoutes(register: Register) {
  const { name, path, en, zh } = register
  const what = `${en} (${zh})`
  const sorts = ['place', 'made', ...register.items.filter((item) => item.sort).map((item) => item.name)]
  const filter = registerFilter(register)
  return {
    list: read(`${name}List`, {
      path,
      summary: `${what}: the list, filtered, sorted and paged.`,
      input: z.object({ ...paging, ...filter, sort: oneOf(sorts.flatMap((sort) => [sort, `-${sort}`])).default('place') }),
      output: pageOf(registerRow),
    }),
    page: read(`${name}Page`, {
      path: `${path}/:id`,
      summary: `${what}: one, with its history.`,
      input: z.object({ id }),
      output: registerRow.extend({ history: z.array(registerChange).describe('newest first'), can }),
      problems: ['not-found'],
    }),
    add: command(`${name}Add`, {
      path,
      summary: `${what}: adds one.`,
      input: z.object({ id, place: placeCode, values: wholeItems(register.items) }),
      output: z.object({ id, version: z.number().int() }),
      problems: ['already-there'],
    }),
    change: command(`${name}Change`, {
      path: `${path}/:id`,
      summary: `${what}: changes one.`,
      input: z.object({
        id,
        version: z.number().int(),
        place: placeCode.optional(),
        values: someItems(register.items),
        why: z.string().trim().max(200).default(''),
      }),
      output: z.object({ id, version: z.number().int() }),
      problems: ['not-found', 'stale', 'already-there'],
    }),
    end: command(`${name}End`, {
      path: `${path}/:id/end`,
      summary: `${what}: ends one (it stays in the history and in old figures), or lets it stand again.`,
      input: z.object({ id, version: z.number().int(), on: day.nullable().describe('null: it stands again'), why: z.string().trim().min(2).max(200) }),
      output: z.object({ id, version: z.number().int() }),
      problems: ['not-found', 'stale'],
    }),
    ...(hasPhone(register) ? { reveal: revealRoute(register, what) } : {}),
    ...sheetRoutes(register, what, filter),
  }
}
export type RegisterRoutes = ReturnType<typeof registerRoutes>

/** Only what holds telephone numbers has it. */
const revealRoute = ({ name, path }: Register, what: string) =>
  command(`${name}Reveal`, {
    path: `${path}/:id/reveal`,
    summary: `${what}: shows a telephone number in full, for a purpose.`,
    input: z.object({ id, item: z.string().max(40), purpose }),
    output: z.object({ value: z.string() }),
    problems: ['not-found'],
  })

/** Its spreadsheets: the empty one, the way in, the way out. */
function sheetRoutes({ name, path }: Register, what: string, filter: ReturnType<typeof registerFilter>) {
  return {
    template: read(`${name}Template`, {
      path: `${path}/import/template`,
      summary: `${what}: the empty spreadsheet to fill in.`,
      input: z.object({}),
      output: z.object({}),
      carries: 'download',
    }),
    bring: command(`${name}Import`, {
      path: `${path}/import`,
      summary: `${what}: lets the good rows of a spreadsheet in, or only tells what they would do (\`dry\`).`,
      input: z.object({ place: placeCode, dry: z.boolean() }),
      output: importReport,
      problems: ['wrong-sheet', 'too-large'],
      carries: 'upload',
    }),
    take: read(`${name}Export`, {
      path: `${path}/export`,
      summary: `${what}: the filtered list as a spreadsheet; telephone numbers masked.`,
      input: z.object(filter),
      output: z.object({}),
      carries: 'download',
    }),
  }
}
