import { markRead, messageList, messageUnread, type Notice } from '@balian/contract/messages'
import { countLimit } from '@balian/contract/page'
import { command } from '../../platform/command.ts'
import { read } from '../../platform/read.ts'
import { countNotices, countUnread, markNotices, noticesOf } from './store.ts'

const shaped = (row: Awaited<ReturnType<typeof noticesOf>>[number]): Notice => ({
  id: row.id,
  at: row.at,
  key: row.key,
  params: row.params,
  about: row.about_kind === null ? null : { kind: row.about_kind, id: row.about_id!, place: row.about_place },
  urgent: row.urgent,
  readAt: row.read_at,
})

export const messageListHandler = read(messageList, {
  shows: 'nobody',
  run: async ({ tx, me, input }) => {
    const items = await noticesOf(tx, me.account!, input)
    const { all, unread } = await countNotices(tx, me.account!)
    const total = input.unread ? unread : all
    return { items: items.map(shaped), total: Math.min(total, countLimit), more: total > countLimit, unread }
  },
})

export const messageUnreadHandler = read(messageUnread, { shows: 'nobody', run: ({ tx, me }) => countUnread(tx, me.account!) })

export const markReadHandler = command(markRead, {
  audit: ({ me }) => ({ on: ['account', me.account!] }),
  run: async ({ tx, me, input, now }) => {
    await markNotices(tx, me.account!, { ids: input.ids, upTo: input.upTo ?? null }, now.toISOString())
    return { unread: (await countUnread(tx, me.account!)).unread }
  },
})
