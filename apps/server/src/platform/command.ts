import type { Route } from '@balian/contract/route'
import type { CommandSpec, Handler, Subject } from './handler.ts'

/** Answers a command: subject loaded and locked → may → run → audit, all in one transaction, remembered by its id. */
export function command<R extends Route, S extends Subject = Subject>(route: R, spec: CommandSpec<R, S>): Handler {
  return { route, kind: 'command', spec }
}
