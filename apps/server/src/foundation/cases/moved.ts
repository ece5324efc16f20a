import { sql } from 'kysely'
import { hears } from '../../platform/event.ts'
import { placesMoved } from '../places/index.ts'

/**
 * A place that goes on under another code takes its desk along: whoever holds its posts now handles its cases. Where a matter happened
 * stays as it was written, so that the figures of old days stay true.
 */
export const desksMoving = hears(placesMoved, async ({ moved }, { tx }) => {
  for (const { from, to } of moved) {
    const county = from.slice(0, 6)
    await sql`update cases set desk = ${to} where county = ${county} and desk = ${from}`.execute(tx)
    await sql`update cases set offered = ${to} where county = ${county} and offered = ${from}`.execute(tx)
  }
})
