import { systemChannels, systemChannelTest, systemDeadLetters, systemRetryDead } from '@balian/contract/channel-desk'
import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import { markRead, messageList, messageUnread } from '@balian/contract/messages'
import {
  messageBrowsers,
  messageConfirmMail,
  messageSetMail,
  messageSetWay,
  messageStop,
  messageStopLook,
  messageSubscribe,
  messageUnsubscribe,
  messageWays,
} from '@balian/contract/ways'
import { insertDispatch, stopToken } from '../../src/foundation/messages/index.ts'
import type { Makers } from './makers.ts'
import { type Sample, sample } from './sample.ts'

/** Something that was told at the place, by hand: no route of this module makes one of its own. */
const dispatched = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('dispatch', at, async () => {
    const id = newId()
    const one = { id, place: at, kind: 'farm', title: '停水通知', body: '周三停水', channels: ['sms' as const], urgent: false, account: null, name: '村' }
    await make.world.services.db.system((tx) => insertDispatch(tx, one, new Date()))
    return id
  })

export const samples: readonly Sample[] = [
  sample(messageList, 'me', () => ({})),
  sample(messageUnread, 'me', () => ({})),
  sample(systemChannels, 'list', () => ({})),
  sample(systemChannelTest, 'list', () => ({ id: newId(), channel: 'mail' as const, address: 'someone@example.org' })),
  sample(systemDeadLetters, 'list', () => ({})),
  sample(systemRetryDead, 'place', async (make, at) => ({ dispatch: await dispatched(make, at) })),
  sample(messageWays, 'me', () => ({})),
  sample(messageSetWay, 'me', () => ({ channel: 'sms' as const, wanted: false })),
  sample(messageSetMail, 'me', () => ({ address: null })),
  sample(messageConfirmMail, 'me', () => ({ code: '000000' })),
  sample(messageBrowsers, 'me', () => ({})),
  sample(messageUnsubscribe, 'me', () => ({ id: newId() })),
  sample(messageSubscribe, 'me', () => ({ id: newId(), endpoint: 'https://fcm.googleapis.com/1', p256dh: 'A'.repeat(87), auth: 'A'.repeat(22) })),
  sample(messageStopLook, 'everyone', (make) => ({ token: stopToken(make.world.services.keys, newId(), 'mail') })),
  sample(messageStop, 'everyone', (make) => ({ token: stopToken(make.world.services.keys, newId(), 'mail') })),
  sample(markRead, 'me', () => ({ upTo: newId() })),
]
