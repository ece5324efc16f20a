import { z } from 'zod'

/** Ways by which residents are told something (发送渠道). */
export const channels = {
  push: { zh: '手机推送', en: 'Push notice' },
  'in-app': { zh: '站内消息', en: 'In Balian' },
  mail: { zh: '电子邮件', en: 'E-mail' },
  sms: { zh: '短信', en: 'SMS' },
} as const
export type ChannelName = keyof typeof channels
export const channelNames = Object.keys(channels) as [ChannelName, ...ChannelName[]]
export const channelName = z.enum(channelNames)

/** The ways of a message, in the order in which they are tried. */
export const ways = z.array(channelName).min(1).max(channelNames.length)

/** How far one receiver's message has come. */
export const deliveryStates = ['waiting', 'sent', 'delivered', 'dead', 'unreached'] as const
export const deliveryState = z.enum(deliveryStates)
export type DeliveryState = (typeof deliveryStates)[number]

/** How long a text is as SMS (短信): `wide` texts (Chinese, mostly) hold 70 units in one part, else 160; in several parts a few less each. */
export interface SmsLength {
  readonly wide: boolean
  readonly units: number
  readonly parts: number
}

const plain = /^[A-Za-z0-9 \r\n!"#%&'()*+,\-./:;<=>?]*$/

/** Characters that need no wide alphabet, in every operator's reading of it alike. */
export const isPlainSms = (text: string): boolean => plain.test(text)

/** The parts that a text is sent in. No character is cut in two. */
export function smsParts(text: string): string[] {
  const [alone, together] = isPlainSms(text) ? [160, 153] : [70, 67]
  if (text.length <= alone) return [text]
  const parts: string[] = []
  let part = ''
  for (const character of text) {
    if (part.length + character.length > together) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return part === '' ? parts : [...parts, part]
}

export function smsLength(text: string): SmsLength {
  return { wide: !isPlainSms(text), units: text.length, parts: smsParts(text).length }
}

/** What an SMS says: who tells (the signature that operators ask for), title and text, and how to stop service messages. */
export const smsText = (sign: string, message: { readonly title: string; readonly text: string; readonly stop: boolean }): string =>
  `【${sign}】${message.title}：${message.text}${message.stop ? ' 拒收请回复T' : ''}`

/** Blanks of a template that nobody has filled in: `{日期}`. */
export const blanksIn = (text: string): string[] => [...new Set([...text.matchAll(/\{([^{}\s]{1,20})\}/g)].map((match) => match[1]!))]
