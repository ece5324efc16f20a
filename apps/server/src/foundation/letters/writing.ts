import { blanksIn, type ChannelName, channelNames } from '@balian/contract/channels'
import type { Id, PlaceCode } from '@balian/contract/ids'
import type { Letter, LetterLine, LetterReceiver, LetterWriting } from '@balian/contract/letters'
import type { Tx } from '../../platform/db/index.ts'
import { wrong } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { clockTime, type Dispatch, deliverTo, insertDispatch, isQuiet, liveNames, waysOf } from '../messages/index.ts'
import { receiptsOf, type sentAboutMatter } from './store.ts'

/** What an SMS costs and begins with. */
export const smsTermsOf = ({ config: { outgoing } }: Services) => ({ sign: outgoing.sign, fen: outgoing.smsFen })

/** A text in which a blank of a template is left would reach the resident as it stands. */
export function refuseBlanks({ title, text }: { readonly title: string; readonly text: string }): void {
  for (const [path, said] of [
    ['title', title],
    ['text', text],
  ] as const) {
    const [blank] = blanksIn(said)
    if (blank !== undefined) wrong(path, 'blank', `请填好“{${blank}}”`, `Fill in “{${blank}}”`)
  }
}

interface Named {
  readonly person: Id
  readonly name: string
}

/** By which ways each can be told now; of those whose e-file the caller does not see it is not said. */
export async function receiversOf(tx: Tx, services: Services, people: readonly Named[]): Promise<LetterReceiver[]> {
  const ways = await waysOf(
    tx,
    people.map((one) => one.person),
    liveNames(services),
  )
  return people.map(({ person, name }) => ({ person, name, ways: inOrder(ways.get(person)) }))
}
const inOrder = (ways: readonly ChannelName[] | undefined): ChannelName[] | null =>
  ways === undefined ? null : channelNames.filter((one) => ways.includes(one))

interface Asked {
  readonly receivers: LetterWriting['receivers']
  readonly lines: readonly LetterLine[]
  readonly sent: Awaited<ReturnType<typeof sentAboutMatter>>
  readonly names: ReadonlyMap<Id, string>
}

/** What is needed to write one, and how the earlier ones fared. */
export async function writingOf(c: { readonly tx: Tx; readonly services: Services; readonly now: Date }, asked: Asked): Promise<LetterWriting> {
  const { quiet } = c.services.config.outgoing
  const receipts = Map.groupBy(
    await receiptsOf(
      c.tx,
      asked.sent.map((one) => one.id),
    ),
    (one) => one.dispatch,
  )
  const to = (id: Id): Letter['to'] =>
    (receipts.get(id) ?? []).flatMap(({ person, channel, state, error, readAt }) => {
      const name = asked.names.get(person)
      return name === undefined ? [] : [{ person, name, channel, state, error, readAt }]
    })
  return {
    receivers: asked.receivers,
    lines: [...asked.lines],
    sms: smsTermsOf(c.services),
    quiet: { from: clockTime(quiet.from), to: clockTime(quiet.to), now: isQuiet(quiet, c.now) },
    sent: asked.sent.map(({ body, name, ...one }) => ({ ...one, text: body, by: name, to: to(one.id) })),
  }
}

/** Draws up the message and its deliveries; the sender brings it to each by the first way that reaches them. */
export async function tell(tx: Tx, one: Dispatch, to: readonly { readonly id: Id; readonly place: PlaceCode }[], now: Date): Promise<void> {
  refuseBlanks({ title: one.title, text: one.body })
  await insertDispatch(tx, one, now)
  await deliverTo(tx, one, to, now)
}
