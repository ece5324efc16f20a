import type { Route } from '@balian/contract/route'
import type { Handler, ReadSpec, Subject } from './handler.ts'

/** Answers a read: subject loaded → may → run → trace of whom it showed, in one transaction. */
export function read<R extends Route, S extends Subject = Subject>(route: R, spec: ReadSpec<R, S>): Handler {
  return { route, kind: 'read', spec }
}
