import { announceRun, recountRun, runList, runPage, signRun, startRun } from '@balian/contract/evaluation'
import { daysLater } from '@balian/contract/evaluation-rules'
import type { Caller } from '../../platform/caller.ts'
import { command } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/index.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { canOf } from '../access/index.ts'
import type { Indicator } from '../indicators/index.ts'
import { told } from './draft.ts'
import { actOn, loadRun, loadRunLocked, mayNow, periodOfRun, periodUntil, type RunSubject, rulesOf, runHeads } from './load.ts'
import { policy } from './policy.ts'
import { reckon } from './reckon.ts'
import { finalOf, possible, runSteps } from './rules.ts'
import { changeRun, countyOf, insertRun, lockScheme, runsSeen, schemesSeen, versionFor } from './store.ts'
import { type MarkRow, marksOfRun, openContests, putMarks } from './store-marks.ts'
import type { RunTable } from './tables.ts'
import { tellAnnounced } from './tell.ts'

export const runListHandler = read(runList, {
  shows: 'nobody',
  run: async ({ tx, input }) => {
    const schemes = new Map((await schemesSeen(tx, input.scheme)).map((one) => [one.id, one]))
    return { items: await runHeads(tx, await runsSeen(tx, input.scheme), schemes) }
  },
})

/** One line of a table of marks. */
export const markShown = (mark: MarkRow) => ({
  id: mark.id,
  place: mark.place,
  placeName: mark.placeName,
  account: mark.account,
  name: mark.name,
  roles: [...new Set(mark.posts.map(({ role }) => role))],
  marks: told(mark.marks),
  adjust: mark.adjust / 100,
  total: told(finalOf(mark.marks, mark.adjust)),
  contests: mark.contests,
})

function canNow(me: Caller, run: RunTable, waiting: number, today: string) {
  const states = Object.fromEntries(runSteps.map((step) => [step, possible(run.state, step) || `evaluation-${run.state}`]))
  if (states.announce === true && today <= run.to_day) states.announce = 'evaluation-not-over'
  if (states.sign === true && waiting > 0) states.sign = 'evaluation-open-contests'
  if (states.sign === true && today <= run.contest_until!) states.sign = 'evaluation-contest-time'
  return canOf(me, policy, 'evaluation', { place: run.place }, states)
}

/** Everything that the page and the sheet of a period show. */
export async function sheetOf(tx: Tx, me: Caller, { run, scheme }: RunSubject, today: string) {
  const [head] = await runHeads(tx, [run], new Map([[scheme.id, scheme]]))
  const { rules } = await rulesOf(tx, run)
  const marks = await marksOfRun(tx, run)
  const waiting = await openContests(tx, run)
  return {
    ...head!,
    rules,
    items: marks.map((mark) => ({
      ...markShown(mark),
      byRule: mark.account === null ? mark.lines.map((line) => ({ rule: line.rule, marks: told(line.marks) })) : [],
    })),
    openContests: waiting,
    version: run.version,
    can: canNow(me, run, waiting, today),
  }
}

export const runPageHandler = read(runPage, {
  subject: loadRun,
  shows: 'nobody',
  run: ({ tx, me, today, subject }) => sheetOf(tx, me, subject, today),
})

export const startHandler = (all: readonly Indicator[]) =>
  command(startRun, {
    subject: async ({ tx, input }) => {
      const scheme = (await lockScheme(tx, input.scheme)) ?? fail('not-found')
      return { scheme, place: scheme.place }
    },
    audit: ({ input, subject: { scheme } }) => ({ on: ['evaluation', input.id], place: scheme.place, detail: { scheme: scheme.id, on: input.on } }),
    run: async ({ tx, input, now, today, subject: { scheme } }) => {
      if (scheme.ended_on) fail('wrong-step', { state: 'ended', step: 'start' })
      const { period, upTo } = periodUntil(scheme, input.on, today)
      if (period.from > today) wrong('on', 'to-come', '这个时段还没有开始。', 'That period has not begun.')
      const version =
        (await versionFor(tx, scheme, period.from)) ??
        wrong('on', 'no-rules', '该时段开始时还没有发布的办法。', 'No rules were in force when that period began.')
      const run: RunTable = {
        county: countyOf(scheme.place),
        id: input.id,
        scheme: scheme.id,
        place: scheme.place,
        n: version.n,
        period_key: period.key,
        from_day: period.from,
        to_day: period.to,
        up_to: upTo,
        state: 'running',
        contest_until: null,
        reckoned_at: now.toISOString(),
        signed_at: null,
        signed_by: null,
        version: 1,
      }
      await insertRun(tx, run)
      await putMarks(tx, run, await reckon(tx, all, { scheme, rules: version.rules, period, upTo }))
      return { id: run.id }
    },
  })

const after = ({ id, version }: RunTable, state: RunTable['state']) => ({ id, version: version + 1, state })

export const recountHandler = (all: readonly Indicator[]) =>
  command(recountRun, {
    subject: loadRunLocked,
    audit: ({ subject }) => actOn(subject),
    run: async ({ tx, now, today, subject: { run, scheme } }) => {
      mayNow(run, 'recount')
      const upTo = run.to_day < today ? run.to_day : today
      const { rules } = await rulesOf(tx, run)
      await putMarks(tx, run, await reckon(tx, all, { scheme, rules, period: periodOfRun(run), upTo }))
      await changeRun(tx, run, { up_to: upTo, reckoned_at: now.toISOString() })
      return after(run, 'running')
    },
  })

/** The whole period has been counted before anybody is shown its marks. */
export const announceHandler = (all: readonly Indicator[]) =>
  command(announceRun, {
    subject: loadRunLocked,
    audit: ({ input, subject }) => actOn(subject, { days: input.days }),
    run: async ({ tx, input, now, today, subject: { run, scheme } }) => {
      mayNow(run, 'announce')
      if (today <= run.to_day) wrong('id', 'not-over', '时段结束后才能公示。', 'It is announced when the period is over.')
      const { rules } = await rulesOf(tx, run)
      await putMarks(tx, run, await reckon(tx, all, { scheme, rules, period: periodOfRun(run), upTo: run.to_day }))
      const counted = { up_to: run.to_day, reckoned_at: now.toISOString() }
      const until = daysLater(today, input.days)
      await changeRun(tx, run, { ...counted, state: 'announced', contest_until: until })
      await tellAnnounced(tx, { run, scheme, until, now, today })
      return after(run, 'announced')
    },
  })

export const signHandler = command(signRun, {
  subject: loadRunLocked,
  audit: ({ subject }) => actOn(subject),
  run: async ({ tx, me, now, today, subject: { run } }) => {
    mayNow(run, 'sign')
    if (today <= run.contest_until!)
      wrong('id', 'contest-time', `公示到 ${run.contest_until} 为止，之后才能签发。`, `It can be contested until ${run.contest_until}; sign after that.`)
    if ((await openContests(tx, run)) > 0) wrong('id', 'open-contests', '还有申诉没有答复，请先答复。', 'A contest is not answered yet. Answer it first.')
    await changeRun(tx, run, { state: 'signed', signed_at: now.toISOString(), signed_by: me.name })
    return after(run, 'signed')
  },
})
