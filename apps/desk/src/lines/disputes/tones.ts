import type { DisputeState } from '@balian/contract/dispute-rules'
import type { Tone } from '@balian/ui/status-tag'

/** What each state means for the reader. */
export const stateTones: Readonly<Record<DisputeState, Tone>> = {
  reported: 'warn',
  'not-accepted': 'plain',
  accepted: 'active',
  mediating: 'active',
  settled: 'good',
  performing: 'info',
  performed: 'good',
  breached: 'bad',
  visited: 'good',
  failed: 'bad',
  withdrawn: 'plain',
  'handed-on': 'info',
  closed: 'plain',
}

/** What each step means in the line of what happened. */
export const stepTones: Readonly<Record<string, Tone>> = {
  settle: 'good',
  complete: 'good',
  close: 'good',
  fail: 'bad',
  breach: 'bad',
  refuse: 'warn',
  withdraw: 'warn',
}
