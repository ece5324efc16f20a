import { type ChannelName, smsText } from '@balian/contract/channels'
import type { Keys } from '../../../platform/crypto.ts'
import type { Outgoing } from '../../../platform/outgoing.ts'
import { stopToken } from '../stop-token.ts'
import type { Parcel } from './channel.ts'

/** Where a receiver stops messages of this way, without signing in. */
export const stopAddress = (channel: ChannelName, { person }: Pick<Parcel, 'person'>, { address }: Outgoing, keys: Keys): string =>
  `${address}/my/stop/${stopToken(keys, person, channel)}`

/** A message as its receiver reads it by this way. */
export function wording(channel: ChannelName, parcel: Parcel, outgoing: Outgoing, keys: Keys): string {
  const { title, body: text, stoppable } = parcel
  if (channel === 'sms') return smsText(outgoing.sign, { title, text, stop: stoppable })
  if (channel === 'push') return text.slice(0, 300)
  const foot = stoppable ? `\n\n不想再收这类邮件 / Stop these mails: ${stopAddress(channel, parcel, outgoing, keys)}` : ''
  return `${text}\n\n—— ${outgoing.sign}${foot}`
}
