import { markPage, myMarks } from '@balian/contract/evaluation'
import type { Caller } from '../../platform/caller.ts'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { canOf } from '../access/index.ts'
import { placeNames } from '../places/index.ts'
import { told } from './draft.ts'
import { inOffice, loadMark, rulesOf, runHead, runHeads } from './load.ts'
import { policy } from './policy.ts'
import { markShown } from './runs.ts'
import { runsSeen, schemesSeen } from './store.ts'
import { contestsOf, type MarkRow, marksOfMine } from './store-marks.ts'
import type { ContestTable, RunTable } from './tables.ts'

export const contestShown = (one: ContestTable) => ({
  id: one.id,
  mark: one.mark,
  rule: one.rule,
  text: one.text,
  madeBy: one.made_name,
  madeAt: one.made_at,
  answer: one.answer,
  adjust: told(one.adjust),
  answeredBy: one.answered_name,
  answeredAt: one.answered_at,
})

/** Whose marks these are: the officer's own, or those of the place at which the caller works. */
export const isMine = (me: Caller, mark: MarkRow): boolean =>
  mark.account === null ? me.posts.some(({ place }) => place.startsWith(mark.place)) : mark.account === me.account

function canNow(me: Caller, run: RunTable, mark: MarkRow, today: string) {
  const open = run.state !== 'announced' ? `evaluation-${run.state}` : today > run.contest_until! ? 'evaluation-contest-over' : true
  const contest = isMine(me, mark) ? open : 'evaluation-not-mine'
  const answer = run.state === 'announced' || `evaluation-${run.state}`
  return {
    ...canOf(me, policy, 'evaluation', { place: mark.account === me.account ? (me.posts[0]?.place ?? mark.place) : mark.place }, { contest }),
    ...canOf(me, policy, 'evaluation', { place: run.place }, { answer: mark.account === me.account ? 'own' : answer }),
  }
}

export const markPageHandler = read(markPage, {
  subject: loadMark,
  shows: 'nobody',
  run: async ({ tx, me, today, subject: { run, scheme, mark } }) => {
    if (run.state === 'running' && !inOffice(me, run)) fail('not-found')
    const { rules } = await rulesOf(tx, run)
    const names = await placeNames(tx, [run.place])
    return {
      ...markShown(mark),
      run: runHead(run, scheme, names.get(run.place) ?? run.place),
      rules: mark.account === null ? rules : rules.filter(({ role }) => mark.posts.some((post) => post.role === role)),
      posts: mark.posts.map((post) => ({ ...post, marks: told(post.marks) })),
      lines: mark.lines.map((line) => ({ ...line, marks: told(line.marks) })),
      contested: (await contestsOf(tx, mark)).map(contestShown),
      can: canNow(me, run, mark, today),
    }
  },
})

export const myMarksHandler = read(myMarks, {
  shows: 'nobody',
  run: async ({ tx, me }) => {
    const runs = (await runsSeen(tx, undefined)).filter(({ state }) => state !== 'running')
    const schemes = new Map((await schemesSeen(tx, undefined)).map((one) => [one.id, one]))
    const heads = new Map((await runHeads(tx, runs, schemes)).map((head) => [head.id, head]))
    const marks = await marksOfMine(tx, me, [...heads.keys()])
    const items = marks.map((mark) => ({ ...markShown(mark), run: heads.get(mark.run)! }))
    return { items: items.toSorted((a, b) => b.run.from.localeCompare(a.run.from) || a.run.title.localeCompare(b.run.title, 'zh')) }
  },
})
