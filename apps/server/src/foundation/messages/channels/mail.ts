import { createTransport, type Transporter } from 'nodemailer'
import type { MailConfig, Outgoing } from '../../../platform/outgoing.ts'
import type { Services } from '../../../platform/services.ts'
import { addressesFor } from './addresses.ts'
import { type Channel, codeOf, type Outcome, type Parcel } from './channel.ts'
import { stopAddress, wording } from './wording.ts'

/** Mail by SMTP, over a few connections that are kept. */
export class MailChannel implements Channel {
  readonly name = 'mail'
  readonly loud = false
  readonly batch = 200
  readonly #config: MailConfig
  readonly #outgoing: Outgoing
  readonly #transport: Transporter
  #error: string | null = null

  constructor(config: MailConfig, outgoing: Outgoing) {
    this.#config = config
    this.#outgoing = outgoing
    this.#transport = createTransport({ url: config.url, pool: true, maxConnections: 4, connectionTimeout: 10_000, socketTimeout: 30_000 } as never)
  }

  async send(services: Services, parcels: readonly Parcel[]): Promise<Outcome[]> {
    const addresses = await addressesFor('mail', services, parcels)
    return Promise.all(parcels.map((parcel) => this.#one(services, parcel, addresses.get(parcel.person))))
  }

  async #one({ keys }: Services, parcel: Parcel, to: string | undefined): Promise<Outcome> {
    if (!to) return { state: 'refused', error: 'no-address' }
    try {
      await this.#transport.sendMail({
        from: this.#config.from,
        to,
        subject: parcel.title,
        text: wording('mail', parcel, this.#outgoing, keys),
        // The same message sent twice is known by its name.
        messageId: `<${parcel.dispatch}.${parcel.person.slice(-12)}@balian>`,
        ...(parcel.stoppable ? { list: { unsubscribe: stopAddress('mail', parcel, this.#outgoing, keys) } } : {}),
      })
      this.#error = null
      return { state: 'sent', ref: null }
    } catch (error) {
      const { responseCode } = error as { responseCode?: number }
      if (responseCode !== undefined && responseCode >= 500) return { state: 'refused', error: `smtp-${responseCode}` }
      this.#error = responseCode === undefined ? codeOf(error) : `smtp-${responseCode}`
      return { state: 'later', error: this.#error }
    }
  }

  async test(address: string, text: string): Promise<void> {
    await this.#transport.sendMail({ from: this.#config.from, to: address, subject: text, text }).catch((error: unknown) => {
      const { responseCode } = error as { responseCode?: number }
      throw new Error(responseCode === undefined ? codeOf(error) : `smtp-${responseCode}`)
    })
  }

  look() {
    return { mode: 'on' as const, peer: new URL(this.#config.url).host, connected: null, error: this.#error }
  }

  async ready(): Promise<boolean> {
    return true
  }
  async tend(): Promise<void> {}
  async close(): Promise<void> {
    this.#transport.close()
  }
}
