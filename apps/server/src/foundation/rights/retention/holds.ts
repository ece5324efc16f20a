import { holdAsk, holdConfirm, holdLift, holdLifted, holdList, type RetentionHold } from '@balian/contract/retention'
import type { Caller } from '../../../platform/caller.ts'
import { command } from '../../../platform/command.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { fail } from '../../../platform/problem.ts'
import { read } from '../../../platform/read.ts'
import { spokenNames } from '../../places/index.ts'
import { changeHold, confirmDays, countOf, type HoldTable, holdsPage, insertHold, lockHold } from './store.ts'

type State = RetentionHold['state']

/** Where a hold stands. */
export function holdState(row: Pick<HoldTable, 'asked_at' | 'confirmed_by' | 'lift_by' | 'lifted_at'>, now: Date): State {
  if (row.lifted_at) return 'lifted'
  if (row.lift_by) return 'lifting'
  if (row.confirmed_by) return 'standing'
  return now.getTime() - Date.parse(row.asked_at) > confirmDays * 86_400_000 ? 'lapsed' : 'asked'
}

export const holdListHandler = read(holdList, {
  shows: 'nobody',
  run: async ({ tx, input, me, now }) => {
    const rows = await holdsPage(tx, input)
    const names = await spokenNames(
      tx,
      rows.map((row) => row.place),
    )
    return { items: rows.map((row) => shown(row, names.get(row.place) ?? row.place, me, now)), total: await countOf(tx, 'retention_holds'), more: false }
  },
})

function shown(row: HoldTable, placeName: string, me: Caller, now: Date): RetentionHold {
  const state = holdState(row, now)
  return {
    id: row.id,
    term: row.term,
    place: row.place,
    placeName,
    record: row.record,
    reason: row.reason,
    state,
    askedBy: row.asked_name,
    askedAt: row.asked_at,
    confirmedBy: row.confirmed_name,
    liftAskedBy: row.lift_name,
    liftReason: row.lift_reason,
    liftedBy: row.lifted_name,
    own: (state === 'lifting' ? row.lift_by : row.asked_by) === me.account,
  }
}

export const holdAskHandler = command(holdAsk, {
  subject: async ({ input }) => ({ place: input.place }),
  audit: ({ input }) => ({ on: ['retention-hold', input.id], place: input.place, detail: { term: input.term, reason: input.reason } }),
  run: async ({ tx, input, me, now }) => {
    const blank = {
      confirmed_by: null,
      confirmed_name: null,
      lift_by: null,
      lift_name: null,
      lift_reason: null,
      lifted_by: null,
      lifted_name: null,
      lifted_at: null,
    }
    const asked = { asked_by: me.account!, asked_name: me.name, asked_at: now.toISOString() }
    await insertHold(tx, { county: input.place.slice(0, 6), ...input, ...asked, ...blank })
    return { id: input.id }
  },
})

interface Loaded {
  readonly place: string
  readonly row: HoldTable
}

async function load(tx: Tx, id: string): Promise<Loaded> {
  const row = (await lockHold(tx, id)) ?? fail('not-found')
  return { place: row.place, row }
}

/** The step is possible from this state only, and the one who took the step before may not take it. */
function stepFrom(row: HoldTable, wanted: readonly State[], step: string, now: Date): void {
  const state = holdState(row, now)
  if (!wanted.includes(state)) fail('wrong-step', { state, step })
}

export const holdConfirmHandler = command(holdConfirm, {
  subject: ({ tx, input }) => load(tx, input.id),
  audit: ({ subject }) => ({ on: ['retention-hold', subject.row.id], place: subject.place }),
  run: async ({ tx, subject: { row }, me, now }) => {
    stepFrom(row, ['asked'], 'confirm', now)
    if (row.asked_by === me.account) fail('second-person')
    await changeHold(tx, row, { confirmed_by: me.account, confirmed_name: me.name })
    return {}
  },
})

export const holdLiftHandler = command(holdLift, {
  subject: ({ tx, input }) => load(tx, input.id),
  audit: ({ subject, input }) => ({ on: ['retention-hold', subject.row.id], place: subject.place, detail: { reason: input.reason } }),
  run: async ({ tx, subject: { row }, input, me, now }) => {
    stepFrom(row, ['asked', 'standing'], 'lift', now)
    await changeHold(tx, row, { lift_by: me.account, lift_name: me.name, lift_reason: input.reason })
    return {}
  },
})

export const holdLiftedHandler = command(holdLifted, {
  subject: ({ tx, input }) => load(tx, input.id),
  audit: ({ subject }) => ({ on: ['retention-hold', subject.row.id], place: subject.place }),
  run: async ({ tx, subject: { row }, me, now }) => {
    stepFrom(row, ['lifting'], 'lifted', now)
    if (row.lift_by === me.account) fail('second-person')
    await changeHold(tx, row, { lifted_by: me.account, lifted_name: me.name, lifted_at: now.toISOString() })
    return {}
  },
})
