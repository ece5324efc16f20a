import type { Id } from '@balian/contract/ids'
import { sql } from 'kysely'
import { caseClearing } from '../../foundation/cases/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Clearing } from '../../platform/retention.ts'

/** What a dispute's own tables say in words. */
const words: Readonly<Record<string, string>> = {
  dispute_sessions: "attendees = '', minutes = ''",
  dispute_agreements: "facts = '', terms = '', performance = ''",
  dispute_performances: "what = '', done_note = '', party = null",
  dispute_confirmations: "document = ''",
  dispute_visits: "content = ''",
}

async function own(tx: Tx, ids: readonly Id[]): Promise<void> {
  const these = sql`any(${[...ids]}::uuid[])`
  await sql`update disputes set place_detail = '', brief = '', claims = '', refused_because = null where id = ${these}`.execute(tx)
  for (const [table, change] of Object.entries(words)) await sql`update ${sql.table(table)} set ${sql.raw(change)} where case_id = ${these}`.execute(tx)
}

export const clearings: readonly Clearing[] = [caseClearing({ term: 'disputes', line: 'disputes', kinds: ['dispute'], own })]
