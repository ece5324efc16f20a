import type { Day, PlaceCode } from '@balian/contract/ids'
import type { Tx } from '../../platform/db/index.ts'
import type { Subject } from '../../platform/handler.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { changesOf, lockPlace, type PlaceTable } from './store.ts'

/** A place that a command changes: locked, and standing. */
export interface PlaceSubject extends Subject {
  readonly place: PlaceCode
  readonly row: PlaceTable
}

interface Asked {
  readonly code: PlaceCode
  readonly day: Day
  readonly version?: number
}

/** Loads and locks the place of a command. What may be done is asked after this; `checkChange` looks at the rest. */
export async function loadPlace({ tx, input }: { tx: Tx; input: Asked }): Promise<PlaceSubject> {
  const row = await lockPlace(tx, input.code)
  return row ? { place: row.code, row } : fail('not-found')
}

/** Stops a change of a place that has ended, was changed meanwhile, or whose day would falsify what came later. */
export async function checkChange(tx: Tx, { row }: PlaceSubject, input: Asked, today: Day): Promise<void> {
  if (row.valid_to !== null) fail('place-ended', { name: row.name, day: row.valid_to, now: row.replaced_by ?? '' })
  if (input.version !== undefined && input.version !== row.version) fail('stale')
  if (input.day > today) wrong('day', 'day-future', '生效日期不能晚于今天', 'The day cannot lie after today')
  const latest = (await changesOf(tx, row.code))[0]?.on_day ?? row.valid_from
  if (latest !== null && input.day < latest)
    wrong('day', 'day-before-change', `生效日期不能早于上次变更（${latest}）`, `The day cannot lie before the last change (${latest})`)
}
