import { boarderGroup } from '@balian/contract/boarders'
import { groupOf } from '../../../foundation/groups/index.ts'
import { command } from '../../../platform/command.ts'
import { fail, wrong } from '../../../platform/problem.ts'
import { updateBoarder } from './store.ts'
import { lockedBoarder } from './subject.ts'

/** Puts a boarder into the care of a mutual-aid group, or takes the pupil out of it. */
export const boarderGroupHandler = command(boarderGroup, {
  subject: async (c) => {
    const subject = await lockedBoarder(c)
    return { ...subject, version: subject.row.version }
  },
  audit: ({ subject, input }) => ({
    on: ['boarder', subject.row.id],
    place: subject.row.place,
    people: [subject.row.person],
    purpose: 'upkeep',
    detail: { group: input.group },
  }),
  run: async ({ tx, input, subject }) => {
    const { row } = subject
    if (row.ended_on !== null) fail('wrong-step', { state: 'ended', step: 'boarderGroup' })
    if (input.group) {
      const group = await groupOf(tx, input.group)
      if (!group || group.county !== row.county || group.ended_on !== null) wrong('group', 'unknown', '请选择本地的互助组', 'Choose a group of these places')
    }
    const version = row.version + 1
    await updateBoarder(tx, row, { mutual_group: input.group, version })
    return { version }
  },
})
