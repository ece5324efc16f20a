import { messageStop, messageStopLook } from '@balian/contract/ways'
import { sql } from 'kysely'
import { command } from '../../../platform/command.ts'
import type { Keys } from '../../../platform/crypto.ts'
import { fail } from '../../../platform/problem.ts'
import { read } from '../../../platform/read.ts'
import { readStopToken } from '../stop-token.ts'

const named = (keys: Keys, token: string) => readStopToken(keys, token) ?? fail('not-found')

export const messageStopLookHandler = read(messageStopLook, {
  shows: 'nobody',
  run: async ({ input, services }) => ({ channel: named(services.keys, input.token).channel }),
})

/** The link's signature says whose it is: that is all the permission it takes, and all that it can do. */
export const messageStopHandler = command(messageStop, {
  audit: ({ input, services }) => ({ on: ['channel', named(services.keys, input.token).channel] }),
  run: async ({ tx, input, services, now }) => {
    const { person, channel } = named(services.keys, input.token)
    await sql`select stop_way(${person}::uuid, ${channel}, ${now.toISOString()}::timestamptz)`.execute(tx)
    return {}
  },
})
