import { type BasisName, commonItems, type ItemClass, itemColumn, keptAside, type RecordClass } from './record-class.ts'
import { caseRecords, disputeRecords } from './records/cases.ts'
import { type DeclaredTable, declaredTables } from './records/declared.ts'
import { deliberationRecords, libraryRecords } from './records/deliberation.ts'
import { evaluationRecords } from './records/evaluation.ts'
import { groupRecords } from './records/groups.ts'
import { lineRecords } from './records/lines.ts'
import { messageRecords } from './records/messages.ts'
import { aboutNobody, officeRecords } from './records/office.ts'
import { peopleRecords } from './records/people.ts'
import { reintegrationRecords } from './records/reintegration.ts'
import { reportRecords } from './records/reports.ts'
import { residentRecords } from './records/residents.ts'
import { rightsRecords } from './records/rights.ts'
import { registerFields } from './register-fields.ts'
import type { RegisterItem, Said } from './registers.ts'
import type { TermName } from './retention-terms.ts'

/** One item that is kept: what it is, what for, and how sensitive. */
export interface RegistryItem extends Said {
  readonly column: string
  readonly purpose: Said
  readonly class: ItemClass
}

/** A table with all that it keeps of persons. */
export interface RegistryRecord extends Said {
  readonly table: string
  readonly purpose: Said
  readonly basis: BasisName
  readonly keeps: TermName
  /** The route whose rule says who sees it; null: the server alone uses it. */
  readonly seen: string | null
  readonly items: readonly RegistryItem[]
}

const naming: readonly string[] = ['phone', 'person', 'account']

function classOf(declared: DeclaredTable, item: RegisterItem): ItemClass {
  if (declared.grave) return declared.grave
  return declared.person || naming.includes(item.kind) ? 'general' : 'none'
}

interface About {
  readonly purpose: Said
  readonly person: boolean
  readonly grave: ItemClass | null
}

/** Columns told in one line: `!` sensitive, `-` not personal. Where nobody is the subject, common columns still name who did it. */
function told({ purpose, person, grave }: About, items: Readonly<Record<string, string>>): RegistryItem[] {
  return Object.entries(items).map(([column, text]) => {
    const mark = /^[!-]/.exec(text)?.[0]
    const [zh = '', en = ''] = text.slice(mark ? 1 : 0).split('/')
    const kind: ItemClass = mark === '-' ? 'none' : (grave ?? (mark === '!' ? 'sensitive' : person || column in commonItems ? 'general' : 'none'))
    return { column, zh, en, purpose, class: kind }
  })
}

/** Items of a hand-written class besides those that every table may have. */
const whole = (about: About, own: Readonly<Record<string, string>>): RegistryItem[] => {
  const common = Object.fromEntries(Object.entries(commonItems).filter(([column]) => !(column in own)))
  return [...told(about, own), ...told(about, common)]
}

const ofDeclared = (one: DeclaredTable): RegistryRecord => ({
  table: one.table,
  zh: one.name.zh,
  en: one.name.en,
  purpose: one.purpose,
  basis: 'duty',
  keeps: one.keeps,
  seen: one.seen,
  items: [
    ...one.items.map((item) => ({ column: itemColumn(item), zh: item.zh, en: item.en, purpose: item.purpose, class: classOf(one, item) })),
    ...whole(one, one.more).filter(({ column }) => !one.items.some((item) => itemColumn(item) === column)),
  ],
})

const ofClass = (one: RecordClass): RegistryRecord => ({
  table: one.table,
  zh: one.zh,
  en: one.en,
  purpose: one.purpose,
  basis: one.basis,
  keeps: one.keeps,
  seen: one.seen,
  items: [
    ...(one.table === 'people' ? efile : []),
    ...whole({ purpose: one.purpose, person: one.person ?? false, grave: one.grave ?? null }, one.items).filter(
      ({ column }) => one.table !== 'people' || !efile.some((item) => item.column === column),
    ),
  ],
})

/** The items of the e-file, as the register of residents declares them. */
const efile: readonly RegistryItem[] = registerFields.map(({ key, zh, en, purposeZh, purposeEn }) => ({
  column: itemColumn({ name: key, kind: 'text' }),
  zh,
  en,
  purpose: { zh: purposeZh, en: purposeEn },
  class: key === 'identity' ? 'sensitive' : 'general',
}))

const written = [
  ...peopleRecords,
  ...residentRecords,
  ...officeRecords,
  ...groupRecords,
  ...caseRecords,
  ...disputeRecords,
  ...lineRecords,
  ...messageRecords,
  ...reintegrationRecords,
  ...rightsRecords,
  ...deliberationRecords,
  ...libraryRecords,
  ...evaluationRecords,
  ...reportRecords,
]

/** Everything that is kept of persons: the field registry. Columns that a table does not have are not shown (`registryOf`). */
const registry: readonly RegistryRecord[] = [...written.map(ofClass), ...declaredTables.map(ofDeclared)]

/** Columns of the e-file that keep an item in another form than it is declared. */
const keptAs: Readonly<Record<string, readonly string[]>> = { people: ['identity', 'phone', 'place', 'household_number'] }

interface Table {
  readonly name: string
  readonly columns: readonly string[]
}

/** The registry over the tables that there are: of each record the items that the table really has. */
export function registryOf(tables: readonly Table[]): RegistryRecord[] {
  const known = new Map(tables.map((table) => [table.name, table.columns]))
  return registry.flatMap((record) => {
    const columns = known.get(record.table)
    if (!columns) return []
    const kept = keptAs[record.table] ?? []
    return [{ ...record, items: record.items.filter(({ column }) => columns.includes(column) || kept.includes(column)) }]
  })
}

/** Tables and columns that nobody has declared: `table.column`, or `table` when the whole of it is unknown. */
export function undeclared(tables: readonly Table[]): string[] {
  return tables.flatMap(({ name, columns }) => {
    if (name in aboutNobody) return []
    const record = registry.find(({ table }) => table === name)
    if (!record) return [name]
    const declared = new Set([...keptAside, ...record.items.map(({ column }) => column)])
    return columns.filter((column) => !declared.has(column)).map((column) => `${name}.${column}`)
  })
}
