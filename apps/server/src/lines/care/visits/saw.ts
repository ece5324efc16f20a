import { careSaw } from '@balian/contract/care-visits'
import { takeFiles } from '../../../foundation/files/index.ts'
import { markChanged } from '../../../foundation/indicators/index.ts'
import { addDays } from '../../../platform/calendar.ts'
import { covers } from '../../../platform/caller.ts'
import { command } from '../../../platform/command.ts'
import { fail, wrong } from '../../../platform/problem.ts'
import { dueOf, reportBackDays } from './rules.ts'
import { beginSpell } from './spells.ts'
import { insertVisit, updateFile, visitOf } from './store.ts'
import { lockedFile } from './subject.ts'

/** What markChanged calls them. */
export const visits = 'care_visits'

/** Saw them (今天见到了): one tap. The visit's id is the device's; the same visit sent again by another command is there already. */
export const careSawHandler = command(careSaw, {
  subject: lockedFile,
  audit: ({ subject, input }) => ({
    on: ['careVisit', input.visit],
    place: subject.file.place,
    people: [subject.file.person],
    purpose: 'visit',
    detail: { how: input.how, on: input.on },
  }),
  run: async ({ tx, me, input, subject, now, today }) => {
    const { file } = subject
    const on = input.on ?? today
    if (file.closed_on !== null) fail('wrong-step', { state: 'closed', step: 'saw' })
    if (on > today) wrong('on', 'future', '走访日期不能晚于今天。', 'The day of the visit must not be after today.')
    if (on < addDays(today, -reportBackDays)) wrong('on', 'too-early', '只能补报三十天以内的走访。', 'Only visits of the last thirty days can be reported.')
    const known = await visitOf(tx, input.visit)
    if (known) return known.file === file.id && known.account === me.account ? { visit: known.id, due: dueOf(file) } : fail('command-reused')
    // Who is an officer over the place reports as such, though they may also lead the group.
    const asOfficer = me.posts.some((post) => covers(post.place, file.place))
    const { county, place } = file
    const said = { on_day: on, how: input.how, note: input.note, photos: input.files.length }
    const by = { account: me.account, name: me.name, in_group: asOfficer ? null : file.keeper_group, at: now.toISOString() }
    await insertVisit(tx, { county, id: input.visit, file: file.id, place, ...said, ...by, undone_at: null, undone_by: null, undone_why: null })
    await takeFiles(tx, input.files, { kind: 'careVisit', id: input.visit, place })
    await beginSpell(tx, file, on, 1)
    const last_seen = file.last_seen !== null && file.last_seen > on ? file.last_seen : on
    await updateFile(tx, file, { last_seen })
    await markChanged(tx, visits, place)
    return { visit: input.visit, due: dueOf({ ...file, last_seen }) }
  },
})
