import { modules } from './modules.ts'
import type { Services } from './platform/services.ts'

/** Runs each module's workers again and again, each with its own pause; one that fails is logged and tried again. */
export function startWorkers(services: Services): { stop: () => Promise<void> } {
  const ending = new AbortController()
  const loops = modules
    .flatMap((module) => module.workers ?? [])
    .map(async (worker) => {
      while (await pause(worker.seconds, ending.signal)) {
        await worker.run(services).catch((err: unknown) => services.log.error({ err, worker: worker.name }, 'a worker failed'))
      }
    })
  return {
    stop: async () => {
      ending.abort()
      await Promise.all(loops)
    },
  }
}

/** Waits; false when it is time to end. */
const pause = (seconds: number, signal: AbortSignal): Promise<boolean> =>
  new Promise((done) => {
    if (signal.aborted) return done(false)
    const timer = setTimeout(() => done(true), seconds * 1000)
    signal.addEventListener('abort', () => (clearTimeout(timer), done(false)), { once: true })
  })
