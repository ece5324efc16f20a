import type { Id } from '@balian/contract/ids'
import { viewList, viewRemove, viewSave } from '@balian/contract/views'
import { command } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/index.ts'
import { read } from '../../platform/read.ts'

interface ViewRow {
  account: Id
  id: Id
  list: string
  name: string
  filters: unknown
}
const t = (tx: Tx) => tx.withTables<{ saved_views: ViewRow }>()

/** The caller's saved views of one list. */
export const viewListHandler = read(viewList, {
  shows: 'nobody',
  run: async ({ tx, me, input }) => {
    const rows = await t(tx).selectFrom('saved_views').selectAll().where('account', '=', me.account!).where('list', '=', input.list).orderBy('name').execute()
    return { items: rows.map(({ id, list, name, filters }) => ({ id, list, name, filters: filters as Record<string, string> })) }
  },
})

export const viewSaveHandler = command(viewSave, {
  audit: ({ me }) => ({ on: ['account', me.account!] }),
  run: async ({ tx, me, input }) => {
    const { id, list, name } = input
    const filters = JSON.stringify(input.filters)
    await t(tx)
      .insertInto('saved_views')
      .values({ account: me.account!, id, list, name, filters })
      .onConflict((on) => on.columns(['account', 'id']).doUpdateSet({ name, filters }))
      .execute()
    return { id }
  },
})

export const viewRemoveHandler = command(viewRemove, {
  audit: ({ me }) => ({ on: ['account', me.account!] }),
  run: async ({ tx, me, input }) => {
    await t(tx).deleteFrom('saved_views').where('account', '=', me.account!).where('id', '=', input.id).execute()
    return {}
  },
})
