import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import type { Register, RegisterRoutes } from '@balian/contract/registers'
import type { Caller } from '../../platform/caller.ts'
import { command } from '../../platform/command.ts'
import type { Keys } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Handler, Subject } from '../../platform/handler.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { markChanged } from '../indicators/index.ts'
import { placeExists } from '../places/index.ts'
import { columnOf, inWords, type Plain, titleOf, toColumns, toValues } from './columns.ts'
import type { RegisterKind, Values } from './kind.ts'
import { known, namesIn, peopleIn } from './names.ts'
import { countyOf, insertChange, insertRow, lockRow, type RowOf, titled, updateRow } from './store.ts'

interface Doing {
  readonly tx: Tx
  readonly me: Caller
  readonly now: Date
  readonly keys: Keys
  /** Only tells what would be done. */
  readonly dry?: boolean
}

interface Noted {
  readonly kind: 'added' | 'imported' | 'changed' | 'ended' | 'resumed'
  readonly changes?: readonly { item: string; old: string | null; new: string | null }[]
  readonly why?: string
}

/** Writes what happened into the history, and lets the row be counted anew. */
async function note({ tx, me, now }: Doing, register: Register, row: Pick<RowOf, 'county' | 'id' | 'place'>, what: Noted): Promise<void> {
  await markChanged(tx, register.name, row.place)
  await insertChange(tx, {
    county: row.county,
    id: newId(now.getTime()),
    register: register.name,
    record: row.id,
    place: row.place,
    at: now.toISOString(),
    account: me.account,
    name: me.name,
    kind: what.kind,
    changes: JSON.stringify(what.changes ?? []),
    why: what.why ?? '',
  })
}

/** Puts a new row down. The place's existence is the caller's business. */
export async function put(c: Doing, register: Register, id: Id, place: PlaceCode, values: Values, kind: 'added' | 'imported' = 'added'): Promise<RowOf> {
  const columns = toColumns(register, values, c.keys)
  const names = await namesIn(c.tx, register, [values])
  known(register, values, names)
  const title = titleOf(register, values as Record<string, Plain>, names)
  const base = { county: countyOf(place), id, place, title, ended_on: null, ended_why: '', version: 1, made_at: c.now.toISOString() }
  const row: RowOf = { ...columns, ...base }
  const [other] = await titled(c.tx, register, place, [title])
  if (other?.place === place) fail('already-there', { title })
  await insertRow(c.tx, register, row)
  await note(c, register, row, { kind })
  return row
}

interface Amended {
  readonly version: number
  readonly changed: boolean
  readonly before: Values
  readonly after: Values
}

/** Changes a row; tells the new version, or the old one when nothing differs. */
export async function amend(
  c: Doing,
  register: Register,
  row: RowOf,
  values: Values,
  more: { place?: PlaceCode | undefined; why?: string; kind?: 'changed' | 'imported' } = {},
): Promise<Amended> {
  const before = toValues(register, row, c.keys, true)
  const columns = toColumns(register, values, c.keys)
  const after = toValues(register, { ...row, ...columns }, c.keys, true)
  const differ = register.items.filter((item) => before[item.name] !== after[item.name] && !(before[item.name] === null && after[item.name] === ''))
  const moved = more.place !== undefined && more.place !== row.place
  if (differ.length === 0 && !moved) return { version: row.version, changed: false, before, after }
  if (c.dry) return { version: row.version, changed: true, before, after }
  const names = await namesIn(c.tx, register, [before, after])
  known(register, values, names)
  const title = titleOf(register, after, names)
  if (title !== row.title || moved) {
    const [other] = await titled(c.tx, register, more.place ?? row.place, [title])
    if (other && other.id !== row.id && other.place === (more.place ?? row.place)) fail('already-there', { title })
  }
  const said = (value: Plain, item: (typeof differ)[number]) => (item.kind === 'phone' ? null : inWords(item, value, names))
  const changes = differ.map((item) => ({ item: item.name, old: said(before[item.name]!, item), new: said(after[item.name]!, item) }))
  const set = Object.fromEntries(differ.map((item) => [columnOf(item), columns[columnOf(item)]]))
  const version = await updateRow(c.tx, register, row, { ...set, title, ...(moved ? { place: more.place } : {}) })
  const place = more.place ?? row.place
  if (moved) await markChanged(c.tx, register.name, row.place)
  const placed = moved ? [{ item: 'place', old: row.place, new: place }] : []
  await note(c, register, { ...row, place }, { kind: more.kind ?? 'changed', changes: [...placed, ...changes], why: more.why ?? '' })
  return { version, changed: true, before, after }
}

const lockedSubject = (register: Register) => async (c: { tx: Tx; input: { id: Id } }) => {
  const row = (await lockRow(c.tx, register, c.input.id)) ?? fail('not-found')
  return { place: row.place, row }
}
const seenAs = (row: RowOf, version: number): void => (row.version === version ? undefined : fail('stale'))
const act = (register: Register, row: Pick<RowOf, 'id' | 'place'>, people: readonly Id[], detail: Record<string, unknown> = {}) => ({
  on: [register.name, row.id] as const,
  place: row.place,
  people,
  purpose: 'upkeep',
  detail,
})

export const addHandler = (kind: RegisterKind, routes: RegisterRoutes): Handler => {
  const { register } = kind
  const people = (values: Values) =>
    register.items.filter((item) => item.kind === 'person').flatMap((item) => (values[item.name] ? [String(values[item.name])] : []))
  return command(routes.add, {
    subject: async ({ input }): Promise<Subject> => ({ place: input.place }),
    audit: ({ input }) => act(register, input, people(input.values as Values)),
    run: async (c) => {
      const { tx, input, today, services } = c
      if (!(await placeExists(tx, input.place, today))) wrong('place', 'place', '没有这个地方，请重新选择', 'There is no such place: choose again')
      if (input.place.length < 6) wrong('place', 'place', '请选择到县区或以下', 'Choose a county or a place beneath one')
      const values = input.values as Values
      await kind.check?.(values, c)
      const row = await put({ ...c, keys: services.keys }, register, input.id, input.place, values)
      await kind.kept?.([{ before: null, after: values, row }], c as never)
      return { id: row.id, version: 1 }
    },
  })
}

export const changeHandler = (kind: RegisterKind, routes: RegisterRoutes): Handler => {
  const { register } = kind
  return command(routes.change, {
    subject: lockedSubject(register),
    audit: ({ subject, input }) => act(register, subject.row, peopleIn(register, subject.row), { items: Object.keys(input.values) }),
    run: async (c) => {
      const { tx, input, subject, today, services } = c
      const { row } = subject
      seenAs(row, input.version)
      if (row.ended_on !== null) fail('wrong-step', { state: 'ended', step: 'change' })
      if (input.place && countyOf(input.place) !== row.county)
        wrong('place', 'place-county', '不能改到别的县区，请结束后在那里新建', 'Not to another county: end this one and add one there')
      if (input.place && !(await placeExists(tx, input.place, today)))
        wrong('place', 'place', '没有这个地方，请重新选择', 'There is no such place: choose again')
      const before = toValues(register, row, services.keys, true)
      const after = { ...before, ...(input.values as Values) }
      await kind.check?.(after, c)
      const { version, changed, ...kept } = await amend({ ...c, keys: services.keys }, register, row, input.values as Values, {
        place: input.place,
        why: input.why,
      })
      if (changed) await kind.kept?.([{ ...kept, row }], c as never)
      return { id: row.id, version }
    },
  })
}

export const endHandler = ({ register, ended }: RegisterKind, routes: RegisterRoutes): Handler =>
  command(routes.end, {
    subject: lockedSubject(register),
    audit: ({ subject, input }) => act(register, subject.row, peopleIn(register, subject.row), { on: input.on }),
    run: async (c) => {
      const { input, subject, today, services } = c
      seenAs(subject.row, input.version)
      if (input.on && input.on > today) wrong('on', 'day-ahead', '日期不能晚于今天', 'The day must not lie after today')
      const version = await updateRow(c.tx, register, subject.row, { ended_on: input.on, ended_why: input.on ? input.why : '' })
      await note({ ...c, keys: services.keys }, register, subject.row, { kind: input.on ? 'ended' : 'resumed', why: input.why })
      await ended?.(subject.row, input.on, c as never)
      return { id: subject.row.id, version }
    },
  })
