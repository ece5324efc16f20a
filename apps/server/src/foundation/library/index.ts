import { sql } from 'kysely'
import { hears as listens } from '../../platform/event.ts'
import type { FileOwner } from '../files/index.ts'
import { placesMoved } from '../places/index.ts'
import { confirmReadHandler, endPaperHandler, issuePaperHandler, revisePaperHandler } from './issue.ts'
import { paperListHandler, paperPageHandler, paperPrintHandler, paperReadersHandler } from './paper-page.ts'
import { paperOf } from './store.ts'

export { clearings } from './clearings.ts'
export { policy } from './policy.ts'

export const routes = [
  paperListHandler,
  paperPageHandler,
  paperPrintHandler,
  paperReadersHandler,
  issuePaperHandler,
  revisePaperHandler,
  endPaperHandler,
  confirmReadHandler,
]

/** Whoever sees the paper, because it holds where they work, sees its attachments. */
export const fileOwners: readonly FileOwner[] = [
  {
    kind: 'library-paper',
    route: 'library.list',
    // Without a place: the database has shown it, from above or from beneath.
    find: async (tx, id) => ((await paperOf(tx, id)) ? {} : null),
  },
]

export const hears = [
  listens(placesMoved, async ({ moved }, { tx }) => {
    const codes = sql`unnest(${moved.map((one) => one.from)}::text[], ${moved.map((one) => one.to)}::text[]) as m (before, after)`
    await sql`update library_papers set place = m.after from ${codes} where place = m.before`.execute(tx)
  }),
]
