import type { PlaceCode } from '@balian/contract/ids'
import { phoneReport } from '@balian/contract/sync'
import type { Caller } from '../../platform/caller.ts'
import { command } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/index.ts'
import { fail } from '../../platform/problem.ts'
import { groupPlaces } from '../groups/index.ts'
import { phoneOf, putPhone } from './store.ts'

/** Who looks after the caller's phone: the office over the post, or over the group that the caller leads. */
export async function placeOf(tx: Tx, me: Caller): Promise<PlaceCode | null> {
  const post = me.posts[0]?.place
  if (post || !me.groups[0]) return post ?? null
  return (await groupPlaces(tx, me.groups)).values().next().value ?? null
}

export const checkInHandler = command(phoneReport, {
  audit: ({ input }) => ({ on: ['phone', input.phone], detail: { app: input.app, waiting: input.waiting.length, synced: input.synced } }),
  run: async ({ tx, me, input, now }) => {
    if ((await phoneOf(tx, me.account!, input.phone))?.cut_at) fail('phone-cut-off')
    const seen = now.toISOString()
    const { phone: id, name, app, villages, waiting } = input
    await putPhone(tx, { account: me.account!, id, name, app, villages, waiting, seen, synced: input.synced ? seen : null, place: await placeOf(tx, me) })
    return { at: seen }
  },
})
