import { next } from '@balian/contract/case-rules'
import type { PartyInput } from '@balian/contract/cases'
import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import type { MatterOfSaid } from '@balian/contract/intake'
import { wholeItems } from '@balian/contract/registers'
import { Problem, wrong } from '../../platform/problem.ts'
import { type CaseRow, insertLink, type OpenableKind, type OpeningContext, putOn, takeStep, tellAccounts, tellOffice } from '../cases/index.ts'

/** The kinds that can be opened, by module: given by the app, which alone knows the lines. */
export type Kinds = readonly OpenableKind[]

/** What the matters of one go have in common. */
export interface Said {
  readonly place: PlaceCode
  readonly parties: readonly PartyInput[]
  /** Names of residents whom the reader's places may not hold, as the case knows them. */
  readonly known?: ReadonlyMap<string, string>
}

const kindOf = (kinds: Kinds, module: string, path: string): OpenableKind =>
  kinds.find((one) => one.kind.module === module) ?? wrong(`${path}.module`, 'kind', '请选择事项类别。', 'Choose the kind of matter.')

/** The items as the kind takes them. */
function parsed(of: OpenableKind, values: MatterOfSaid['values'], path: string): Record<string, unknown> {
  const read = wholeItems(of.items).safeParse(values)
  if (read.success) return read.data
  const item = of.items.find((one) => one.name === read.error.issues[0]?.path[0])
  return wrong(`${path}.values.${item?.name ?? ''}`, 'needed', `请填写“${item?.zh ?? ''}”。`, `Tell: ${item?.en ?? ''}.`)
}

/** Whoever speaks, in this kind's role, and whom it is about besides. */
function partiesOf(of: OpenableKind, said: Said, matter: MatterOfSaid, path: string): PartyInput[] {
  const role = matter.role ?? of.roles[0]?.value
  const others = matter.others.map((one) => one.role)
  for (const one of [role, ...others])
    if (one !== undefined && !of.roles.some(({ value }) => value === one)) wrong(`${path}.role`, 'role', '请选择身份。', 'Choose the role.')
  const mine = role === undefined ? [] : said.parties.map((one) => ({ ...one, id: newId(), role }))
  const all = [...mine, ...matter.others]
  if (all.length < of.least)
    wrong(`${path}.others`, 'least', `“${of.kind.words.zh}”至少要有 ${of.least} 个当事人，请补上。`, `It needs ${of.least} parties at least: add them.`)
  return all.slice(0, of.most)
}

/** What a line says is wrong with its items, said of the matter in hand. */
async function within<T>(path: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof Problem) || error.fields.length === 0) throw error
    throw new Problem(
      error.code,
      error.params,
      error.fields.map((field) => ({ ...field, path: `${path}.${field.path}` })),
    )
  }
}

/** Opens one of the matters, and puts it into the hands of the officer that the clerk chose, or of the line's desk. */
export async function openOne(c: OpeningContext, kinds: Kinds, said: Said, matter: MatterOfSaid, path: string): Promise<CaseRow> {
  const of = kindOf(kinds, matter.module, path)
  const values = parsed(of, matter.values, path)
  const parties = partiesOf(of, said, matter, path)
  const { id, title, note } = matter
  const row = await within(path, () => of.open(c, { id, place: said.place, title, parties, values, note, ...(said.known ? { known: said.known } : {}) }))
  if (!matter.officer || next(of.kind.table, row.state, 'assign', row.before) === null) {
    await tellOffice(c, of.kind, row, 'reported')
    return row
  }
  const on = await within(path, () => putOn(c, row, [{ id: newId(), account: matter.officer, part: 'lead', note: '' }]))
  const assigned = await takeStep(c, of.kind, row, { step: 'assign', data: { on: on.names, off: [] }, change: on.change })
  await tellAccounts(c, of.kind, assigned, 'assigned', [matter.officer])
  return assigned
}

/** Two cases belong together, shown on both. */
export const linked = (c: OpeningContext, from: CaseRow, to: CaseRow, relation: 'same-matter' | 'follows', note = '') =>
  insertLink(c.tx, {
    county: from.county,
    case_id: from.id,
    id: newId(),
    other_county: to.county,
    other: to.id,
    relation,
    note,
    by_name: c.me.name,
    at: c.now.toISOString(),
  })

/** Opens all matters of what was said, each linked to what was said and to the others. */
export async function openAll(c: OpeningContext, kinds: Kinds, of: CaseRow, said: Said, matters: readonly MatterOfSaid[]): Promise<CaseRow[]> {
  const rows: CaseRow[] = []
  for (const [i, matter] of matters.entries()) {
    const row = await openOne(c, kinds, said, matter, `matters.${i}`)
    await linked(c, row, of, 'follows')
    for (const other of rows) await linked(c, row, other, 'same-matter')
    rows.push(row)
  }
  return rows
}

/** The matters opened, as the reply tells them. */
export const told = (kinds: Kinds, rows: readonly CaseRow[]) =>
  rows.map((row): { id: Id; module: string; kind: string; state: string; number: string | null } => ({
    id: row.id,
    module: kinds.find((one) => one.kind.kind === row.kind && one.kind.line === row.line)!.kind.module,
    kind: row.kind,
    state: row.state,
    number: row.number,
  }))
