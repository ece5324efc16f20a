import type { Id } from '@balian/contract/ids'
import { syncCompare, syncStream } from '@balian/contract/sync'
import { bucketOf, digestAt, digestsOf, fold } from '@balian/contract/sync-digest'
import type { Caller } from '../../platform/caller.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Handler } from '../../platform/handler.ts'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { placeNames } from '../places/index.ts'
import { type Given, openTo, rowsOf, worksIn } from './rows.ts'
import { type Hashed, heldOf, keyParts } from './rules.ts'
import { phoneOf } from './store.ts'

/** A phone that was cut off gets nothing more. */
async function notCut(tx: Tx, me: Caller, phone: Id): Promise<void> {
  if ((await phoneOf(tx, me.account!, phone))?.cut_at) fail('phone-cut-off')
}

/** Only rows that a phone lacks are a giving-out of data: an answer without any leaves no trace. */
export const compareHandler = (given: Given): Handler =>
  read(syncCompare, {
    shows: 'nobody',
    run: async (c) => {
      const { tx, me, input, now } = c
      await notCut(tx, me, input.phone)
      const held = heldOf(input.have)
      const streams = []
      const villages = input.villages.split(',').filter((village) => village && worksIn(me, village))
      const names = await placeNames(tx, villages)
      for (const { stream, village } of openTo(given, me, villages)) {
        const key = village ? `${stream.name}@${village}` : stream.name
        const rows = await rowsOf(given, c as never, stream, village)
        const digest = fold(rows.map((row) => row.hash))
        streams.push({ key, buckets: stream.buckets, differs: (held.get(key) ?? fold([])) !== digest })
      }
      return { at: now.toISOString(), keepDays: c.services.config.phoneDays, villages: [...names].map(([code, name]) => ({ code, name })), streams }
    },
  })

export const streamHandler = (given: Given): Handler =>
  read(syncStream, {
    shows: ({ input, result }) => {
      const rows = result.changed.reduce((sum, bucket) => sum + bucket.rows.length, 0)
      const { name, village } = keyParts(input.key)
      return rows > 0 ? { on: ['phone', input.phone], place: village, detail: { stream: name, rows } } : null
    },
    run: async (c) => {
      const { tx, me, input } = c
      await notCut(tx, me, input.phone)
      const { name, village } = keyParts(input.key)
      const open = openTo(given, me, village ? [village] : []).find((one) => one.stream.name === name && one.village === village)
      if (!open) return fail('not-found')
      const { buckets } = open.stream
      return { buckets, changed: changedIn(await rowsOf(given, c as never, open.stream, village), buckets, input.have) }
    },
  })

/** The buckets that are not as the phone holds them. */
export function changedIn(rows: readonly Hashed[], buckets: number, have: string): { n: number; rows: Hashed[] }[] {
  const digests = digestsOf(rows, buckets)
  const differing = Array.from({ length: buckets }, (_, n) => n).filter((n) => digestAt(digests, n) !== digestAt(have, n))
  const wanted = new Map(differing.map((n) => [n, [] as Hashed[]]))
  for (const row of rows) wanted.get(bucketOf(row.id, buckets))?.push(row)
  return [...wanted].map(([n, inside]) => ({ n, rows: inside }))
}
