import type { MatterRoutes, MatterRow } from '@balian/contract/matters'
import { countLimit } from '@balian/contract/page'
import { sql } from 'kysely'
import type { Handler } from '../../platform/handler.ts'
import { read } from '../../platform/read.ts'
import { headsOf, reach } from '../cases/index.ts'
import type { MatterDeclared, Values } from './declared.ts'
import { conditions, countMatters, listMatters, type orders } from './store.ts'
import { shownItems } from './values.ts'

type Asked = Values & { page: number; size: number; sort: keyof typeof orders }

export const listHandler = ({ matter, reading }: MatterDeclared, routes: MatterRoutes): Handler =>
  read(routes.list, {
    shows: 'nobody',
    run: async ({ tx, me, input, today, services }) => {
      const { page, size, sort, ...filter } = input as unknown as Asked
      const chosen = { filter, where: sql`${conditions(matter, filter, today)} and (${reach(me, reading)})` }
      const rows = await listMatters(tx, matter, chosen, { sort, limit: size, offset: (page - 1) * size })
      const total = await countMatters(tx, matter, chosen)
      const heads = await headsOf(tx, rows, today)
      const items = await shownItems(
        tx,
        matter,
        rows.map((row) => row.items),
        services.keys,
      )
      return {
        items: rows.map((row, i): MatterRow => ({ ...heads[i]!, parties: row.party_names, workers: row.worker_names, ...items[i]! })),
        total: Math.min(total, countLimit),
        more: total > countLimit,
      }
    },
  })
