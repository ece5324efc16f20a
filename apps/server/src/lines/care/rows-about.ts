import { inNeed, leftBehind } from '@balian/contract/care'
import { guardianships } from '@balian/contract/care-guardianship'
import { helpGiven, needs, pairs } from '@balian/contract/care-help'
import type { careFilePage } from '@balian/contract/care-visits'
import type { Id } from '@balian/contract/ids'
import type { Reply } from '@balian/contract/route'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

/** Each register of the line that is about somebody: whose column, its day, and what is said in one line. */
const about = [
  [leftBehind, 'person', 'since', 'needs'],
  [inNeed, 'person', 'since', 'contact'],
  [needs, 'person', 'assessed_on', 'what'],
  [pairs, 'person', 'since', 'agreed'],
  [helpGiven, 'person', 'given_on', 'what'],
  [guardianships, 'child', 'from_on', 'guardian'],
] as const

type Row = Reply<typeof careFilePage>['registers'][number]

/** Rows of the registers of the line that are about this person: standing ones first, then the newest. */
export async function rowsAbout(tx: Tx, person: Id): Promise<Row[]> {
  const found: Row[] = []
  for (const [register, column, day, text] of about) {
    const { rows } = await sql<Omit<Row, 'register'>>`
      select id, title, ${sql.ref(text)} as text, ${sql.ref(day)} as "on", ended_on as "endedOn" from ${sql.table(register.table)}
      where ${sql.ref(column)} = ${person} order by ended_on is not null, ${sql.ref(day)} desc limit 30`.execute(tx)
    found.push(...rows.map((row) => ({ ...row, register: register.name })))
  }
  return found
}
