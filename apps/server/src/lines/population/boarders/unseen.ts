import { boarderUnseen } from '@balian/contract/boarders'
import { markChanged } from '../../../foundation/indicators/index.ts'
import { command } from '../../../platform/command.ts'
import { fail, wrong } from '../../../platform/problem.ts'
import { undoable } from './card.ts'
import { boarderOf, lastCheckIn, lockCheckIn, updateBoarder, updateCheckIn } from './store.ts'
import { checkIns } from './subject.ts'

/** Takes a check-in back: it stays readable, and counts no more. */
export const boarderUnseenHandler = command(boarderUnseen, {
  subject: async ({ tx, input }) => {
    const checkIn = (await lockCheckIn(tx, input.id)) ?? fail('not-found')
    const row = (await boarderOf(tx, checkIn.boarder)) ?? fail('not-found')
    return { place: checkIn.place, groups: checkIn.in_group ? [checkIn.in_group] : [], row, checkIn }
  },
  audit: ({ subject }) => ({ on: ['boarder', subject.row.id], place: subject.row.place, people: [subject.row.person], purpose: 'visit' }),
  run: async ({ tx, me, input, subject, now }) => {
    const { checkIn, row } = subject
    const can = undoable(me, checkIn, now)
    if (can === 'undone') fail('wrong-step', { state: 'undone', step: 'boarderUnseen' })
    if (can !== true) fail('forbidden', { because: can })
    if (checkIn.account !== me.account && input.why.length < 2)
      wrong('why', 'needed', '撤销他人的走访须说明原因。', 'Say why you take back somebody else’s check-in.')
    await updateCheckIn(tx, checkIn, { undone_at: now.toISOString(), undone_why: input.why })
    await updateBoarder(tx, row, { last_seen: await lastCheckIn(tx, row) })
    await markChanged(tx, checkIns, row.place)
    return {}
  },
})
