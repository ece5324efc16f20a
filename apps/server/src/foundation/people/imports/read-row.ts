import { type CodeTableName, codeTable } from '@balian/contract/codes'
import { cleanIdentity, identityFaults, readIdentity } from '@balian/contract/identity-number'
import type { Day, PlaceCode } from '@balian/contract/ids'
import type { ImportFault } from '@balian/contract/people-import'
import { cleanPhone, isPhone, phoneFault } from '@balian/contract/phone-number'
import { registerField } from '@balian/contract/register-fields'
import { columnLetters, type Read, toCode, toDate } from '../../../platform/sheets/index.ts'
import { cleanName } from '../names.ts'
import { birthFault, sexFault } from '../sealed.ts'

/** A row's cells as they are kept: by column, and the columns whose figures lost their last digits. */
export interface Cells {
  readonly cells: readonly string[]
  readonly lost?: readonly number[]
}

/** What a row says, by field of the register; '' where it says nothing. `identity` and `phone` are cleaned, `place` is a code. */
export type RowFields = Record<string, string>

export interface RowRead {
  readonly fields: RowFields
  readonly faults: ImportFault[]
}

export interface Reading {
  /** Column of each field, from 0. */
  readonly at: ReadonlyMap<string, number>
  readonly today: Day
  readonly place: (text: string) => Read<PlaceCode>
}

const readers = new Map<CodeTableName, (text: string) => Read<string>>()
function codeReader(table: CodeTableName): (text: string) => Read<string> {
  const known = readers.get(table) ?? toCode(codeTable(table))
  readers.set(table, known)
  return known
}

const lostDigits = {
  zh: '号码被存成了数字，后几位已丢失。请把这一列设为“文本”格式后重新填写',
  en: 'The figure was stored as a number and lost its last digits. Format the column as text and enter it again',
}

function identity(text: string, today: Day): Read<string> {
  const read = readIdentity(cleanIdentity(text), today)
  return read.ok ? { ok: read.number } : { wrong: identityFaults[read.fault] }
}

const phone = (text: string): Read<string> => (isPhone(text) ? { ok: cleanPhone(text) } : { wrong: phoneFault })

function cell(key: string, text: string, reading: Reading): Read<string> {
  const field = registerField(key)!
  if (field.kind === 'identity') return identity(text, reading.today)
  if (field.kind === 'phone') return phone(text)
  if (field.kind === 'date') return toDate(text)
  if (field.kind === 'place') return reading.place(text)
  if (field.kind === 'code') return codeReader(field.table!)(text)
  const plain = cleanName(text)
  if (field.length && plain.length > field.length)
    return { wrong: { zh: `“${field.zh}”最多 ${field.length} 个字`, en: `${field.en}: at most ${field.length} characters` } }
  return { ok: plain }
}

/** Reads a row; every fault with its column, its heading and what to do. */
export function readRow({ cells, lost }: Cells, reading: Reading): RowRead {
  const fields: RowFields = {}
  const faults: ImportFault[] = []
  const fault = (key: string, said: { zh: string; en: string }) => {
    const column = reading.at.get(key)
    faults.push({ column: column === undefined ? '' : columnLetters(column), field: registerField(key)!.zh, ...said })
  }
  for (const [key, column] of reading.at) {
    const text = cells[column] ?? ''
    if (text === '' || text === '无' || text === '/' || text === '-') continue
    const read = lost?.includes(column) ? { wrong: lostDigits } : cell(key, text, reading)
    if (read.wrong) fault(key, read.wrong)
    else fields[key] = read.ok
  }
  complete({ fields, faults }, reading, fault)
  return { fields, faults }
}

/** What follows from the identity number, and what must not be missing. */
function complete({ fields, faults }: RowRead, reading: Reading, fault: (key: string, said: { zh: string; en: string }) => void): void {
  const read = fields.identity ? readIdentity(fields.identity, reading.today) : null
  if (read?.ok) {
    if (fields.birth && fields.birth !== read.birth) fault('birth', birthFault(read.birth))
    if (fields.sex && fields.sex !== read.sex && fields.sex !== '0' && fields.sex !== '9') fault('sex', sexFault)
    fields.birth = read.birth
    fields.sex = read.sex
  }
  const told = (key: string) => reading.at.has(key) && faults.some((one) => one.column === columnLetters(reading.at.get(key)!))
  if (!fields.name && !told('name')) fault('name', { zh: '没有姓名', en: 'The name is missing' })
  if (!fields.birth && !told('birth') && !told('identity'))
    fault('birth', { zh: '没有身份号码的，必须填出生日期', en: 'Without an identity number the birth date is needed' })
  if (!fields.sex && !told('sex') && !told('identity')) fault('sex', { zh: '没有身份号码的，必须填性别', en: 'Without an identity number the sex is needed' })
  if (fields.birth && fields.birth > reading.today) fault('birth', { zh: '出生日期晚于今天', en: 'The birth date lies after today' })
  if (!fields.place && !told('place')) {
    const own = reading.place('')
    if (own.wrong) fault('place', own.wrong)
    else fields.place = own.ok
  }
  if (fields.householdNumber && !fields.relation)
    fault('relation', { zh: '填了户号，请填与户主关系', en: 'With a household number, the relation to the head is needed' })
}
