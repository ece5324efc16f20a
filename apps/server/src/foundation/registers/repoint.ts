import type { Id } from '@balian/contract/ids'
import type { Register } from '@balian/contract/registers'
import { sql } from 'kysely'
import { type Hearer, hears } from '../../platform/event.ts'
import { markChanged } from '../indicators/index.ts'
import { followingMerges } from '../people/index.ts'
import { placesMoved } from '../places/index.ts'
import { columnOf } from './columns.ts'

/** Rows that name people follow merged e-files. */
export const repointing = ({ table, items }: Pick<Register, 'table' | 'items'>): Hearer[] =>
  items.filter((item) => item.kind === 'person').flatMap((item) => followingMerges({ table, column: columnOf(item) }))

/**
 * A place that goes on under another code takes along what stands there; what has ended stays where it stood. What has a namesake
 * in the place that it comes to is told apart by where it comes from.
 */
export const moving = (register: Register): Hearer =>
  hears(placesMoved, async ({ moved }, { tx }) => {
    for (const { from, to } of moved) {
      const { rows } = await sql<{ id: Id }>`
        update ${sql.table(register.table)} r set place = ${to}, version = version + 1,
          title = case when exists (select from ${sql.table(register.table)} o
              where o.county = r.county and o.place = ${to} and o.title = r.title and o.ended_on is null)
            then r.title || '（' || (select name from places where code = ${from}) || '）' else r.title end
        where county = ${from.slice(0, 6)} and place = ${from} and ended_on is null returning id`.execute(tx)
      if (rows.length === 0) continue
      for (const place of [from, to]) await markChanged(tx, register.name, place)
    }
  })
