import type { Id, Instant } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { type InvitationTable, type PhoneCodeTable, t } from './tables.ts'

export const invitationsOf = (tx: Tx, person: Id) =>
  t(tx).selectFrom('resident_invitations').selectAll().where('person', '=', person).orderBy('id', 'desc').limit(20).execute()

export const insertInvitation = (tx: Tx, row: InvitationTable) => t(tx).insertInto('resident_invitations').values(row).execute()

/** The invitation whose code hashes to this and which still lets somebody in. */
export const liveInvitation = (tx: Tx, code: string, now: Instant) =>
  t(tx)
    .selectFrom('resident_invitations')
    .selectAll()
    .where('code', '=', code)
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()

export const invitationById = (tx: Tx, id: Id) => t(tx).selectFrom('resident_invitations').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const useInvitation = (tx: Tx, { county, id }: Pick<InvitationTable, 'county' | 'id'>, at: Instant) =>
  t(tx).updateTable('resident_invitations').set({ used_at: at }).where('county', '=', county).where('id', '=', id).execute()

/** Ends those of a person that were not used; `only` this one, when told. Says how many. */
export async function endInvitations(tx: Tx, person: Id, at: Instant, only?: Id): Promise<number> {
  const ended = await t(tx)
    .updateTable('resident_invitations')
    .set({ ended_at: at })
    .where('person', '=', person)
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .$if(only !== undefined, (query) => query.where('id', '=', only!))
    .executeTakeFirst()
  return Number(ended.numUpdatedRows)
}

export const insertPhoneCode = (tx: Tx, row: PhoneCodeTable) => t(tx).insertInto('phone_codes').values(row).execute()
export const lockPhoneCode = (tx: Tx, id: Id) => t(tx).selectFrom('phone_codes').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
export const changePhoneCode = (tx: Tx, id: Id, change: Partial<Pick<PhoneCodeTable, 'tries' | 'used_at'>>) =>
  t(tx).updateTable('phone_codes').set(change).where('id', '=', id).execute()

/** What was asked for and tried of late with a phone: when last, how often within the hour, how many wrong tries within a quarter of an hour. */
export async function recentCodes(tx: Tx, phone: string, now: Instant): Promise<{ last: Instant | null; hour: number; wrong: number }> {
  const { rows } = await sql<{ last: Instant | null; hour: number; wrong: number }>`
    select max(made_at) as last, count(*)::int as hour,
      coalesce(sum(tries) filter (where made_at > ${now}::timestamptz - interval '15 minutes'), 0)::int as wrong
    from phone_codes where phone = ${phone} and made_at > ${now}::timestamptz - interval '1 hour'`.execute(tx)
  return rows[0]!
}

export const dropCodesBefore = (tx: Tx, before: Instant) => t(tx).deleteFrom('phone_codes').where('made_at', '<', before).execute()

export interface Known {
  readonly account: Id
  readonly name: string
  readonly person: Id
}

/** Open accounts of residents whose codes go to this phone. */
export async function accountsOfPhone(tx: Tx, blind: string): Promise<Known[]> {
  const { rows } = await sql<Known>`
    select a.id as account, a.name, a.person from resident_phones p join accounts a on a.id = p.account
    where p.blind = ${blind} and a.closed_at is null and a.person is not null order by a.name collate "C"`.execute(tx)
  return rows
}

export async function accountOfPerson(
  tx: Tx,
  person: Id,
): Promise<{ id: Id; name: string; madeAt: Instant; closed: boolean; phone: string | null } | undefined> {
  const { rows } = await sql<{ id: Id; name: string; madeAt: Instant; closed: boolean; phone: string | null }>`
    select a.id, a.name, a.made_at as "madeAt", a.closed_at is not null as closed, p.sealed as phone
    from accounts a left join resident_phones p on p.account = a.id where a.person = ${person}`.execute(tx)
  return rows[0]
}

export const bindPhone = (tx: Tx, row: { account: Id; blind: string; sealed: string; since: Instant }) =>
  t(tx)
    .insertInto('resident_phones')
    .values(row)
    .onConflict((on) => on.column('account').doUpdateSet({ blind: row.blind, sealed: row.sealed, since: row.since }))
    .execute()

/** Whose files the caller stands for. */
export async function wardsOf(tx: Tx): Promise<Id[]> {
  const { rows } = await sql<{ wards: Id[] }>`select my_wards() as wards`.execute(tx)
  return rows[0]!.wards
}
