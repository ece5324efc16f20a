import type { ChannelName } from '@balian/contract/channels'
import type { Instant } from '@balian/contract/ids'
import type { Outgoing } from '../../../platform/outgoing.ts'
import type { Services } from '../../../platform/services.ts'
import { addressesFor } from './addresses.ts'
import type { Channel, Outcome } from './channel.ts'
import { masked } from './masked.ts'
import { wording } from './wording.ts'

/** A message that would have gone out, as the system administrator sees it. */
export interface Shown {
  readonly at: Instant
  readonly channel: ChannelName
  /** Masked. */
  readonly to: string
  readonly text: string
}

const kept = 30

/** Addresses that stand for those which no operator knows, so that failures can be tried out: they end with 99 (mail: begin with it). */
const unknownAddress = /99$|^99.*@/

/** For trying out: nothing leaves the house, the last messages are kept in memory and shown to the system administrator. */
export class ShownChannel implements Channel {
  readonly name: ChannelName
  readonly loud: boolean
  readonly batch = 500
  readonly #shown: Shown[]
  readonly #outgoing: Outgoing

  constructor(name: 'sms' | 'mail', shown: Shown[], outgoing: Outgoing) {
    this.name = name
    this.loud = name === 'sms'
    this.#shown = shown
    this.#outgoing = outgoing
  }

  async send(services: Services, parcels: Parameters<Channel['send']>[1]): Promise<Outcome[]> {
    const addresses = await addressesFor(this.name, services, parcels)
    return parcels.map((parcel): Outcome => {
      const to = addresses.get(parcel.person)
      if (!to || unknownAddress.test(to)) return { state: 'refused', error: to ? 'unknown-address' : 'no-address' }
      const text = wording(this.name, parcel, this.#outgoing, services.keys)
      this.#put({ at: services.clock.now().toISOString(), channel: this.name, to: masked(to), text })
      return { state: 'delivered' }
    })
  }

  async test(address: string, text: string): Promise<void> {
    this.#put({ at: new Date().toISOString(), channel: this.name, to: masked(address), text })
  }

  look() {
    return { mode: 'show' as const, peer: null, connected: null, error: null }
  }

  async ready(): Promise<boolean> {
    return true
  }
  async tend(): Promise<void> {}
  async close(): Promise<void> {}

  #put(one: Shown): void {
    this.#shown.unshift(one)
    this.#shown.length = Math.min(this.#shown.length, kept)
  }
}
