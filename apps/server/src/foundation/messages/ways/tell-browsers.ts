import type { Id } from '@balian/contract/ids'
import type { PushApp } from '@balian/contract/ways'
import { sql } from 'kysely'
import type { Services } from '../../../platform/services.ts'
import { dropSubscriptions, openSubscription, pushTo } from '../channels/push.ts'
import { isQuiet } from '../quiet.ts'

interface Row {
  id: Id
  account: Id
  endpoint_sealed: string
  p256dh: string
  auth_sealed: string
  app: PushApp
  last: Id
  unread: number
}

const atOnce = 100

/** Where the notices stand in each app. */
const noticesIn: Readonly<Record<PushApp, string>> = { my: '/my/messages', desk: '/messages', phone: '/phone/' }

/** Tells browsers that there are new notices: how many, and nothing of what they say. Dispatches are pushed by their own channel. */
export async function tellBrowsers(services: Services): Promise<void> {
  const { db, clock, keys, config } = services
  const { push, quiet } = config.outgoing
  const now = clock.now()
  if (!push || isQuiet(quiet, now)) return
  const { rows } = await db.system((tx) =>
    sql<Row>`with due as (
        select s.account, s.id, max(n.id::text)::uuid as last, count(*)::int as unread from push_subscriptions s
        join notices n on n.account = s.account and n.id > s.told_to and n.read_at is null and n.key <> 'messages.received' group by 1, 2 limit ${atOnce})
      update push_subscriptions s set told_to = due.last from due where s.account = due.account and s.id = due.id
      returning s.id, s.account, s.endpoint_sealed, s.p256dh, s.auth_sealed, s.app, due.last, due.unread`.execute(tx),
  )
  const gone: Id[] = []
  await Promise.all(
    rows.map(async (row) => {
      const text = { title: config.outgoing.sign, body: `您有 ${row.unread} 条新消息 / ${row.unread} new notices`, path: noticesIn[row.app] }
      if ((await pushTo(push, keys, openSubscription(keys, row), text)).gone) gone.push(row.id)
    }),
  )
  await dropSubscriptions(services, gone)
}
