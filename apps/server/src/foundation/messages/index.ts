import { doesJob } from '../../module.ts'
import type { Policy } from '../access/index.ts'
import { systemDeadLettersHandler, systemRetryDeadHandler } from './desk/dead-letters.ts'
import { systemChannelsHandler } from './desk/look.ts'
import { channelTest, sendTest, systemChannelTestHandler } from './desk/test-send.ts'
import { following } from './follow.ts'
import { markReadHandler, messageListHandler, messageUnreadHandler } from './notices.ts'
import { sendDue } from './send-due.ts'

export { closeChannels, liveNames } from './channels/index.ts'
export { clearings } from './clearings.ts'
export { type Dispatch, deliverToAll, insertDispatch } from './deliveries.ts'
export { type Message, notify, notifyOffice } from './notify.ts'
export { pick, takes } from './pick.ts'
export { clockTime } from './quiet.ts'
export { sendDue } from './send-due.ts'
export { tellResidents } from './tell-residents.ts'
export { deliveriesOf, totalsOf } from './totals.ts'

export const routes = [
  messageListHandler,
  messageUnreadHandler,
  markReadHandler,
  systemChannelsHandler,
  systemChannelTestHandler,
  systemDeadLettersHandler,
  systemRetryDeadHandler,
]

export const jobs = [doesJob(channelTest, (data, services) => sendTest(services, data))]

export const policy: Policy = {
  'messages.list': { signedIn: true },
  'messages.unread': { signedIn: true },
  'messages.markRead': { signedIn: true },
  'system.channels': { roles: ['system-admin'] },
  'system.channelTest': { roles: ['system-admin'] },
  'system.deadLetters': { roles: ['system-admin'] },
  'system.retryDead': { roles: ['system-admin'] },
}

export const hears = [following]

export const workers = [{ name: 'messages.send', seconds: 2, run: sendDue }]
