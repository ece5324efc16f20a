import type { ChannelName } from '@balian/contract/channels'
import type { Outgoing } from '../../../platform/outgoing.ts'
import type { Services } from '../../../platform/services.ts'
import type { Channel } from './channel.ts'
import { inApp } from './in-app.ts'
import { MailChannel } from './mail.ts'
import { PushChannel } from './push.ts'
import { type Shown, ShownChannel } from './shown.ts'
import { SmsChannel } from './sms.ts'

interface Open {
  readonly channels: readonly Channel[]
  readonly shown: readonly Shown[]
}
/** The lines that a process has open: one set for each setup. */
const open = new WeakMap<Outgoing, Open>()

function opened(outgoing: Outgoing): Open {
  const shown: Shown[] = []
  const { push, mail, sms } = outgoing
  const channels: Channel[] = [inApp]
  if (push) channels.push(new PushChannel(push))
  if (mail) channels.push(mail === 'show' ? new ShownChannel('mail', shown, outgoing) : new MailChannel(mail, outgoing))
  if (sms) channels.push(sms === 'show' ? new ShownChannel('sms', shown, outgoing) : new SmsChannel(sms, outgoing))
  return { channels, shown }
}

function openOf({ config }: Pick<Services, 'config'>): Open {
  const found = open.get(config.outgoing) ?? opened(config.outgoing)
  open.set(config.outgoing, found)
  return found
}

/** The channels that this installation has. */
export const channelsOf = (services: Pick<Services, 'config'>): readonly Channel[] => openOf(services).channels
export const shownOf = (services: Pick<Services, 'config'>): readonly Shown[] => openOf(services).shown
export const liveNames = (services: Pick<Services, 'config'>): ChannelName[] => channelsOf(services).map((one) => one.name)

/** Says good-bye on every line. */
export async function closeChannels(services: Pick<Services, 'config'>): Promise<void> {
  const found = open.get(services.config.outgoing)
  open.delete(services.config.outgoing)
  await Promise.all((found?.channels ?? []).map((one) => one.close()))
}
