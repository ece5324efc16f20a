import { safetyPatrolAdd } from '@balian/contract/safety-patrol-log'
import { markChanged } from '../../../foundation/indicators/index.ts'
import { addDays } from '../../../platform/calendar.ts'
import { covers } from '../../../platform/caller.ts'
import { command } from '../../../platform/command.ts'
import { wrong } from '../../../platform/problem.ts'
import { asMembers, teamOf } from './members.ts'
import { lateDays } from './rules.ts'
import { insertPatrols } from './store.ts'
import { patrols } from './subject.ts'

/** A patrol by hand, ahead or (written down afterwards) of the last week. */
export const addPatrolHandler = command(safetyPatrolAdd, {
  subject: async ({ input }) => ({ place: input.place }),
  audit: ({ input }) => ({ on: ['patrol', input.id], place: input.place }),
  run: async ({ tx, me, input, now, today }) => {
    const { id, place, team, day } = input
    if (place.length < 6) wrong('place', 'place', '请选择村、乡镇或县。', 'Choose a village, a township or a county.')
    if (day < addDays(today, -lateDays)) wrong('day', 'too-late', '巡逻日志最迟七天内补记', 'A log can be written down within seven days')
    const of = await teamOf(tx, team)
    if (!covers(of.place, place) && !covers(place, of.place)) wrong('team', 'elsewhere', '这支队伍不在本辖区', 'This team is of another place')
    const duty = await asMembers(tx, team, input.duty, 'duty')
    const row = { county: place.slice(0, 6), id, place, plan: null, team, day, from_time: input.from, to_time: input.to, duty, by: me.name }
    const blank = { came: [], started_at: null, ended_at: null, cancelled_at: null, note: '', why: '', version: 1, made_at: now.toISOString() }
    await insertPatrols(tx, [{ ...row, ...blank }])
    await markChanged(tx, patrols, place)
    return { id, version: 1 }
  },
})
