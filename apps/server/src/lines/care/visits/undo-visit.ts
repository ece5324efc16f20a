import { careUndoVisit } from '@balian/contract/care-visits'
import { markChanged } from '../../../foundation/indicators/index.ts'
import { command } from '../../../platform/command.ts'
import type { Subject } from '../../../platform/handler.ts'
import { fail, wrong } from '../../../platform/problem.ts'
import { visits } from './saw.ts'
import { undoable } from './shape.ts'
import { dropContact, lastContact } from './spells.ts'
import { type CareFileTable, type CareVisitTable, fileOf, lockVisit, updateFile, updateVisit } from './store.ts'

type Found = Subject & { readonly visit: CareVisitTable; readonly file: CareFileTable }

/** Takes a visit back: it stays readable, and counts no more. */
export const careUndoVisitHandler = command(careUndoVisit, {
  subject: async ({ tx, input }): Promise<Found> => {
    const visit = (await lockVisit(tx, input.id)) ?? fail('not-found')
    const file = (await fileOf(tx, visit.file)) ?? fail('not-found')
    return { visit, file, place: visit.place, groups: visit.in_group ? [visit.in_group] : [], assigned: visit.account ? [visit.account] : [] }
  },
  audit: ({ subject, input }) => ({ on: ['careVisit', input.id], place: subject.visit.place, people: [subject.file.person], purpose: 'visit' }),
  run: async ({ tx, me, input, subject, now }) => {
    const { visit, file } = subject
    const can = undoable(me, visit, now)
    if (can === 'undone') fail('wrong-step', { state: 'undone', step: 'undoVisit' })
    if (can !== true) fail('forbidden', { because: can })
    if (visit.account !== me.account && input.why.length < 2)
      wrong('why', 'needed', '撤销他人的走访须说明原因。', 'Say why you take back somebody else’s visit.')
    await updateVisit(tx, visit, { undone_at: now.toISOString(), undone_by: me.name, undone_why: input.why })
    await dropContact(tx, file, visit.on_day)
    await updateFile(tx, file, { last_seen: await lastContact(tx, file) })
    await markChanged(tx, visits, visit.place)
    return {}
  },
})
