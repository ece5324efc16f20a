import type { Services } from '../../platform/services.ts'
import type { Channel, Parcel } from './channels/channel.ts'
import { channelsOf, liveNames } from './channels/index.ts'
import { chooseWays, parcelOf, recordOutcomes, takeBatch, textsOf } from './deliveries.ts'
import { isQuiet } from './quiet.ts'

/** A round ends after so long, well before another server would think it dead; the next one goes on. */
const roundMs = 300_000

type Texts = Parameters<typeof textsOf>[2]

async function nextBatch(services: Services, channel: Channel, texts: Texts): Promise<Parcel[]> {
  const { db, clock, config } = services
  const now = clock.now()
  const taken = await takeBatch(db, channel.name, channel.batch, channel.loud && isQuiet(config.outgoing.quiet, now), now)
  await textsOf(
    db,
    taken.map((one) => one.dispatch),
    texts,
  )
  return taken.map((one) => parcelOf(one, texts))
}

/** Everything that is due by one way: while a batch is under way, the next is taken and the last written down. */
async function sendBy(services: Services, channel: Channel): Promise<void> {
  if (!(await channel.ready())) return
  const texts: Texts = new Map()
  const ends = performance.now() + roundMs
  let written: Promise<void> = Promise.resolve()
  let next = nextBatch(services, channel, texts)
  for (;;) {
    const parcels = await next
    if (parcels.length === 0) break
    const goesOn = performance.now() < ends
    const sending = channel.send(services, parcels)
    next = goesOn && parcels.length === channel.batch ? nextBatch(services, channel, texts) : Promise.resolve([])
    // When sending fails, nobody waits for the batch after it: its failure must not end the process.
    next.catch(() => undefined)
    const outcomes = await sending
    await written
    written = recordOutcomes(services.db, parcels, outcomes, services.clock.now())
    // Awaited before the next is written down, and at the end; should something else fail before, this must not go unheard and end the process.
    written.catch(() => undefined)
  }
  await written
}

/** A round: chooses ways, sends what is due by each, and looks after the lines. */
export async function sendDue(services: Services): Promise<void> {
  const live = liveNames(services)
  for (const channel of channelsOf(services)) {
    await chooseWays(services.db, live, services.clock.now())
    await sendBy(services, channel)
    await channel.tend(services)
  }
  await chooseWays(services.db, live, services.clock.now())
}
