import type { Id } from '@balian/contract/ids'
import type { ServiceAudience, ServiceRow } from '@balian/contract/service-messages'
import { canOf } from '../../../foundation/access/index.ts'
import { totalsOf } from '../../../foundation/messages/index.ts'
import { spokenNames } from '../../../foundation/places/index.ts'
import type { Caller } from '../../../platform/caller.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Subject } from '../../../platform/handler.ts'
import { fail } from '../../../platform/problem.ts'
import { policy, tellsFor } from '../policy.ts'
import { next, type ServiceStep } from './rules.ts'
import { lockService, type ServiceTable, serviceOf } from './store.ts'

export type ServiceSubject = Subject & { readonly row: ServiceTable }
interface Asked {
  readonly tx: Tx
  readonly me: Caller
  readonly input: { readonly id: Id }
}
export const serviceSubject = async ({ tx, me, input }: Asked): Promise<ServiceSubject> => {
  const row = ofLine(me, await serviceOf(tx, input.id))
  return { row, place: row.place }
}
/** What another line writes does not exist for the caller, who stands over the place. */
function ofLine(me: Caller, row: ServiceTable | undefined): ServiceTable {
  if (!row) return fail('not-found')
  const mine = tellsFor(me, row.place)
  return mine.length > 0 && !mine.includes(row.for_line) ? fail('not-found') : row
}
/** For an edit, which names the version that the caller saw. */
export const editedService = async ({ tx, me, input }: Asked): Promise<ServiceSubject> => {
  const row = ofLine(me, await lockService(tx, input.id))
  return { row, place: row.place, version: row.version }
}

export const audienceOf = (row: ServiceTable): ServiceAudience => ({
  place: row.place,
  ageFrom: row.age_from,
  ageTo: row.age_to,
  household: row.household,
  register: row.register,
  group: row.mutual_group,
  line: row.about_line,
})

const verbs = { edit: 'serviceEdit', handIn: 'serviceHandIn', approve: 'serviceApprove', return: 'serviceReturn', withdraw: 'serviceWithdraw' } as const

/** What the caller may do now: nobody approves the own message. */
function steps(me: Caller, row: ServiceTable): Record<string, true | string> {
  const could = (step: ServiceStep): true | string | null => {
    if (next(row.state, step) === null) return null
    return (step === 'approve' || step === 'return') && row.writer === me.account ? 'own-message' : true
  }
  return Object.fromEntries(
    Object.entries(verbs).flatMap(([step, verb]) => {
      const can = could(step as ServiceStep)
      return can === null ? [] : [[verb, can]]
    }),
  )
}

export async function shownServices(tx: Tx, me: Caller, rows: readonly ServiceTable[]): Promise<ServiceRow[]> {
  const places = await spokenNames(
    tx,
    rows.map((row) => row.place),
  )
  const totals = await totalsOf(
    tx,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({
    id: row.id,
    place: row.place,
    placeName: places.get(row.place)!,
    kind: row.kind,
    forLine: row.for_line,
    title: row.title,
    state: row.state,
    sendOn: row.send_on,
    sendTime: row.send_time,
    urgent: row.urgent,
    channels: row.channels,
    writtenBy: row.writer_name,
    approvedBy: row.approver_name,
    sentAt: row.sent_at,
    totals: { ...totals(row.id), optedOut: row.opted_out },
    version: row.version,
    can: canOf(me, policy, 'population', { place: row.place }, steps(me, row)),
  }))
}
