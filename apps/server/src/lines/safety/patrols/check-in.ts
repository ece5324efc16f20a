import { safetyPatrolCheck } from '@balian/contract/safety-patrol-log'
import { command } from '../../../platform/command.ts'
import { fail, wrong } from '../../../platform/problem.ts'
import { checkOf, insertCheck, spotsOf } from './store.ts'
import { allowed, lockedPatrol, momentOf, patrolAudit } from './subject.ts'

/** At a spot: its name and the time, never where anybody else went. The same check-in sent again is there already. */
export const checkInHandler = command(safetyPatrolCheck, {
  subject: lockedPatrol,
  audit: patrolAudit,
  run: async ({ tx, input, subject, now, today }) => {
    const { patrol } = subject
    const known = await checkOf(tx, input.check)
    if (known) return known.patrol === patrol.id ? { check: known.id } : fail('command-reused')
    allowed(patrol, 'patrolCheck', today)
    const at = momentOf(input.at, now)
    if (Date.parse(at) < Date.parse(patrol.started_at!)) wrong('at', 'before-start', '打卡时间不能早于出发时间', 'Not before it went out')
    const spot = input.spot === null ? null : (await spotsOf(tx, patrol.plan)).find((one) => one.id === input.spot)
    if (spot === undefined) wrong('spot', 'no-spot', '这个点位不在本次巡逻的计划里', 'This spot is not of the patrol’s plan')
    const spot_name = spot?.name ?? input.where
    if (spot_name === '') wrong('where', 'needed', '请填写到了什么地方', 'Say where')
    await insertCheck(tx, { county: patrol.county, id: input.check, patrol: patrol.id, spot: input.spot, spot_name, at, note: input.note })
    return { check: input.check }
  },
})
