import { doesJob } from '../../module.ts'
import type { Policy } from '../access/index.ts'
import { systemDeadLettersHandler, systemRetryDeadHandler } from './desk/dead-letters.ts'
import { systemChannelsHandler } from './desk/look.ts'
import { channelTest, sendTest, systemChannelTestHandler } from './desk/test-send.ts'
import { following } from './follow.ts'
import { merged } from './merged.ts'
import { markReadHandler, messageListHandler, messageUnreadHandler } from './notices.ts'
import { sendDue } from './send-due.ts'
import { messageBrowsersHandler, messageSubscribeHandler, messageUnsubscribeHandler } from './ways/browsers.ts'
import { messageConfirmMailHandler, messageSetMailHandler } from './ways/mail.ts'
import { secretText, sendSecretText } from './ways/secret.ts'
import { messageStopHandler, messageStopLookHandler } from './ways/stop.ts'
import { tellBrowsers } from './ways/tell-browsers.ts'
import { messageSetWayHandler, messageWaysHandler } from './ways/ways.ts'

export { closeChannels, liveNames } from './channels/index.ts'
export { clearings } from './clearings.ts'
export { type Dispatch, deliverTo, deliverToAll, insertDispatch } from './deliveries.ts'
export { type Message, notify, notifyOffice } from './notify.ts'
export { pick, takes, waysOf } from './pick.ts'
export { clockTime, isQuiet } from './quiet.ts'
export { sendDue } from './send-due.ts'
export { stopToken } from './stop-token.ts'
export { tellResidents } from './tell-residents.ts'
export { deliveriesOf, totalsOf } from './totals.ts'
export { sendSecret } from './ways/secret.ts'

export const routes = [
  messageListHandler,
  messageUnreadHandler,
  markReadHandler,
  systemChannelsHandler,
  systemChannelTestHandler,
  systemDeadLettersHandler,
  systemRetryDeadHandler,
  messageWaysHandler,
  messageSetWayHandler,
  messageSetMailHandler,
  messageConfirmMailHandler,
  messageBrowsersHandler,
  messageSubscribeHandler,
  messageUnsubscribeHandler,
  messageStopLookHandler,
  messageStopHandler,
]

export const jobs = [
  doesJob(channelTest, (data, services) => sendTest(services, data)),
  doesJob(secretText, (data, services) => sendSecretText(services, data)),
]

export const policy: Policy = {
  'messages.list': { signedIn: true },
  'messages.unread': { signedIn: true },
  'messages.markRead': { signedIn: true },
  'messages.ways': { own: true },
  'messages.setWay': { own: true },
  'messages.setMail': { own: true },
  'messages.confirmMail': { own: true },
  'messages.browsers': { signedIn: true },
  'messages.subscribe': { signedIn: true },
  'messages.unsubscribe': { signedIn: true },
  'messages.stopLook': { public: true },
  'messages.stop': { public: true },
  'system.channels': { roles: ['system-admin'] },
  'system.channelTest': { roles: ['system-admin'] },
  'system.deadLetters': { roles: ['system-admin'] },
  'system.retryDead': { roles: ['system-admin'] },
}

export const hears = [following, ...merged]

export const workers = [
  { name: 'messages.send', seconds: 2, run: sendDue },
  { name: 'messages.tellBrowsers', seconds: 10, run: tellBrowsers },
]
