import { systemChannelTest } from '@balian/contract/channel-desk'
import type { ChannelName } from '@balian/contract/channels'
import type { Id } from '@balian/contract/ids'
import { cleanPhone, isPhone } from '@balian/contract/phone-number'
import { sql } from 'kysely'
import { command } from '../../../platform/command.ts'
import { enqueue, jobKind } from '../../../platform/jobs.ts'
import { wrong } from '../../../platform/problem.ts'
import type { Services } from '../../../platform/services.ts'
import { codeOf } from '../channels/channel.ts'
import { channelsOf } from '../channels/index.ts'

export const channelTest = jobKind<{ id: Id }>('messages.test')
const testText = '这是八联系统的测试信息。'

const mailForm = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

function addressOf(channel: ChannelName, typed: string): string {
  if (channel === 'sms')
    return isPhone(typed) && cleanPhone(typed).startsWith('1')
      ? cleanPhone(typed)
      : wrong('address', 'phone', '请填11位手机号', 'Give a mobile number of 11 digits')
  if (channel === 'mail') return mailForm.test(typed) ? typed : wrong('address', 'mail', '请填邮箱地址', 'Give a mail address')
  return wrong('channel', 'channel', '这个渠道没有可填的地址', 'This channel has no address to type')
}

/** Asks for a test; the address is kept sealed, and the job that sends it holds no more than an id. */
export const systemChannelTestHandler = command(systemChannelTest, {
  audit: ({ input }) => ({ on: ['channel', input.channel] }),
  run: async ({ tx, me, input, now, services }) => {
    const address = addressOf(input.channel, input.address)
    if (!channelsOf(services).some((one) => one.name === input.channel)) wrong('channel', 'off', '这个渠道还没有开通', 'This channel is not set up')
    await sql`insert into channel_tests (id, channel, address_sealed, account, name, at, state)
      values (${input.id}, ${input.channel}, ${services.keys.seal(address)}, ${me.account}, ${me.name}, ${now.toISOString()}::timestamptz, 'waiting')`.execute(
      tx,
    )
    await enqueue(tx, channelTest, { id: input.id })
    return { id: input.id }
  },
})

/** Sends it, and writes down how that went. A failure is an answer, not a reason to try again. */
export async function sendTest(services: Services, { id }: { readonly id: Id }): Promise<void> {
  const { db, clock, keys } = services
  const { rows } = await db.system((tx) =>
    sql<{ channel: ChannelName; address_sealed: string }>`select channel, address_sealed from channel_tests where id = ${id} and state = 'waiting'`.execute(tx),
  )
  const channel = channelsOf(services).find((one) => one.name === rows[0]?.channel)
  if (!rows[0] || !channel) return
  const error = await channel.test(keys.open(rows[0].address_sealed), testText).then(() => null, codeOf)
  await db.system((tx) =>
    sql`update channel_tests set state = ${error === null ? 'sent' : 'failed'}, error = ${error}, done_at = ${clock.now().toISOString()}::timestamptz where id = ${id}`.execute(
      tx,
    ),
  )
}
