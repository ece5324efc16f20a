import { retentionPage, retentionRuns, retentionSetTerm, retentionStart, retentionTry } from '@balian/contract/retention'
import { type RetentionTerm, retentionTerms, type TermName, termNames } from '@balian/contract/retention-terms'
import { command } from '../../../platform/command.ts'
import { enqueue } from '../../../platform/jobs.ts'
import { wrong } from '../../../platform/problem.ts'
import { read } from '../../../platform/read.ts'
import { daysOf, leastDays } from './days.ts'
import { retentionJob } from './run.ts'
import { countOf, lastRun, type Result, type RunTable, runsPage, setTerm, termsSet, unsetTerm } from './store.ts'

/** Hours between two rounds by the clock. */
export const roundHours = 24

export const retentionPageHandler = read(retentionPage, {
  shows: 'nobody',
  run: async ({ tx, services: { config } }) => {
    const set = new Map((await termsSet(tx)).map((row) => [row.term, row]))
    const last = await lastRun(tx)
    const results = new Map((last?.results ?? []).map((one) => [one.term, one]))
    const terms = termNames.map((term) => {
      const { zh, en, event, days, act, basis, atMost }: RetentionTerm = retentionTerms[term]
      const own = set.get(term)
      return {
        term,
        name: { zh, en },
        event,
        days: days === null && !own ? null : daysOf(term, new Map(own ? [[term, own.days]] : []), config),
        act,
        basis,
        set: own !== undefined,
        setWhy: own?.reason ?? null,
        atLeast: leastDays(term, config),
        atMost: atMost ?? null,
        last: results.get(term) ?? null,
      }
    })
    const nextRun = last ? new Date(Date.parse(last.at) + roundHours * 3_600_000).toISOString() : null
    return { terms, lastRun: last?.at ?? null, nextRun }
  },
})

const sum = (results: readonly Result[], what: 'due' | 'done' | 'held'): number => results.reduce((all, one) => all + one[what], 0)

/** A round with its sums. */
export const runShown = ({ id, at, by_name, dry, results }: RunTable) => ({
  id,
  at,
  by: by_name,
  dry,
  due: sum(results, 'due'),
  done: sum(results, 'done'),
  held: sum(results, 'held'),
  results: [...results],
})

export const retentionRunsHandler = read(retentionRuns, {
  shows: 'nobody',
  run: async ({ tx, input }) => ({ items: (await runsPage(tx, input)).map(runShown), total: await countOf(tx, 'retention_runs'), more: false }),
})

export const retentionTryHandler = command(retentionTry, {
  audit: ({ input }) => ({ on: ['retention-run', input.id] }),
  run: async ({ tx, input, me }) => {
    await enqueue(tx, retentionJob, { id: input.id, account: me.account!, dry: true })
    return { id: input.id }
  },
})

export const retentionStartHandler = command(retentionStart, {
  audit: ({ input }) => ({ on: ['retention-run', input.id] }),
  run: async ({ tx, input, me }) => {
    await enqueue(tx, retentionJob, { id: input.id, account: me.account!, dry: false })
    return { id: input.id }
  },
})

export const retentionSetTermHandler = command(retentionSetTerm, {
  audit: ({ input }) => ({ on: ['retention-term', input.term], detail: { days: input.days, reason: input.reason } }),
  run: async ({ tx, input, me, now, services }) => {
    const { atMost = 36_500 }: RetentionTerm = retentionTerms[input.term as TermName]
    const atLeast = leastDays(input.term as TermName, services.config)
    if (input.days === null) {
      await unsetTerm(tx, input.term)
      return {}
    }
    if (input.days < atLeast || input.days > atMost)
      wrong('days', 'days', `须在${atLeast}天至${atMost}天之间（法定限度）。`, `From ${atLeast} to ${atMost} days, as the law leaves open.`)
    await setTerm(tx, { term: input.term, days: input.days, reason: input.reason, account: me.account!, account_name: me.name, at: now.toISOString() })
    return {}
  },
})
