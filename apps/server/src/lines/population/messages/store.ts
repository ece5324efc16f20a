import type { ChannelName } from '@balian/contract/channels'
import type { Day, Id, Instant, PlaceCode } from '@balian/contract/ids'
import type { LineName } from '@balian/contract/lines'
import type { ServiceAudience, ServiceKind, ServiceState } from '@balian/contract/service-messages'
import { markChanged } from '../../../foundation/indicators/index.ts'
import type { Tx } from '../../../platform/db/index.ts'

export interface Taken {
  readonly at: Instant
  readonly by: string
  readonly step: string
  readonly why: string
}

export interface ServiceTable {
  county: string
  id: Id
  place: PlaceCode
  kind: ServiceKind
  for_line: LineName
  title: string
  body: string
  age_from: number | null
  age_to: number | null
  household: ServiceAudience['household']
  register: ServiceAudience['register']
  mutual_group: Id | null
  send_on: Day | null
  send_time: string | null
  urgent: boolean
  channels: ChannelName[]
  about_line: ServiceAudience['line']
  state: ServiceState
  /** JSON text when written, an array when read. */
  steps: string
  writer: Id
  writer_name: string
  approver: Id | null
  approver_name: string | null
  opted_out: number
  sent_at: Instant | null
  version: number
  made_at: Instant
}

type Tables = { service_messages: ServiceTable }
export const t = (tx: Tx) => tx.withTables<Tables>()

/** What markChanged calls messages and receipts. */
export const messages = 'service_messages'
export const receipts = 'deliveries'

export const stepsOf = (row: ServiceTable): Taken[] => row.steps as unknown as Taken[]
export const serviceOf = (tx: Tx, id: Id) => t(tx).selectFrom('service_messages').selectAll().where('id', '=', id).executeTakeFirst()
export const lockService = (tx: Tx, id: Id) => t(tx).selectFrom('service_messages').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export async function insertService(tx: Tx, row: ServiceTable): Promise<void> {
  await t(tx).insertInto('service_messages').values(row).execute()
  await markChanged(tx, messages, row.place)
}

export async function editService(tx: Tx, row: ServiceTable, change: Partial<ServiceTable>, taken?: Taken): Promise<ServiceTable> {
  const version = row.version + 1
  const steps = JSON.stringify(taken ? [...stepsOf(row), taken] : stepsOf(row))
  await t(tx)
    .updateTable('service_messages')
    .set({ ...change, version, steps })
    .where('county', '=', row.county)
    .where('id', '=', row.id)
    .execute()
  await markChanged(tx, messages, row.place)
  return { ...row, ...change, version }
}
