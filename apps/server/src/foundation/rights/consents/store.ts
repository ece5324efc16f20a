import type { Id, Instant, PlaceCode } from '@balian/contract/ids'
import type { Tx } from '../../../platform/db/index.ts'

export interface ConsentTable {
  county: string
  id: Id
  place: PlaceCode
  person: Id
  key: string
  text_version: number
  given_at: Instant
  given_how: 'paper' | 'own'
  given_by: string
  guardian: string | null
  withdrawn_at: Instant | null
  withdrawn_how: 'paper' | 'own' | null
  withdrawn_by: string | null
  withdrawn_why: string | null
}

const t = (tx: Tx) => tx.withTables<{ consents: ConsentTable }>()

/** All that a person ever agreed to, oldest first. */
export const consentsOf = (tx: Tx, person: Id) =>
  t(tx).selectFrom('consents').selectAll().where('person', '=', person).orderBy('given_at').orderBy('id').execute()

export const insertConsent = (tx: Tx, row: ConsentTable) => t(tx).insertInto('consents').values(row).execute()

export const endConsent = (tx: Tx, { county, id }: Pick<ConsentTable, 'county' | 'id'>, change: Partial<ConsentTable>) =>
  t(tx).updateTable('consents').set(change).where('county', '=', county).where('id', '=', id).execute()
