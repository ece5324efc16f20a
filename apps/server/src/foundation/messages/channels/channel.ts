import type { ChannelName } from '@balian/contract/channels'
import type { Id } from '@balian/contract/ids'
import type { Services } from '../../../platform/services.ts'

/** One message to one receiver. It holds no address: the channel looks it up when it sends. */
export interface Parcel {
  readonly county: string
  readonly dispatch: Id
  readonly person: Id
  readonly title: string
  readonly body: string
  /** It can be stopped: a service message, not one about the receiver's own matter. */
  readonly stoppable: boolean
  /** Tried before, with an outcome that is not known or failed for the time being. */
  readonly again: boolean
}

/**
 * `sent`: the other end took it, and may report on it under `ref`. `later`: try again. `refused`: never by this way. `unknown`: no answer came,
 * so that the other end may have taken it: nobody touches it until its report comes or its lease ends.
 */
export type Outcome =
  | { readonly state: 'sent'; readonly ref: string | null }
  | { readonly state: 'delivered' }
  | { readonly state: 'later' | 'refused'; readonly error: string }
  | { readonly state: 'unknown' }

/** How a channel stands, for the system administrator. */
export interface ChannelLook {
  /** `on`: leaves the house. `show`: is only shown here. */
  readonly mode: 'on' | 'show'
  /** Host and port of the other end. */
  readonly peer: string | null
  /** null: it connects when there is something to send. */
  readonly connected: boolean | null
  readonly error: string | null
}

/** A way in which residents are told something. */
export interface Channel {
  readonly name: ChannelName
  /** Makes a noise at the receiver's: held back in the quiet hours. */
  readonly loud: boolean
  /** How many parcels a batch. */
  readonly batch: number
  /** Can it send now? Otherwise what is due stays so, and no try is counted. */
  readonly ready: () => Promise<boolean>
  /** Sends a batch; the outcomes in the order of the parcels. Nothing of it in a transaction that waits for the network. */
  readonly send: (services: Services, parcels: readonly Parcel[]) => Promise<readonly Outcome[]>
  /** Sends a test text to an address that somebody typed; throws a code when it fails. */
  readonly test: (address: string, text: string) => Promise<void>
  readonly look: () => ChannelLook
  /** Called each round: keeps the line open for what comes in, and writes down what came. */
  readonly tend: (services: Services) => Promise<void>
  readonly close: () => Promise<void>
}

/** The code of an error of the network, without what the other end said. */
export const codeOf = (error: unknown): string => {
  const { code, message } = error as { code?: unknown; message?: unknown }
  const said = typeof code === 'string' ? code : typeof message === 'string' && /^[\w-]{1,40}$/.test(message) ? message : 'failed'
  return said.toLowerCase()
}
