import type { Policy } from '../access/index.ts'
import { markReadHandler, messageListHandler, messageUnreadHandler } from './notices.ts'

export { tellResidents } from './channel.ts'
export { clearings } from './clearings.ts'
export { type Message, notify, notifyOffice } from './notify.ts'

export const routes = [messageListHandler, messageUnreadHandler, markReadHandler]

export const policy: Policy = {
  'messages.list': { signedIn: true },
  'messages.unread': { signedIn: true },
  'messages.markRead': { signedIn: true },
}
