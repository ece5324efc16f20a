import type { Can } from '@balian/contract/can'
import type { Caller } from '../../platform/caller.ts'
import type { Subject } from '../../platform/handler.ts'
import { may, type Policy } from './policy.ts'

/**
 * The `can` of a reply: for each verb, whether this reader may, or the key of the reason why not.
 * `states` says for each verb whether the subject's state allows it (`true`, or the key of the reason).
 */
export function canOf(me: Caller, policy: Policy, module: string, subject: Subject, states: Can): Can {
  const entries = Object.entries(states).map(([verb, state]) => {
    const verdict = may(me, policy[`${module}.${verb}`], subject)
    return [verb, verdict.yes ? state : verdict.because] as const
  })
  return Object.fromEntries(entries)
}
