import type { PlaceCode } from '@balian/contract/ids'
import type { Route, Sent } from '@balian/contract/route'
import type { Rule } from '../../src/foundation/access/index.ts'
import type { SentFile } from '../as.ts'
import type { About } from '../expected.ts'
import type { Makers } from './makers.ts'

/** How the matrix test asks for one route: what to send so that only permission can stand in the way. */
export interface Sample {
  readonly route: string
  /** See `About`. A route with a `subject`, or with a place in its input, is about a `place`. */
  readonly about: About
  /** A valid input about the record (or the place) at `at`; what it needs is made there first, through the front door. */
  readonly input: (make: Makers, at: PlaceCode) => Promise<Record<string, unknown>> | Record<string, unknown>
  /** The rule that the handler applies itself, where the policy's is only the door to it (a file: that of the record it belongs to). */
  readonly rule?: Rule
  /** What it shows is public in the caller’s own village: a resident there sees it with right. */
  readonly near?: true
  /** The file of an upload route. */
  readonly file?: () => Promise<SentFile>
}

/** One route's entry, its input checked against the contract by the compiler. */
export const sample = <R extends Route>(
  route: R,
  about: About,
  input: (make: Makers, at: PlaceCode) => Promise<Sent<R>> | Sent<R>,
  more: Pick<Sample, 'file' | 'rule' | 'near'> = {},
): Sample => ({ route: route.name, about, input: input as Sample['input'], ...more })
