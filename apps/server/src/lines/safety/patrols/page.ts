import { safetyPatrolPage } from '@balian/contract/safety-patrol-log'
import { sql } from 'kysely'
import { read } from '../../../platform/read.ts'
import { shownFindings } from '../findings/shape.ts'
import type { FindingTable } from '../findings/store.ts'
import { membersOf } from './members.ts'
import { shownPatrols } from './shape.ts'
import { checksOf, planOf, spotsOf } from './store.ts'
import { patrolSubject } from './subject.ts'

/** A patrol with its log. */
export const patrolPageHandler = read(safetyPatrolPage, {
  subject: patrolSubject,
  shows: 'nobody',
  run: async ({ tx, me, subject, today }) => {
    const { patrol } = subject
    const [row] = await shownPatrols({ tx, me, today }, [patrol])
    const checks = await checksOf(tx, patrol)
    const at = (moment: unknown) => new Date(moment as string).toISOString()
    const spots = (await spotsOf(tx, patrol.plan)).map((spot) => {
      const check = checks.find((one) => one.spot === spot.id)
      return { ...spot, at: check ? at(check.at) : null, note: check?.note ?? '' }
    })
    const seen = new Set(spots.map((spot) => spot.id))
    const { rows: found } = await sql<FindingTable>`
      select f.* from safety_findings f where f.county = ${patrol.county} and f.patrol = ${patrol.id} order by f.id`.execute(tx)
    return {
      ...row!,
      note: patrol.note,
      why: patrol.why,
      route: (patrol.plan && (await planOf(tx, patrol.plan))?.route) || '',
      members: await membersOf(tx, patrol.team),
      spotsToSee: spots,
      otherChecks: checks.filter((one) => one.spot === null || !seen.has(one.spot)).map((one) => ({ spot: one.spot_name, at: at(one.at), note: one.note })),
      found: await shownFindings({ tx, me, today }, found),
    }
  },
})
