import { countLimit } from '@balian/contract/page'
import type { Register, RegisterRoutes } from '@balian/contract/registers'
import { type RawBuilder, sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Handler } from '../../platform/handler.ts'
import { read } from '../../platform/read.ts'
import { under, within } from '../people/index.ts'
import { columnOf } from './columns.ts'
import type { RegisterKind, Values } from './kind.ts'
import { shownRows } from './names.ts'
import { type Asked, countRows, rowsOf } from './store.ts'

/** What a list's filter says, as conditions. */
export function conditions(register: Register, me: Caller, input: Values): Pick<Asked, 'within' | 'where'> {
  const { place, text, ended } = input as { place?: string; text?: string; ended?: boolean }
  const where: RawBuilder<boolean>[] = [ended ? sql<boolean>`ended_on is not null` : sql<boolean>`ended_on is null`]
  // The subtree of the place; and what stands above it where that holds beneath.
  if (place) where.push(register.downward ? sql<boolean>`(${under('place', place)} or ${place} ^@ place)` : under('place', place))
  if (place && place.length >= 6 && !register.downward) where.push(sql<boolean>`county = ${place.slice(0, 6)}`)
  if (text) where.push(sql<boolean>`position(${text} in title) > 0`)
  for (const item of register.items) {
    if (item.filter && input[item.name] !== undefined) where.push(sql<boolean>`${sql.ref(columnOf(item))} = ${input[item.name]}`)
  }
  return { within: register.downward ? sql<boolean>`(${within('place', me)} or over_scope(place))` : within('place', me), where }
}

function sortOf(register: Register, sort: string): Asked['sort'] {
  const name = sort.replace(/^-/, '')
  const item = register.items.find((one) => one.name === name)
  return [item ? columnOf(item) : name === 'made' ? 'made_at' : 'place', sort.startsWith('-')]
}

export const listHandler = ({ register }: RegisterKind, routes: RegisterRoutes): Handler =>
  read(routes.list, {
    shows: 'nobody',
    run: async ({ tx, me, input, services }) => {
      const { page, size, sort, ...filter } = input as Values & { page: number; size: number; sort: string }
      const asked = conditions(register, me, filter)
      const rows = await rowsOf(tx, register, { ...asked, sort: sortOf(register, sort), limit: size, offset: (page - 1) * size })
      const total = await countRows(tx, register, asked)
      return { items: await shownRows(tx, register, rows, services.keys), total: Math.min(total, countLimit), more: total > countLimit }
    },
  })
