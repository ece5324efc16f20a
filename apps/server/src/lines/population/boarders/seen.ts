import { boarderSeen, checkInBackDays } from '@balian/contract/boarders'
import { markChanged } from '../../../foundation/indicators/index.ts'
import { addDays } from '../../../platform/calendar.ts'
import { covers } from '../../../platform/caller.ts'
import { command } from '../../../platform/command.ts'
import { fail, wrong } from '../../../platform/problem.ts'
import { checkInOf, insertCheckIn, updateBoarder } from './store.ts'
import { checkIns, lockedBoarder } from './subject.ts'

/** A check-in: one tap. The same one sent again by another command is there already. */
export const boarderSeenHandler = command(boarderSeen, {
  subject: lockedBoarder,
  audit: ({ subject, input }) => ({
    on: ['boarder', subject.row.id],
    place: subject.row.place,
    people: [subject.row.person],
    purpose: 'visit',
    detail: { how: input.how, on: input.on },
  }),
  run: async ({ tx, me, input, subject, now, today }) => {
    const { row } = subject
    const on = input.on ?? today
    if (row.ended_on !== null) fail('wrong-step', { state: 'ended', step: 'boarderSeen' })
    if (on > today) wrong('on', 'future', '日期不能晚于今天。', 'The day must not be after today.')
    if (on < addDays(today, -checkInBackDays)) wrong('on', 'too-early', '只能补报三十天以内的走访。', 'Only check-ins of the last thirty days can be reported.')
    const known = await checkInOf(tx, input.checkIn)
    if (known) return known.boarder === row.id && known.account === me.account ? { checkIn: known.id } : fail('command-reused')
    const asOfficer = me.posts.some((post) => covers(post.place, row.place))
    const said = { on_day: on, how: input.how, note: input.note, account: me.account, name: me.name, at: now.toISOString() }
    const in_group = asOfficer ? null : row.mutual_group
    await insertCheckIn(tx, { county: row.county, id: input.checkIn, boarder: row.id, place: row.place, ...said, in_group, undone_at: null, undone_why: null })
    if (row.last_seen === null || row.last_seen < on) await updateBoarder(tx, row, { last_seen: on })
    await markChanged(tx, checkIns, row.place)
    return { checkIn: input.checkIn }
  },
})
