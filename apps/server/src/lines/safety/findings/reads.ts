import { countLimit } from '@balian/contract/page'
import { type FindingState, findingStates, safetyFindingList, safetyFindingPage } from '@balian/contract/safety-findings'
import { sql } from 'kysely'
import { filesOf } from '../../../foundation/files/index.ts'
import { under, within } from '../../../foundation/people/index.ts'
import { read } from '../../../platform/read.ts'
import { asSafety } from '../policy.ts'
import { shownFindings } from './shape.ts'
import { type FindingTable, stepsOf } from './store.ts'
import { findingSubject } from './subject.ts'

const sources = {
  informant: sql<boolean>`f.informant is not null`,
  patrol: sql<boolean>`f.informant is null and f.patrol is not null`,
  officer: sql<boolean>`f.informant is null and f.patrol is null`,
}

export const findingListHandler = read(safetyFindingList, {
  shows: 'nobody',
  run: async ({ tx, me, input, today }) => {
    const { place, state, kind, source, size, page } = input
    const where = sql.join(
      [
        within('f.place', asSafety(me)),
        ...(place ? [under('f.place', place)] : []),
        ...(kind ? [sql<boolean>`f.kind = ${kind}`] : []),
        ...(source ? [sources[source]] : []),
      ],
      sql` and `,
    )
    const counted = await sql<{ state: FindingState; n: number }>`
      select f.state, count(*)::int as n from safety_findings f where ${where} group by 1`.execute(tx)
    const counts = Object.fromEntries(Object.keys(findingStates).map((one) => [one, counted.rows.find((row) => row.state === one)?.n ?? 0]))
    const total = Object.entries(counts).reduce((sum, [one, n]) => sum + (state === undefined || state === one ? n : 0), 0)
    const { rows } = await sql<FindingTable>`
      select f.* from safety_findings f where ${where} and ${state ? sql`f.state = ${state}` : sql`true`}
      order by f.on_day desc, f.id desc limit ${size} offset ${(page - 1) * size}`.execute(tx)
    return { items: await shownFindings({ tx, me, today }, rows), total: Math.min(total, countLimit), more: total > countLimit, counts }
  },
})

export const findingPageHandler = read(safetyFindingPage, {
  subject: findingSubject,
  shows: 'nobody',
  run: async ({ tx, me, subject, today }) => {
    const { finding } = subject
    const [row] = await shownFindings({ tx, me, today }, [finding])
    const steps = await stepsOf(tx, finding)
    return {
      ...row!,
      files: await filesOf(tx, { id: finding.id, place: finding.place }),
      steps: steps.map(({ at, by, step, note }) => ({ at: new Date(at).toISOString(), by, step, note })),
    }
  },
})
