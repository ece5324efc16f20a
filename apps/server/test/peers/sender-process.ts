import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { sql } from 'kysely'
import { sendDue } from '../../src/foundation/messages/index.ts'
import { clockAt } from '../../src/platform/clock.ts'
import { readConfig } from '../../src/platform/config.ts'
import { openServices } from '../../src/services.ts'

/** So far the sender's clock goes ahead when it is told to: past every lease. */
const aheadMs = 240_000

/**
 * The sender of messages as a process of its own over the database that `env` names: round after round until everybody has the message.
 * `log` is all that it wrote.
 */
export function startSender(env: Record<string, string>) {
  const child: ChildProcess = fork(import.meta.filename, {
    execArgv: [],
    env: { ...process.env, LOG_LEVEL: 'trace', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const log: string[] = []
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (text: Buffer) => log.push(String(text)))
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>
  return {
    log: () => log.join(''),
    /** Resolves with the exit code: 0 when all is delivered. */
    ended: ended.then(([code]) => code),
    /** The leases of a sender that is gone are over. */
    later: () => child.send('later'),
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

if (import.meta.main) {
  let ahead = 0
  process.on('message', () => (ahead = aheadMs))
  const opened = await openServices(readConfig(process.env))
  const services = { ...opened, clock: clockAt(() => new Date(Date.now() + ahead)) }
  const left = () => services.db.system((tx) => sql`select from deliveries where state in ('waiting', 'sent') limit 1`.execute(tx))
  do await sendDue(services)
  while ((await left()).rows.length > 0)
  await services.db.close()
  process.exit(0)
}
