import * as audit from './audit.ts'
import * as files from './files.ts'
import * as messages from './messages.ts'
import * as officers from './officers.ts'
import * as places from './places.ts'
import type { Sample } from './sample.ts'
import * as session from './session.ts'

/** One entry a route: a new route adds its own, in its module's file. */
export const samples: ReadonlyMap<string, Sample> = new Map(
  [session, audit, files, messages, places, officers].flatMap((module) => module.samples).map((one) => [one.route, one]),
)
