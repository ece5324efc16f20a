import type { Logger } from 'pino'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Keys } from './crypto.ts'
import type { Db } from './db/index.ts'

/** What the process has one of, handed to every handler; no container, no globals. */
export interface Services {
  readonly db: Db
  readonly config: Config
  readonly clock: Clock
  readonly keys: Keys
  readonly log: Logger
}
