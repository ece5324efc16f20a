import type { Day, Id } from '@balian/contract/ids'
import type { PatrolRow } from '@balian/contract/safety-patrol-log'
import { sql } from 'kysely'
import { canOf } from '../../../foundation/access/index.ts'
import { spokenNames } from '../../../foundation/places/index.ts'
import type { Caller } from '../../../platform/caller.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { policy } from '../policy.ts'
import { membersNamed } from './members.ts'
import { allSteps, stateOf, stepState } from './rules.ts'
import type { PatrolTable } from './store.ts'

interface Reading {
  readonly tx: Tx
  readonly me: Caller
  readonly today: Day
}

interface More {
  id: Id
  plan_name: string | null
  team_name: string | null
  checks: number
  spots: number
  findings: number
}

async function moreOf(tx: Tx, ids: readonly Id[]): Promise<Map<Id, More>> {
  const { rows } = await sql<More>`
    select p.id, l.title as plan_name, t.title as team_name,
      (select count(distinct coalesce(c.spot::text, c.spot_name)) from patrol_checks c where c.county = p.county and c.patrol = p.id)::int as checks,
      (select count(*) from patrol_spots s where s.plan = p.plan and s.ended_on is null)::int as spots,
      (select count(*) from safety_findings f where f.county = p.county and f.patrol = p.id)::int as findings
    from patrols p left join patrol_plans l on l.county = p.county and l.id = p.plan left join patrol_teams t on t.county = p.county and t.id = p.team
    where p.id = any (${ids}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}

const iso = (at: unknown): string | null => (at === null ? null : new Date(at as string).toISOString())

/** Patrols as lists show them to this reader. */
export async function shownPatrols({ tx, me, today }: Reading, rows: readonly PatrolTable[]): Promise<PatrolRow[]> {
  const places = await spokenNames(
    tx,
    rows.map((row) => row.place),
  )
  const more = await moreOf(
    tx,
    rows.map((row) => row.id),
  )
  const members = await membersNamed(
    tx,
    rows.flatMap((row) => [...row.duty, ...row.came]),
  )
  const named = (ids: readonly Id[]) => ids.map((id) => members.get(id) ?? { id, name: '—', duty: '' })
  return rows.map((row) => {
    const { plan_name, team_name, checks, spots, findings } = more.get(row.id)!
    const { id, place, plan, team, day, version } = row
    const states = Object.fromEntries(allSteps.map((step) => [step, stepState(row, step, today)]))
    return {
      id,
      place,
      placeName: places.get(place)!,
      plan,
      planName: plan_name ?? '',
      team,
      teamName: team_name ?? '',
      day,
      from: row.from_time,
      to: row.to_time,
      state: stateOf(row, today),
      duty: named(row.duty),
      came: named(row.came),
      startedAt: iso(row.started_at),
      endedAt: iso(row.ended_at),
      checks,
      spots,
      findings,
      version,
      can: canOf(me, policy, 'safety', { place }, states),
    }
  })
}
