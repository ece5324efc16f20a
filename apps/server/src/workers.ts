import { recountIndicators } from './foundation/indicators/index.ts'
import { retentionJob, roundHours, runRetention } from './foundation/rights/index.ts'
import { clearings, indicators, modules } from './modules.ts'
import { DbJobs, type Jobs } from './platform/jobs.ts'
import type { Services } from './platform/services.ts'

/** The background work of all modules; not begun yet (`start`). What fails is logged and comes again. */
export function makeJobs(services: Services): Jobs {
  const jobs = new DbJobs(services.db, {
    now: services.clock.now,
    failed: (name, err) => services.log.error({ err, job: name }, 'background work failed'),
  })
  for (const module of modules) {
    for (const { name, seconds, run } of module.workers ?? []) jobs.every(name, seconds, () => run(services))
    for (const { kind, run } of module.jobs ?? []) jobs.does(kind, (data) => run(data as never, services))
  }
  jobs.every('rights.retention', roundHours * 3600, () => runRetention(services, clearings, null))
  jobs.does(retentionJob, (asked) => runRetention(services, clearings, asked))
  jobs.every('indicators.recount', 3, () => recountIndicators(services, indicators))
  return jobs
}
