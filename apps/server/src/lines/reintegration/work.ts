import { jobKindWords, schoolAidWords, visitWayWords } from '@balian/contract/reintegration-rules'
import { assessHelp, putChild, putJob, putMeasure, visitHelped } from '@balian/contract/reintegration-work'
import { command } from '../../platform/command.ts'
import { wrong } from '../../platform/problem.ts'
import { nextVisitAfter } from './rules.ts'
import { partOf, putPart } from './store-parts.ts'
import { audit, lockedFile, mayStep, stepOn } from './subject.ts'

const past = (path: string, on: string | null, today: string): void => {
  if (on !== null && on > today) wrong(path, 'future', '日期不能晚于今天。', 'It cannot lie in the future.')
}

/** A measure of the plan, with the day by which it is due. */
export const putMeasureHandler = command(putMeasure, {
  subject: lockedFile,
  audit,
  run: async (c) => {
    const { input, subject, today, tx } = c
    mayStep(c, 'work')
    past('doneOn', input.doneOn, today)
    const { measure, what, who, dueOn, doneOn, note } = input
    await putPart(tx, 'help_measures', subject.file, { id: measure, what, who, due_on: dueOn, done_on: doneOn, note })
    return stepOn(c, 'work', doneOn ? 'measureDone' : 'measure', what)
  },
})

/** A visit; the next one is due so many days after the latest. */
export const visitHelpedHandler = command(visitHelped, {
  subject: lockedFile,
  audit,
  run: async (c) => {
    const { input, subject, today, tx, me } = c
    const { file } = subject
    mayStep(c, 'work')
    past('on', input.on, today)
    if (input.on < file.from_day) wrong('on', 'early', '不能早于建档日期。', 'It cannot lie before the file began.')
    await putPart(tx, 'help_visits', file, { id: input.visit, on_day: input.on, way: input.way, by_name: me.name, note: input.note, needs: input.needs })
    const next = nextVisitAfter(input.on, file.visit_every)
    const later = file.next_visit !== null && file.next_visit > next ? file.next_visit : next
    return stepOn(c, 'work', 'visit', visitWayWords[input.way].zh, { next_visit: later })
  },
})

/** A job contact (联系就业), or its correction. */
export const putJobHandler = command(putJob, {
  subject: lockedFile,
  audit,
  run: async (c) => {
    const { input, subject, today, tx } = c
    mayStep(c, 'work')
    past('contactedOn', input.contactedOn, today)
    past('startedOn', input.startedOn, today)
    if (input.endedOn && (!input.startedOn || input.endedOn < input.startedOn))
      wrong('endedOn', 'order', '离职日期不能早于上岗日期。', 'It cannot end before it began.')
    const { job, kind, employer, post, contactedOn, startedOn, endedOn, note } = input
    const row = { id: job, kind, employer, post, contacted_on: contactedOn, started_on: startedOn, ended_on: endedOn, note }
    await putPart(tx, 'help_jobs', subject.file, row)
    return stepOn(c, 'work', 'job', `${jobKindWords[kind].zh} ${employer}`)
  },
})

/** What was done for a child's schooling (子女就学), or its correction. */
export const putChildHandler = command(putChild, {
  subject: lockedFile,
  audit,
  run: async (c) => {
    const { input, subject, today, tx } = c
    mayStep(c, 'work')
    past('on', input.on, today)
    if (input.aid === 'student-loan' && input.fen === null) wrong('fen', 'needed', '请填写贷款金额。', 'Enter the amount of the loan.')
    const { child, name, school, aid, on, fen, note } = input
    const before = await partOf(tx, 'help_children', subject.file, child)
    await putPart(tx, 'help_children', subject.file, { id: child, name, school, aid, on_day: on, fen, note, carried: before?.carried ?? false })
    return stepOn(c, 'work', 'child', schoolAidWords[aid].zh)
  },
})

/** How it goes, in words. */
export const assessHelpHandler = command(assessHelp, {
  subject: lockedFile,
  audit,
  run: async (c) => {
    const { input, subject, today, tx, me } = c
    mayStep(c, 'work')
    past('on', input.on, today)
    const { assessment, on, living, work, needs } = input
    if (!living && !work && !needs) wrong('living', 'needed', '请至少写一项。', 'Write at least one of them.')
    await putPart(tx, 'help_assessments', subject.file, { id: assessment, on_day: on, by_name: me.name, living, work, needs })
    return stepOn(c, 'work', 'assess', '')
  },
})
