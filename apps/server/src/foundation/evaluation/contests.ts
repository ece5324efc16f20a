import { answerContest, contestList, contestMarks } from '@balian/contract/evaluation'
import { command } from '../../platform/command.ts'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { actOn, loadMark, loadRunLocked, mayNow } from './load.ts'
import { contestShown, isMine } from './marks.ts'
import { addToMark, changeContest, contestOf, contestsSeen, insertContest, markOf } from './store-marks.ts'
import { tellAnswered, tellContested } from './tell.ts'

export const contestHandler = command(contestMarks, {
  subject: loadMark,
  audit: ({ input, subject }) => actOn(subject, { contest: input.contest, mark: input.id }),
  run: async ({ tx, me, input, now, today, subject: { run, scheme, mark } }) => {
    mayNow(run, 'contest')
    if (!isMine(me, mark)) fail('wrong-step', { state: 'not-mine', step: 'contest' })
    if (today > run.contest_until!) fail('wrong-step', { state: 'contest-over', step: 'contest' })
    await insertContest(tx, {
      county: mark.county,
      id: input.contest,
      run: run.id,
      mark: mark.id,
      place: mark.place,
      account: mark.account,
      rule: input.rule ?? null,
      text: input.text,
      made_by: me.account!,
      made_name: me.name,
      made_at: now.toISOString(),
      answer: null,
      adjust: null,
      answered_name: null,
      answered_at: null,
    })
    await tellContested(tx, { run, scheme, now, today, mark: mark.id })
    return {}
  },
})

export const contestListHandler = read(contestList, {
  shows: 'nobody',
  run: async ({ tx }) => {
    const rows = await contestsSeen(tx)
    return {
      items: rows.map((row) => ({ ...contestShown(row), name: row.name, placeName: row.placeName, title: row.title, key: row.key, runState: row.runState })),
    }
  },
})

/** The period's row is locked: an answer and the signing wait for each other. */
export const answerHandler = command(answerContest, {
  subject: async ({ tx, input }) => {
    const contest = (await contestOf(tx, input.contest)) ?? fail('not-found')
    const { run, scheme, place } = await loadRunLocked({ tx, input: { id: contest.run } })
    return { contest, run, scheme, ...(place ? { place } : {}) }
  },
  audit: ({ input, subject }) => actOn(subject, { contest: input.contest, adjust: input.adjust }),
  run: async ({ tx, me, input, now, subject: { run, scheme, contest } }) => {
    mayNow(run, 'answer')
    if (contest.answer !== null) fail('wrong-step', { state: 'answered', step: 'answer' })
    const mark = (await markOf(tx, contest.mark)) ?? fail('not-found')
    if (mark.account === me.account || contest.made_by === me.account) fail('own-account')
    const adjust = Math.round(input.adjust * 100)
    await changeContest(tx, contest, { answer: input.answer, adjust, answered_name: me.name, answered_at: now.toISOString() })
    await addToMark(tx, mark, adjust)
    await tellAnswered(tx, { run, scheme, now, mark: mark.id, to: contest.made_by })
    return {}
  },
})
