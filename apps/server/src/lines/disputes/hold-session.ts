import { holdSession, tellRights } from '@balian/contract/dispute-work'
import { actedOn, caseNow, deskSubject, takeStep } from '../../foundation/cases/index.ts'
import { dayOf } from '../../platform/clock.ts'
import { command } from '../../platform/command.ts'
import { wrong } from '../../platform/problem.ts'
import { dispute } from './rules.ts'
import { updateDispute } from './store.ts'
import { insertSession, sessionsOf } from './store-work.ts'

/** A mediation session (人民调解记录, 人民调解法 art. 27). One that is to be continued names the next, which becomes a limit. */
export const holdSessionHandler = command(holdSession, {
  subject: deskSubject(dispute),
  audit: actedOn,
  run: async (c) => {
    const { input, subject, tx, me, now } = c
    const { row } = subject
    if (input.heldAt > now.toISOString()) wrong('heldAt', 'past', '调解时间不能晚于现在。', 'The session cannot lie in the future.')
    const next = input.result === 'continued' ? (input.nextAt ?? null) : null
    if (next && next <= input.heldAt) wrong('nextAt', 'later', '下次调解应晚于本次。', 'The next session must be later than this one.')
    const n = (await sessionsOf(tx, row)).length + 1
    const { venue, attendees, minutes, result } = input
    const held_at = new Date(input.heldAt).toISOString()
    await insertSession(tx, {
      county: row.county,
      case_id: row.id,
      id: input.session,
      n,
      held_at,
      venue,
      attendees,
      minutes,
      result,
      next_at: next,
      recorder: me.name,
    })
    const begin = next ? [{ what: 'session', due: dayOf(new Date(next)), source: '约定的下次调解时间' }] : []
    return caseNow(await takeStep(c, dispute, row, { step: 'hold', data: { n, result, venue, ...(next ? { next } : {}) }, begin }))
  },
})

/** Told again, when a party came in later (权利义务告知). */
export const tellRightsHandler = command(tellRights, {
  subject: deskSubject(dispute),
  audit: actedOn,
  run: async (c) => {
    const { how, note } = c.input
    const row = await takeStep(c, dispute, c.subject.row, { step: 'tellRights', note, data: { how } })
    await updateDispute(c.tx, row, { rights_told_at: c.now.toISOString(), rights_told_how: how })
    return caseNow(row)
  },
})
