import type { Policy } from './foundation/access/index.ts'
import type { AnyKind, OpenableKind } from './foundation/cases/index.ts'
import type { FileOwner } from './foundation/files/index.ts'
import type { Indicator } from './foundation/indicators/index.ts'
import type { Hearer } from './platform/event.ts'
import type { Handler } from './platform/handler.ts'
import type { JobKind } from './platform/jobs.ts'
import type { Problem } from './platform/problem.ts'
import type { Clearing } from './platform/retention.ts'
import type { Services } from './platform/services.ts'

/** A round that runs again and again in the background, one at a time however many servers there are. */
export interface Worker {
  /** `<module>.<what>`, unique. */
  readonly name: string
  /** How long to wait between two runs. */
  readonly seconds: number
  readonly run: (services: Services) => Promise<unknown>
}

/** Does the jobs of one kind, which `enqueue` asked for. */
export interface JobDoer {
  readonly kind: JobKind<unknown>
  readonly run: (data: never, services: Services) => Promise<unknown>
}

/** Binds a kind of job to what does it; at least once, so twice must do no harm. */
export const doesJob = <T>(kind: JobKind<T>, run: (data: T, services: Services) => Promise<unknown>): JobDoer => ({ kind, run: run as JobDoer['run'] })

/** What a foundation or a line gives to the server: its `index.ts` exports these. */
export interface Module {
  readonly routes: readonly Handler[]
  readonly policy: Policy
  readonly hears?: readonly Hearer[]
  /** Named database constraints and the problems that they mean. */
  readonly constraints?: Readonly<Record<string, Problem>>
  readonly workers?: readonly Worker[]
  readonly jobs?: readonly JobDoer[]
  /** Its kinds of cases, whose states `verify` replays. */
  readonly caseKinds?: readonly AnyKind[]
  /** What the intake can open of its hand-made kinds of cases from what somebody said; declared kinds bring it along. */
  readonly intakes?: readonly OpenableKind[]
  /** Its kinds of records that attachments belong to. */
  readonly fileOwners?: readonly FileOwner[]
  /** How its records are deleted or de-identified once their time is up. */
  readonly clearings?: readonly Clearing[]
  /** What is counted of its records. */
  readonly indicators?: readonly Indicator[]
}
