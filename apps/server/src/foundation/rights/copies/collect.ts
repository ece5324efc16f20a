import { type RegistryRecord, registryOf } from '@balian/contract/field-registry'
import type { Id } from '@balian/contract/ids'
import { retentionTerms } from '@balian/contract/retention-terms'
import { sql } from 'kysely'
import type { Keys } from '../../../platform/crypto.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { maskPhone } from '../../../platform/mask.ts'
import { tablesThere } from '../fields/store.ts'

/** One kind of record in a copy: what it is, and the rows about the person. */
export interface CopiedRecord {
  readonly record: string
  readonly zh: string
  readonly en: string
  readonly purposeZh: string
  readonly basis: string
  readonly kept: string
  readonly rows: readonly CopiedRow[]
}
interface CopiedItem {
  readonly column: string
  readonly zh: string
  readonly en: string
  readonly value: string | number | boolean
}
type CopiedRow = readonly CopiedItem[]

/** Of sealed files only the help team tells; and what nobody may be told apart by, keys and hashes, is no copy. */
const left: readonly string[] = ['help_files', 'identities', 'duplicates', 'merges', 'import_rows', 'audit', 'accounts']
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const hidden = /_blind$|^pinyin$|^initials$|^password$|^token$/
/** The most rows of one kind. */
const most = 200

/** The records that name a person by the column `person`, and the e-file itself. */
export async function recordsAbout(tx: Tx): Promise<RegistryRecord[]> {
  const tables = await tablesThere(tx)
  const named = new Set(tables.filter(({ columns }) => columns.includes('person')).map(({ name }) => name))
  return registryOf(tables).filter(({ table }) => table === 'people' || (named.has(table) && !left.includes(table)))
}

/** What these records hold of the person. The person's own numbers are told in full, other people's masked. */
export async function collect(tx: Tx, keys: Keys, person: Id, records: readonly RegistryRecord[]): Promise<CopiedRecord[]> {
  const found: CopiedRecord[] = []
  for (const record of records) {
    const by = record.table === 'people' ? 'id' : 'person'
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(record.table)} where ${sql.ref(by)} = ${person} limit ${most}`.execute(tx)
    const shown = rows.map((row) => rowOf(record, row, keys)).filter((row) => row.length > 0)
    if (shown.length > 0) found.push({ ...about(record), rows: shown })
  }
  return found
}

function about(record: RegistryRecord) {
  const term = retentionTerms[record.keeps]
  const kept = term.days === null ? `${term.event.zh}期间` : `${term.event.zh}后${term.days}天`
  return { record: record.table, zh: record.zh, en: record.en, purposeZh: record.purpose.zh, basis: record.basis, kept }
}

function rowOf(record: RegistryRecord, row: Record<string, unknown>, keys: Keys): CopiedItem[] {
  return record.items.flatMap(({ column, zh, en }) => {
    if (hidden.test(column)) return []
    const value = told(row[column], column, record.table === 'people', keys)
    return value === null ? [] : [{ column, zh: zh.replace('（加密）', ''), en: en.replace(', encrypted', ''), value }]
  })
}

function told(value: unknown, column: string, own: boolean, keys: Keys): CopiedItem['value'] | null {
  if (value === null || value === undefined || value === '' || value === false) return null
  if (column.endsWith('_sealed')) return own ? keys.open(String(value)) : maskPhone(keys.open(String(value)))
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (value instanceof Date) return value.toISOString()
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return uuid.test(text) || text === '[]' || text === '{}' ? null : text
}
