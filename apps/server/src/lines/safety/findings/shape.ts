import type { Day } from '@balian/contract/ids'
import type { FindingRow, FindingState } from '@balian/contract/safety-findings'
import { sql } from 'kysely'
import { canOf } from '../../../foundation/access/index.ts'
import { personCards } from '../../../foundation/people/index.ts'
import { spokenNames } from '../../../foundation/places/index.ts'
import type { Caller } from '../../../platform/caller.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { policy } from '../policy.ts'
import type { FindingTable } from './store.ts'

interface Reading {
  readonly tx: Tx
  readonly me: Caller
  readonly today: Day
}

/** Which teams found, and which information officers told them, by finding. */
async function whence(tx: Tx, rows: readonly FindingTable[]): Promise<Map<string, string>> {
  const ids = rows.map((row) => row.id)
  const found = await sql<{ id: string; team: string | null; person: string | null }>`
    select f.id, t.title as team, o.person from safety_findings f
      left join patrols p on p.county = f.county and p.id = f.patrol left join patrol_teams t on t.county = p.county and t.id = p.team
      left join information_officers o on o.county = f.county and o.id = f.informant
    where f.id = any (${ids}::uuid[])`.execute(tx)
  const cards = await personCards(
    tx,
    found.rows.flatMap((row) => row.person ?? []),
  )
  return new Map(found.rows.map((row) => [row.id, (row.person && cards.get(row.person)?.name) || row.team || '']))
}

/** What may be done with a finding in a state. */
export const allows = (state: FindingState): { readonly findingStep: true; readonly findingIncident: true | string } => ({
  findingStep: true,
  findingIncident: state === 'open' || state === 'handed' ? true : 'safetyState',
})

export async function shownFindings({ tx, me }: Reading, rows: readonly FindingTable[]): Promise<FindingRow[]> {
  const places = await spokenNames(
    tx,
    rows.map((row) => row.place),
  )
  const from = await whence(tx, rows)
  return rows.map((row) => {
    const { id, place, kind, what, spot, state, patrol, incident, photos, version } = row
    const source = row.informant ? ('informant' as const) : patrol ? ('patrol' as const) : ('officer' as const)
    const said = { what, spot, on: row.on_day, state, source, from: from.get(id)!, patrol, incident, handedTo: row.handed_to, photos, version }
    return { id, place, placeName: places.get(place)!, kind, ...said, can: canOf(me, policy, 'safety', { place }, allows(state)) }
  })
}
