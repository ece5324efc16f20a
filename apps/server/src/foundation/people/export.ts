import { codeName } from '@balian/contract/codes'
import { peopleExport } from '@balian/contract/people-import'
import { type RegisterField, registerFields } from '@balian/contract/register-fields'
import { command } from '../../platform/command.ts'
import type { Keys } from '../../platform/crypto.ts'
import { type SheetValues, sheetBytes, xlsx } from '../../platform/sheets/index.ts'
import { fieldsOf } from './columns.ts'
import { sheetColumns } from './imports/sheet-columns.ts'
import { filtered } from './people-list.ts'
import { withNames } from './rows.ts'
import { maskedIdentity, maskedPhone } from './sealed.ts'
import type { PersonTable } from './tables.ts'

/** The most rows of one export; more is a matter for the data office, not for a spreadsheet. */
const mostRows = 50_000
const fields: readonly RegisterField[] = registerFields

/** A person as a row of the template's shape, codes in words; sealed items masked unless they are to be shown. */
export function sheetRow(row: PersonTable & { placeName: string; householdNumber: string | null }, keys: Keys, inFull: boolean): SheetValues {
  const plain = fieldsOf(row) as Record<string, string | null>
  const special: Record<string, string | null> = {
    place: row.placeName,
    householdNumber: row.householdNumber,
    relation: row.relation,
    identity: inFull && row.identity_sealed ? keys.open(row.identity_sealed) : maskedIdentity(keys, row.identity_sealed),
    phone: inFull && row.phone_sealed ? keys.open(row.phone_sealed) : maskedPhone(keys, row.phone_sealed),
  }
  return Object.fromEntries(
    fields.map(({ key, table }) => {
      const value = special[key] ?? plain[key] ?? ''
      return [key, table ? codeName(table, value, 'zh') : value]
    }),
  )
}

const exported = new WeakMap<object, string[]>()

/** A purpose shows the numbers, and each resident sees that they were exported and why. */
export const peopleExportHandler = command(peopleExport, {
  fleeting: true,
  audit: ({ input, result }) => ({
    on: ['people', input.place ?? 'all'],
    place: input.place,
    people: input.purpose ? exported.get(result) : [],
    purpose: input.purpose ?? null,
    detail: { rows: exported.get(result)?.length ?? 0, inFull: input.purpose !== undefined },
  }),
  run: async ({ tx, me, input, today, services }) => {
    const { purpose, ...filter } = input
    const rows = await filtered(tx, me, filter, today).selectAll('p').orderBy('p.place').orderBy('p.household').orderBy('p.birth').limit(mostRows).execute()
    const named = await withNames(tx, rows)
    const body = await sheetBytes({
      sheetName: '居民信息',
      columns: sheetColumns.map(({ key, header, kind, width }) => ({ key, header, kind, width })),
      rows: named.map((row) => sheetRow(row, services.keys, purpose !== undefined)),
    })
    const result = { name: `居民信息-${today}.xlsx`, type: xlsx, body }
    exported.set(
      result,
      rows.map((row) => row.id),
    )
    return result
  },
})
