import { codeTable } from '@balian/contract/codes'
import type { PlaceCode } from '@balian/contract/ids'
import { cleanPhone } from '@balian/contract/phone-number'
import type { Register, RegisterItem, Said } from '@balian/contract/registers'
import { columnLetters, type Read, toCode, toDate } from '../../platform/sheets/index.ts'
import { faultOf } from './columns.ts'
import type { Itemed, Values } from './kind.ts'

export interface Fault extends Said {
  readonly column: string
  readonly heading: string
}

/** What a row says: its place, its values, and what is wrong with it. */
export interface SheetRead {
  readonly place: PlaceCode | null
  readonly values: Values
  readonly faults: readonly Fault[]
}

/** How cells that name somebody or something are understood. */
export interface Lookups {
  readonly place: (text: string) => Read<PlaceCode>
  readonly person: (name: string) => Read<string>
  readonly item: (register: Register, title: string) => Read<string>
}

/** Items that a spreadsheet can carry: accounts are chosen on the page, where the right one can be seen. */
export const inSheets = ({ items }: Itemed): RegisterItem[] => items.filter((item) => item.kind !== 'account')

export const placeColumn = { key: 'place', header: '所在地', aliases: ['所在村社', '地址村社', '村', '村社', '辖区', 'Place'] } as const

const yes = toCode([
  { code: 'true', zh: '是', en: 'yes', aliases: ['有', '√', 'Y', '1', '已'] },
  { code: 'false', zh: '否', en: 'no', aliases: ['无', '没有', '×', 'N', '0', '未'] },
])

function figure(text: string, factor: number, most: number): Read<number> {
  const plain = text.normalize('NFKC').replace(/[,\s元]/g, '')
  const value = Number(plain)
  if (plain === '' || !Number.isFinite(value) || value < 0) return { wrong: { zh: `“${text}”不是数字`, en: `"${text}" is no figure` } }
  const whole = Math.round(value * factor)
  if (factor === 1 && whole !== value) return { wrong: { zh: `“${text}”应为整数`, en: `"${text}" should be a whole number` } }
  return whole > most ? { wrong: { zh: `“${text}”太大`, en: `"${text}" is too large` } } : { ok: whole }
}

function cell(item: RegisterItem, text: string, look: Lookups): Read<unknown> {
  switch (item.kind) {
    case 'day':
      return toDate(text)
    case 'count':
      return figure(text, 1, item.max ?? 10_000_000)
    case 'money':
      return figure(text, 100, item.max ?? 1_000_000_000_000)
    case 'yes': {
      const read = yes(text)
      return read.wrong ? read : { ok: read.ok === 'true' }
    }
    case 'code':
      return toCode(codeTable(item.table!))(text)
    case 'choice':
      return toCode(item.choices!.map((one) => ({ code: one.value, ...one })))(text)
    case 'person':
      return look.person(text.replace(/\s/g, ''))
    case 'item':
      return look.item(item.of!(), text.trim())
    default:
      return plainText(item, text)
  }
}

function plainText(item: RegisterItem, text: string): Read<string> {
  const plain = item.kind === 'phone' ? cleanPhone(text) : text.normalize('NFKC').trim()
  const fault = faultOf(item, plain)
  if (fault) return { wrong: fault }
  const most = item.max ?? (item.kind === 'long' ? 2000 : 100)
  return plain.length > most ? { wrong: { zh: `最多 ${most} 个字`, en: `at most ${most} characters` } } : { ok: plain }
}

/** Reads a row of a register's spreadsheet; every fault with its column, its heading and what to do. Empty cells say nothing. */
export function readSheetRow(register: Register, cells: readonly string[], at: ReadonlyMap<string, number>, look: Lookups): SheetRead {
  const faults: Fault[] = []
  const values: Record<string, unknown> = {}
  const fault = (key: string, heading: string, said: Said) => {
    const column = at.get(key)
    faults.push({ column: column === undefined ? '' : columnLetters(column), heading, ...said })
  }
  const textOf = (key: string) => (at.has(key) ? (cells[at.get(key)!] ?? '').trim() : '')
  const place = look.place(textOf('place'))
  if (place.wrong) fault('place', placeColumn.header, place.wrong)
  for (const item of inSheets(register)) {
    const text = textOf(item.name)
    if (text === '' || text === '/' || text === '-') {
      if (item.need) fault(item.name, item.zh, { zh: `没有填“${item.zh}”`, en: `${item.en} is missing` })
      continue
    }
    const read = cell(item, text, look)
    if (read.wrong) fault(item.name, item.zh, read.wrong)
    else values[item.name] = read.ok
  }
  return { place: place.ok ?? null, values, faults }
}
