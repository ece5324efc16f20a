import { type Id, type Instant, newId } from '@balian/contract/ids'
import { messageBrowsers, messageSubscribe, messageUnsubscribe } from '@balian/contract/ways'
import { sql } from 'kysely'
import { command } from '../../../platform/command.ts'
import { wrong } from '../../../platform/problem.ts'
import { read } from '../../../platform/read.ts'
import { knownService, pushKeys } from '../channels/push.ts'

export const messageBrowsersHandler = read(messageBrowsers, {
  shows: 'nobody',
  run: async ({ tx, me, services }) => {
    const { rows } = await sql<{ id: Id; device: string; since: Instant }>`
      select id, device, made_at as since from push_subscriptions where account = ${me.account} order by made_at desc`.execute(tx)
    return { key: services.config.outgoing.push ? pushKeys(services.keys).publicKey : null, items: rows }
  },
})

export const messageSubscribeHandler = command(messageSubscribe, {
  audit: ({ me }) => ({ on: ['account', me.account!] }),
  run: async ({ tx, me, input, now, services: { keys, config }, exchange }) => {
    const { push } = config.outgoing
    if (!push || !knownService(input.endpoint, push))
      wrong('endpoint', 'service', '这个浏览器的推送服务没有开通', 'The push service of this browser is not open here')
    const blind = keys.blind('endpoint', input.endpoint)
    await sql`delete from push_subscriptions where account = ${me.account} and endpoint_blind = ${blind}`.execute(tx)
    await sql`insert into push_subscriptions (account, id, endpoint_sealed, endpoint_blind, p256dh, auth_sealed, device, app, made_at, told_to)
      values (${me.account}, ${input.id}, ${keys.seal(input.endpoint)}, ${blind}, ${input.p256dh}, ${keys.seal(input.auth)}, ${exchange.device.slice(0, 200)},
        ${input.app}, ${now.toISOString()}::timestamptz, ${newId(now.getTime())}) on conflict do nothing`.execute(tx)
    return { id: input.id }
  },
})

export const messageUnsubscribeHandler = command(messageUnsubscribe, {
  audit: ({ me }) => ({ on: ['account', me.account!] }),
  run: async ({ tx, me, input }) => {
    await sql`delete from push_subscriptions where account = ${me.account} and id = ${input.id}`.execute(tx)
    return {}
  },
})
