import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import type { Keys } from '../../platform/crypto.ts'
import { markChanged } from '../indicators/index.ts'
import type { AnyKind } from './kind.ts'
import { changeLimits } from './limits.ts'
import type { NamedParty } from './named.ts'
import { tellOffice } from './notices.ts'
import { type Acting, giveNumber, roleOf } from './step.ts'
import { actOn, type CaseRow, insertCase, insertStep, updateCase } from './store.ts'
import { insertParties, insertWorkers, type PartyRow, type WorkerRow } from './store-parts.ts'

export interface Opening {
  readonly id: Id
  readonly title: string
  readonly place: PlaceCode
  /** The office that is to handle it. */
  readonly desk: PlaceCode
  readonly as: 'officer' | 'group-leader' | 'resident'
  /** With names found and checked. */
  readonly parties: readonly NamedParty[]
  readonly groups?: readonly Id[]
  /** Only those who take part know of it: whoever opens it for the office is put on it at once. */
  readonly sealed?: boolean
  readonly note?: string
  readonly data?: Record<string, unknown>
}

/** Opens a case of the kind: the case, its parties, its first step and the limits that begin with it. */
export async function openCase(c: Acting & { readonly keys: Keys }, kind: AnyKind, o: Opening): Promise<CaseRow> {
  const row = newCase(c, kind, o)
  await actOn(c.tx, row.id)
  await insertCase(c.tx, row)
  if (row.workers.length > 0)
    await insertWorkers(
      c.tx,
      row.workers.map((account) => leadRow(c, row, account)),
    )
  const parties = partyRows(c.keys, row, o.parties, 1)
  if (parties.length > 0) await insertParties(c.tx, parties)
  await insertStep(c.tx, {
    county: row.county,
    case_id: row.id,
    n: 1,
    id: newId(c.now.getTime()),
    step: 'open',
    from_state: null,
    to_state: row.state,
    by: c.me.account,
    by_name: c.me.name,
    by_role: o.as === 'officer' ? roleOf(c.me, row.desk) : o.as,
    desk: row.desk,
    at: row.opened_at,
    note: o.note ?? '',
    data: o.data ?? {},
  })
  const limits = await changeLimits(c.tx, row, c.today, c.now, { begin: kind.begins.open ?? [], fulfil: [], endAll: false })
  const numbered = kind.number.at === 'open' ? await giveNumber(c.tx, kind, row.county, row.desk, c.today) : {}
  await updateCase(c.tx, row, { ...limits, ...numbered })
  await markChanged(c.tx, row.line, row.place)
  if (o.as !== 'officer') await tellOffice(c, kind, row, 'reported')
  return { ...row, ...limits, ...numbered }
}

function newCase(c: Acting, kind: AnyKind, o: Opening): CaseRow {
  const at = c.now.toISOString()
  return {
    county: o.place.slice(0, 6),
    id: o.id,
    line: kind.line,
    kind: kind.kind,
    number: null,
    number_office: null,
    number_year: null,
    number_seq: null,
    title: o.title,
    place: o.place,
    desk: o.desk,
    offered: null,
    state: kind.start,
    before: null,
    state_since: at,
    opened_at: at,
    opened_day: c.today,
    opened_by: c.me.account,
    opened_name: c.me.name,
    opened_as: o.as,
    due_day: null,
    next_due: null,
    closed_at: null,
    sealed: o.sealed ?? false,
    people: peopleOf(o.parties),
    groups: [...(o.groups ?? [])],
    workers: o.sealed && o.as === 'officer' && c.me.account ? [c.me.account] : [],
    steps: 1,
    version: 1,
  }
}

/** A case is handled first by the office of its village; one between villages by the township's. */
export const firstDesk = (place: PlaceCode): PlaceCode => (place.length > 12 ? place.slice(0, 12) : place)

const leadRow = (c: Acting, row: CaseRow, account: Id): WorkerRow => ({
  county: row.county,
  case_id: row.id,
  id: newId(c.now.getTime()),
  account,
  group_id: null,
  name: c.me.name,
  part: 'lead',
  note: '',
  since: row.opened_at,
  until: null,
})

/** The residents among parties. */
export const peopleOf = (parties: readonly { readonly person?: Id | null }[]): Id[] => [...new Set(parties.flatMap((one) => (one.person ? [one.person] : [])))]

/** Rows for new parties, phones sealed, numbered from `n`. */
export const partyRows = (keys: Keys, row: Pick<CaseRow, 'county' | 'id'>, parties: Opening['parties'], n: number): PartyRow[] =>
  parties.map((one, i) => ({
    county: row.county,
    case_id: row.id,
    id: one.id,
    n: n + i,
    kind: one.kind,
    person: one.person ?? null,
    organization: one.organization ?? null,
    name: one.name,
    role: one.role,
    sex: one.sex ?? null,
    birth_year: one.birthYear ?? null,
    occupation: one.occupation ?? null,
    address: one.address ?? null,
    phone: one.phone ? keys.seal(one.phone) : null,
    agent_name: one.agent?.name ?? null,
    agent_phone: one.agent?.phone ? keys.seal(one.agent.phone) : null,
    agent_relation: one.agent?.relation ?? null,
    gone_at: null,
  }))
