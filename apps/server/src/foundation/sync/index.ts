import type { Handler } from '../../platform/handler.ts'
import type { Services } from '../../platform/services.ts'
import type { Policy, Rule } from '../access/index.ts'
import { checkInHandler } from './check-in.ts'
import { parkHandler } from './park.ts'
import { openParkedHandler, parkedListHandler, settleParkedHandler } from './parked.ts'
import { cutPhoneHandler, phoneListHandler } from './phones.ts'
import { compareHandler, streamHandler } from './pull.ts'
import type { Given } from './rows.ts'
import { dropSettledBefore } from './store.ts'

export const routes = [checkInHandler, parkHandler, phoneListHandler, cutPhoneHandler, parkedListHandler, openParkedHandler, settleParkedHandler]

/** The routes by which a phone fetches: what they answer is decided by the rules of the lists behind the streams. */
export const syncHandlers = (given: Given): readonly Handler[] => [compareHandler(given), streamHandler(given)]

const keptDays = 365

export const workers = [
  {
    name: 'sync.dropSettled',
    seconds: 24 * 3600,
    run: ({ db, clock }: Services) => db.system((tx) => dropSettledBefore(tx, new Date(clock.now().getTime() - keptDays * 86_400_000).toISOString())),
  },
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
