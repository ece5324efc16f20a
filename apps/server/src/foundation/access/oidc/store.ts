import type { Id, Instant } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/index.ts'

interface SubjectTable {
  issuer: string
  subject: string
  account: Id
  bound_by: Id
  bound_at: Instant
}

interface AttemptTable {
  state: string
  secret: string
  nonce: string
  verifier_sealed: string
  then_to: string
  ends: Instant
}

const t = (tx: Tx) => tx.withTables<{ account_subjects: SubjectTable; oidc_attempts: AttemptTable }>()

export const insertAttempt = (tx: Tx, row: AttemptTable) => t(tx).insertInto('oidc_attempts').values(row).execute()

/** The attempt of this state, taken away: it serves once. Those that ran out go with it. */
export async function takeAttempt(tx: Tx, state: string, now: Instant): Promise<AttemptTable | undefined> {
  const taken = await t(tx).deleteFrom('oidc_attempts').where('state', '=', state).returningAll().executeTakeFirst()
  await t(tx).deleteFrom('oidc_attempts').where('ends', '<', now).execute()
  return taken && Date.parse(taken.ends) > Date.parse(now) ? taken : undefined
}

export const accountBound = (tx: Tx, issuer: string, subject: string) =>
  t(tx).selectFrom('account_subjects').select('account').where('issuer', '=', issuer).where('subject', '=', subject).executeTakeFirst()

export const subjectOf = (tx: Tx, issuer: string, account: Id) =>
  t(tx).selectFrom('account_subjects').select('subject').where('issuer', '=', issuer).where('account', '=', account).executeTakeFirst()

export async function bindAccount(tx: Tx, row: SubjectTable): Promise<void> {
  await unbindAccount(tx, row.issuer, row.account)
  await t(tx).insertInto('account_subjects').values(row).execute()
}

export const unbindAccount = (tx: Tx, issuer: string, account: Id) =>
  t(tx).deleteFrom('account_subjects').where('issuer', '=', issuer).where('account', '=', account).execute()

export async function countBound(tx: Tx, issuer: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from account_subjects where issuer = ${issuer}`.execute(tx)
  return rows[0]!.n
}
