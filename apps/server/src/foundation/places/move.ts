import { type Day, newId, type PlaceCode } from '@balian/contract/ids'
import type { Tx } from '../../platform/db/index.ts'
import { eventKind } from '../../platform/event.ts'
import { readPlace } from '../../platform/pinyin.ts'
import { fail } from '../../platform/problem.ts'
import { freeName, nextCode } from './rules.ts'
import { changePlace, everBeneath, insertChange, insertPlace, type PlaceTable } from './store.ts'

/** Places that went on under new codes, each old code with its new one; told in the transaction of the merge or split. */
export const placesMoved = eventKind<{ readonly day: Day; readonly moved: readonly Moved[] }>('places.moved')

export interface Moved {
  readonly from: PlaceCode
  readonly to: PlaceCode
}

interface Move {
  readonly day: Day
  readonly note: string
}

/** Ends a place in favour of another and says so in both histories. */
export async function endFor(tx: Tx, row: PlaceTable, successor: PlaceCode, kind: 'merged' | 'moved', move: Move): Promise<void> {
  await changePlace(tx, row.code, { valid_to: move.day, replaced_by: successor, version: row.version + 1 })
  const change = { on_day: move.day, note: move.note, old_name: row.name, new_name: null }
  await insertChange(tx, { ...change, id: newId(), code: row.code, kind, other: successor })
  await insertChange(tx, { ...change, id: newId(), code: successor, kind, other: row.code })
}

async function goOn(tx: Tx, row: PlaceTable, code: PlaceCode, parent: PlaceCode, name: string, move: Move): Promise<Moved[]> {
  await insertPlace(tx, { ...row, ...readPlace(name), name, code, parent, valid_from: move.day, valid_to: null, replaced_by: null, version: 1 })
  await endFor(tx, row, code, 'moved', move)
  const below: Moved[] = []
  for (const child of await everBeneath(tx, row.code)) {
    if (child.valid_to === null) below.push(...(await goOn(tx, child, code + child.code.slice(row.code.length), code, child.name, move)))
  }
  return [{ from: row.code, to: code }, ...below]
}

/** Places go on beneath another parent: the next free numbers there, and a name that nobody there has. */
export async function moveBeneath(tx: Tx, rows: readonly PlaceTable[], from: PlaceTable, into: PlaceTable, move: Move): Promise<Moved[]> {
  const there = await everBeneath(tx, into.code)
  const codes = there.map(({ code }) => code)
  const names = there.filter(({ valid_to }) => valid_to === null).map(({ name }) => name)
  const moved: Moved[] = []
  for (const row of rows) {
    const code = nextCode(into.code, codes, row.code) ?? fail('codes-used-up', { name: into.name })
    const name = freeName(row.name, from.name, names)
    codes.push(code)
    names.push(name)
    moved.push(...(await goOn(tx, row, code, into.code, name, move)))
  }
  return moved
}
