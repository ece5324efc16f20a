import type { Policy } from './foundation/access/index.ts'
import type { Hearer } from './platform/event.ts'
import type { Handler } from './platform/handler.ts'
import type { Problem } from './platform/problem.ts'
import type { Services } from './platform/services.ts'

/** A job that runs again and again in the background. */
export interface Worker {
  readonly name: string
  /** How long to wait between two runs. */
  readonly seconds: number
  readonly run: (services: Services) => Promise<unknown>
}

/** What a foundation or a line gives to the server: its `index.ts` exports these. */
export interface Module {
  readonly routes: readonly Handler[]
  readonly policy: Policy
  readonly hears?: readonly Hearer[]
  /** Named database constraints and the problems that they mean. */
  readonly constraints?: Readonly<Record<string, Problem>>
  readonly workers?: readonly Worker[]
}
