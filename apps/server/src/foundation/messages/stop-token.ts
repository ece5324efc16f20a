import { type ChannelName, channelNames } from '@balian/contract/channels'
import type { Id } from '@balian/contract/ids'
import type { Keys } from '../../platform/crypto.ts'

const sign = (keys: Keys, person: string, channel: string): string => keys.blind('stop', `${person} ${channel}`).slice(0, 16)

/** What a link to stop messages carries: whose it is, by which way, and a signature, so that nobody stops another's. */
export const stopToken = (keys: Keys, person: Id, channel: ChannelName): string =>
  `${Buffer.from(person.replaceAll('-', ''), 'hex').toString('base64url')}${channelNames.indexOf(channel)}${sign(keys, person, channel)}`

/** Whom and what a token names, or null when we did not make it. */
export function readStopToken(keys: Keys, token: string): { readonly person: Id; readonly channel: ChannelName } | null {
  const [, id, index, signature] = /^([\w-]{22})(\d)([\w-]{16})$/.exec(token) ?? []
  const channel = channelNames[Number(index)]
  if (!id || !channel) return null
  const hex = Buffer.from(id, 'base64url').toString('hex')
  const person = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  return signature === sign(keys, person, channel) ? { person, channel } : null
}
