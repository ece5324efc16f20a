import type { Services } from '../../platform/services.ts'
import type { Policy } from '../access/index.ts'
import { markReadHandler, messageListHandler, messageUnreadHandler } from './notices.ts'
import { dropReadBefore } from './store.ts'

export { tellResidents } from './channel.ts'
export { type Message, notify, notifyOffice } from './notify.ts'

export const routes = [messageListHandler, messageUnreadHandler, markReadHandler]

export const policy: Policy = {
  'messages.list': { signedIn: true },
  'messages.unread': { signedIn: true },
  'messages.markRead': { signedIn: true },
}

/** Notices that were read are kept half a year. */
const keptDays = 183

export const workers = [
  {
    name: 'messages.dropOld',
    seconds: 24 * 3600,
    run: ({ db, clock }: Services) => db.system((tx) => dropReadBefore(tx, new Date(clock.now().getTime() - keptDays * 86_400_000).toISOString())),
  },
]
