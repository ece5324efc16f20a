import { sql } from 'kysely'
import type { Handler } from '../../platform/handler.ts'
import { type Clearing, clearRows } from '../../platform/retention.ts'
import type { Policy, Rule } from '../access/index.ts'
import type { FileOwner } from '../files/index.ts'
import { checkInHandler } from './check-in.ts'
import { parkHandler } from './park.ts'
import { openParkedHandler, parkedListHandler, settleParkedHandler } from './parked.ts'
import { cutPhoneHandler, phoneListHandler } from './phones.ts'
import { compareHandler, streamHandler } from './pull.ts'
import type { Given } from './rows.ts'
import { anyParked } from './store.ts'

export const routes = [checkInHandler, parkHandler, phoneListHandler, cutPhoneHandler, parkedListHandler, openParkedHandler, settleParkedHandler]

/** The routes by which a phone fetches: what they answer is decided by the rules of the lists behind the streams. */
export const syncHandlers = (given: Given): readonly Handler[] => [compareHandler(given), streamHandler(given)]

/** What came with a parked item is read by whoever settles it. */
export const fileOwners: readonly FileOwner[] = [{ kind: 'parked', route: 'sync.parked', find: async (tx, id) => (await anyParked(tx, id)) ?? null }]

/** Phones that were not heard of for long, and parked items that somebody has settled. */
export const clearings: readonly Clearing[] = [
  clearRows({ term: 'phones', table: 'phones', event: 'seen', place: 'place', id: 'id' }),
  clearRows({ term: 'parked', table: 'parked_items', event: 'parked', place: 'place', id: 'id', only: sql<boolean>`state <> 'waiting'` }),
]

/** Whoever looks after the phones of a place. */
const office: Rule = { roles: ['manager'], tiers: ['township', 'county', 'city', 'province'] }

export const policy: Policy = {
  'sync.compare': { signedIn: true },
  'sync.stream': { signedIn: true },
  'sync.checkIn': { signedIn: true },
  'sync.park': { signedIn: true },
  'sync.phones': office,
  'sync.cutOff': office,
  'sync.parked': office,
  'sync.openParked': office,
  'sync.settleParked': office,
}
