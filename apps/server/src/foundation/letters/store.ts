import type { ChannelName, DeliveryState } from '@balian/contract/channels'
import type { Day, Id, Instant, PlaceCode } from '@balian/contract/ids'
import type { LetterLine, templateUses } from '@balian/contract/letters'
import type { LineName } from '@balian/contract/lines'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

interface SentRow {
  readonly id: Id
  readonly at: Instant
  readonly name: string
  readonly line: LetterLine | null
  readonly title: string
  readonly body: string
  readonly purpose: string
}
const most = 20
const sent = (tx: Tx, where: RawBuilder<unknown>) =>
  sql<SentRow>`select id, at, name, line, title, body, coalesce(purpose, '') as purpose from dispatches m
    where kind = 'direct' and ${where} order by at desc limit ${most}`.execute(tx)

/** What was written to any of these residents for one of these lines; what was told about a matter stands with the matter. */
export const sentToPeople = async (tx: Tx, people: readonly Id[], lines: readonly LetterLine[]): Promise<SentRow[]> =>
  (
    await sent(
      tx,
      sql`about_id is null and line = any (${[...lines]}::text[])
      and id in (select dispatch from deliveries where person = any (${[...people]}::uuid[]))`,
    )
  ).rows

export const sentAboutMatter = async (tx: Tx, matter: Id): Promise<SentRow[]> => (await sent(tx, sql`about_id = ${matter}::uuid`)).rows

interface ReceiptRow {
  readonly dispatch: Id
  readonly person: Id
  readonly channel: ChannelName | null
  readonly state: DeliveryState
  readonly error: string | null
  readonly readAt: Instant | null
}
export const receiptsOf = async (tx: Tx, ids: readonly Id[]): Promise<ReceiptRow[]> =>
  (await sql<ReceiptRow>`select dispatch, person, channel, state, error, read_at as "readAt" from letter_receipts(${[...ids]}::uuid[])`.execute(tx)).rows

/** Where the parties of a matter live that stand in a register, wherever that is. */
export const partyPlaces = async (tx: Tx, matter: Id): Promise<Map<Id, PlaceCode>> => {
  const { rows } = await sql<{ person: Id; place: PlaceCode }>`select person, place from party_places(${matter}::uuid)`.execute(tx)
  return new Map(rows.map((row) => [row.person, row.place]))
}

export interface TemplateTable {
  county: string
  id: Id
  place: PlaceCode
  standard: string | null
  line: LineName | null
  use: (typeof templateUses)[number]
  title: string
  body: string
  /** Who kept it. */
  name: string
  ended_on: Day | null
  version: number
  made_at: Instant
}
const t = (tx: Tx) => tx.withTables<{ message_templates: TemplateTable }>()

export const insertTemplate = (tx: Tx, row: TemplateTable) => t(tx).insertInto('message_templates').values(row).execute()
export const templatesHere = (tx: Tx) => t(tx).selectFrom('message_templates').selectAll().where('ended_on', 'is', null).orderBy('id').execute()
export const lockTemplate = (tx: Tx, id: Id) =>
  t(tx).selectFrom('message_templates').selectAll().where('id', '=', id).where('ended_on', 'is', null).forUpdate().executeTakeFirst()
export const changeTemplateRow = (tx: Tx, row: TemplateTable, change: Partial<TemplateTable>) =>
  t(tx)
    .updateTable('message_templates')
    .set({ ...change, version: row.version + 1 })
    .where('county', '=', row.county)
    .where('id', '=', row.id)
    .execute()
