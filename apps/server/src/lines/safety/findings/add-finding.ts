import { safetyFindingAdd } from '@balian/contract/safety-findings'
import { sql } from 'kysely'
import { takeFiles } from '../../../foundation/files/index.ts'
import { markChanged } from '../../../foundation/indicators/index.ts'
import { covers } from '../../../platform/caller.ts'
import { command } from '../../../platform/command.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { wrong } from '../../../platform/problem.ts'
import { stateOf } from '../patrols/rules.ts'
import { patrolOf } from '../patrols/store.ts'
import { insertFinding, insertStep } from './store.ts'
import { findingKind, findings } from './subject.ts'

/** The patrol went out, and is of this place. */
async function checkPatrol(tx: Tx, id: string | null, place: string, today: string): Promise<void> {
  if (id === null) return
  const patrol = await patrolOf(tx, id)
  if (!patrol || patrol.county !== place.slice(0, 6)) wrong('patrol', 'no-patrol', '没有这次巡逻', 'There is no such patrol')
  if (!['out', 'done'].includes(stateOf(patrol, today)))
    wrong('patrol', 'not-out', '还没有出发的巡逻没有发现可记', 'A patrol that did not go out found nothing')
}

async function checkInformant(tx: Tx, id: string | null, place: string): Promise<void> {
  if (id === null) return
  const { rows } = await sql<{ place: string }>`select place from information_officers where id = ${id} and ended_on is null`.execute(tx)
  const of = rows[0]?.place
  if (!of || !(covers(of, place) || covers(place, of)))
    wrong('informant', 'no-informant', '请选择本辖区现任的信息员', 'Choose an information officer of the place')
}

/** What was found or told, with photos. */
export const addFindingHandler = command(safetyFindingAdd, {
  subject: async ({ input }) => ({ place: input.place }),
  audit: ({ input }) => ({ on: [findingKind, input.id], place: input.place }),
  run: async ({ tx, me, input, now, today }) => {
    const { id, place, patrol, informant, kind, what, spot } = input
    const on_day = input.on ?? today
    if (place.length < 6) wrong('place', 'place', '请选择村、乡镇或县。', 'Choose a village, a township or a county.')
    if (on_day > today) wrong('on', 'day-ahead', '日期不能晚于今天', 'The day must not lie after today')
    await checkPatrol(tx, patrol, place, today)
    await checkInformant(tx, informant, place)
    const county = place.slice(0, 6)
    const at = now.toISOString()
    const state = input.handedTo ? 'handed' : 'open'
    const first = { county, id, place, patrol, informant, kind, what, spot, on_day, state, handed_to: input.handedTo } as const
    await insertFinding(tx, { ...first, incident: null, photos: input.files.length, done_on: null, version: 1, made_at: at })
    await insertStep(tx, { county, finding: id, n: 1, at, by: me.name, step: 'found', note: input.handedTo })
    await takeFiles(tx, input.files, { kind: findingKind, id, place })
    await markChanged(tx, findings, place)
    return { id, version: 1 }
  },
})
