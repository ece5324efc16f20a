import { codeTable } from '@balian/contract/codes'
import { type RegisterField, registerFields } from '@balian/contract/register-fields'
import { findHeader, type KnownColumn, type SheetColumn, sheetBytes } from '../../../platform/sheets/index.ts'
import type { ImportTable } from '../tables.ts'

const fields: readonly RegisterField[] = registerFields

/** The columns that an import knows: the declared items of the register, under their Chinese, English and usual headings. */
export const knownColumns: readonly KnownColumn[] = fields.map(({ key, zh, en, aliases }) => ({
  key,
  header: zh,
  aliases: [...(aliases ?? []), en],
  required: key === 'name',
}))

/** A file's own header, and where in it the known columns are. */
export interface OwnHeader {
  readonly headers: readonly string[]
  readonly at: ReadonlyMap<string, number>
}

/** The header that an import was taken in with. */
export function headerOf(row: ImportTable): OwnHeader {
  const { headers, at } = row.headers as never as { headers: string[]; at: [string, number][] }
  return { headers, at: new Map(at) }
}

/** The heading of the column that wrong rows come back with. */
export const reasonHeadings = { zh: '不能导入的原因', en: 'Why not imported' } as const

/** Whether the heading would be understood if it stood alone in a header line. */
export const understood = (heading: string): boolean =>
  (findHeader([{ number: 1, cells: [heading, '姓名'] }], knownColumns).ok?.at.size ?? 0) > 1 || heading === '姓名'

const widths: Record<string, number> = { identity: 22, phone: 15, address: 32, registeredAddress: 32, place: 18, name: 10 }
const kinds = { identity: 'digits', phone: 'digits', date: 'date', text: 'text', code: 'text', place: 'text' } as const

/** The columns of the template and the export, with the choices of code tables. */
export const sheetColumns: readonly SheetColumn[] = fields.map((field) => ({
  key: field.key,
  header: field.zh,
  kind: field.key === 'householdNumber' || field.key === 'registeredPlace' ? 'digits' : kinds[field.kind],
  width: widths[field.key],
  note: `${field.collect === 'core' ? '' : '选填。'}用途：${field.purposeZh}`,
  choices: field.table && field.table !== 'occupation' ? codeTable(field.table).map((code) => code.zh) : undefined,
  required: field.key === 'name',
}))

const instructions = [
  '一行一人；同一户的人填同一个户号，户主的“与户主关系”填“户主”。',
  '有公民身份号码的，性别和出生日期可以不填，系统按号码取；没有号码的（如新生儿）必须填。',
  '“现住地”填社的名称（如 三社、东街村三社）或代码；整个文件只有一个社时可以不填。',
  '空着的单元格不会改动已有的内容。同一份文件导入两次，第二次不会有任何变化。',
  '换社、换户、换户主请在档案或家庭页面办理，导入不会改动。',
]

/** The empty spreadsheet to fill in. */
export const templateBytes = (): Promise<Buffer> => sheetBytes({ sheetName: '居民信息', columns: sheetColumns, rows: [], notes: instructions })
